import type { Connection } from '@common-ground/db'
import type { MeasureView } from '../../src/contracts/index.ts'
import { BANDED, STOCK } from './measures.ts'

/** How many out of how many. */
type Share = readonly [n: number, of: number]

/** A figure with all that a page says of it, as plain numbers. */
export type Told = {
  readonly whole: Share
  readonly open: number
  readonly months: Readonly<Record<string, Share>>
  /** By what the page calls them; those of which there are none are left out. */
  readonly parts: Readonly<Record<string, Share>>
  readonly bands: readonly number[]
  readonly waits: Share | null
  /** Pence and minutes by route. */
  readonly costs: Readonly<Record<string, Share>>
}

const some = (shares: readonly (readonly [string, Share])[]): Record<string, Share> =>
  Object.fromEntries(shares.filter(([, [n, of]]) => n > 0 || of > 0))

/** What the product tells. */
export function toldBy({ whole, open, months, parts, bands, waits, costs }: MeasureView): Told {
  const share = ({ n, of }: MeasureView['whole']): Share => [n.count, of.count]
  return {
    whole: share(whole),
    open,
    months: Object.fromEntries(months.map((month) => [month.month, share(month)])),
    parts: some((parts?.all ?? []).map((part) => [part.label, share(part)])),
    bands: bands.map(({ n }) => n.count),
    waits: waits && [waits.median, waits.ninetieth],
    costs: some(costs.map(({ route, providerPence, minutes }) => [route.label, [providerPence, minutes]])),
  }
}

/** The labels of a measure's parts by their ids, as docs/process/measures.md has them. */
export function partLabels(page: string, measure: string): ReadonlyMap<string, string> {
  const section = page.split('\n### ').find((text) => text.includes(`| id | \`${measure}\` |`)) ?? ''
  const parts = section.split('\n').find((line) => line.startsWith('| parts | ')) ?? ''
  return new Map(
    [...parts.slice('| parts | '.length).matchAll(/\s*([^;]+?) \(`(\w+)`\)/g)].map(([, label, id]) => [
      id ?? '',
      label ?? '',
    ]),
  )
}

/** Writes down every thing that a measure counts, with the team that its case has now. */
export async function count({ sql }: Connection, measure: string, statement: string): Promise<void> {
  await sql.unsafe(`
    insert into recount.counted
    select '${measure}', c.case_id, k.team, c.day, c.yes, j ->> 'part', (j ->> 'days')::int, (j ->> 'amount')::bigint
    from (${statement}) c join recount.kase k using (case_id), to_jsonb(c) j`)
}

/** Which things of those written down: of which months, and of a team, of none (null), or of any (undefined). */
export type Asked = { readonly from: string; readonly to: string; readonly team: string | null | undefined }

/** What the same figure is by what was written down. Median and 90th percentile by nearest rank. */
export async function recounted(
  { sql }: Connection,
  measure: string,
  { from, to, team }: Asked,
  labels: ReadonlyMap<string, string>,
): Promise<Told> {
  const isStock = STOCK.has(measure)
  const mine = sql`select * from recount.counted where measure = ${measure}
    ${team === undefined ? sql`` : sql`and team is not distinct from ${team}`}
    ${isStock ? sql`` : sql`and day between ${from}::date and ${to}::date + interval '1 month' - interval '1 day'`}`
  const share = sql`count(*) filter (where yes)::int as n, count(*) filter (where yes is not null)::int as of`
  const [[whole], months, parts, bands, costs] = await Promise.all([
    sql<{ n: number; of: number; open: number; median: number | null; ninetieth: number | null }[]>`
      select ${share}, count(*) filter (where yes is null)::int as open,
        percentile_disc(0.5) within group (order by days) filter (where yes is not null) as median,
        percentile_disc(0.9) within group (order by days) filter (where yes is not null) as ninetieth
      from (${mine}) c`,
    isStock
      ? []
      : sql<{ month: string; n: number; of: number }[]>`
      select m::date::text as month, ${share} from generate_series(${from}::date, ${to}::date, interval '1 month') m
      left join (${mine}) c on date_trunc('month', c.day) = m group by m`,
    sql<{ part: string; n: number; of: number }[]>`
      select part, ${share} from (${mine}) c where part is not null group by part`,
    BANDED.has(measure)
      ? sql<{ n: number }[]>`
      select count(c.day)::int as n from (values (0, 6), (7, 13), (14, 27), (28, 99999)) b (least, most)
      left join (${mine}) c on recount.today() - c.day between least and most group by least order by least`
      : [],
    measure === 'cost'
      ? sql<{ part: string; pence: number; minutes: number }[]>`
      select part, sum(c.amount)::int as pence, sum(t.amount)::int as minutes from (${mine}) c
      join (select case_id, part, amount from recount.counted where measure = 'cost-time') t using (case_id, part)
      group by part`
      : [],
  ])
  const label = (part: string) => labels.get(part) ?? part
  return {
    whole: [whole?.n ?? 0, whole?.of ?? 0],
    open: whole?.open ?? 0,
    months: Object.fromEntries(months.map(({ month, n, of }) => [month, [n, of]])),
    parts: some(parts.map(({ part, n, of }) => [label(part), [n, of]])),
    bands: bands.map(({ n }) => n),
    waits:
      whole && whole.median !== null && whole.ninetieth !== null ? [whole.median, whole.ninetieth] : null,
    costs: some(costs.map(({ part, pence, minutes }) => [label(part), [pence, minutes]])),
  }
}
