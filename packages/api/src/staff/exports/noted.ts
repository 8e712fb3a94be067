import { noteAct } from '@common-ground/db'
import type { SignedIn } from '../../context.ts'
import { EXPORTS, type ExportName, type Whole } from '../../contracts/index.ts'

/** How many rows are read at a time for a list that is taken away whole. */
export const BATCH = 500

/** How many rows a list may have that is read at once, because its order is made of all of them: more than there ever are. */
export const AT_ONCE = 100_000

/**
 * Writes down that somebody takes an export, before the first row of it leaves.
 *
 * @param what how many of what it was, in words without anybody's name: "3 cases".
 */
export const noteExport = (ctx: SignedIn, name: ExportName, what: string): Promise<void> =>
  noteAct(ctx.db, {
    authorityId: ctx.config.authorityId,
    actorId: ctx.user.id,
    action: EXPORTS[name],
    subject: what,
    requestId: ctx.call.requestId,
    at: ctx.call.now,
  })

/** "1 row", "3 rows". */
export const many = (n: number, one: string, more = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : more}`

/** A list that is read already, to take away. @param what how many of what, as the audit says it. */
export function wholeOf<Row>(rows: readonly Row[], what: string): Whole<Row> {
  async function* each() {
    yield* rows
  }
  return { total: rows.length, what, rows: each() }
}

/**
 * Every row of a list that is read a batch at a time, each as it is told.
 *
 * @param first its first batch, which is read already.
 * @param after the batch after the row of an id.
 */
export async function* afterEach<Row extends { readonly id: string }, Told>(
  first: { readonly rows: readonly Row[] },
  after: (id: string) => Promise<{ readonly rows: readonly Row[] }>,
  told: (row: Row) => Told,
): AsyncGenerator<Told> {
  const all = everyRow(first, ({ rows }) => {
    const last = rows.at(-1)
    return last && rows.length === BATCH ? after(last.id) : null
  })
  for await (const row of all) yield told(row)
}

/**
 * Every row of a list that is read page by page.
 *
 * @param first its first page, which is read already.
 * @param after the page after one; null where that was the last.
 */
export async function* everyRow<Row, Page extends { readonly rows: readonly Row[] }>(
  first: Page,
  after: (page: Page) => Promise<Page> | null,
): AsyncGenerator<Page['rows'][number]> {
  for (let page: Page | null = first; page; page = await after(page)) yield* page.rows
}
