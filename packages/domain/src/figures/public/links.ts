import { DECISION_TYPES } from '../../routes/index.ts'
import { sen2ModuleOf } from '../../sen2/index.ts'
import type { MeasureId } from '../table.ts'
import type { Cell, Sum } from './cells.ts'
import { nameOf, numbersOf, type Period } from './numbers.ts'

/** A number of a measure: its whole, those that count, or one of its parts. */
export type PublicNumber = {
  readonly measure: MeasureId
  readonly number: 'of' | 'n' | `part ${string}`
}

/** Numbers of different measures that add up to one of another in every quarter, because they count the same things. */
export type Link = {
  readonly whole: PublicNumber
  readonly parts: readonly PublicNumber[]
  /** What the whole has beside: absent where it has nothing. `harmless`: that it is small points to nobody. */
  readonly beside?: { readonly what: string; readonly harmless?: true }
}

const whole = (measure: MeasureId): PublicNumber => ({ measure, number: 'of' })
const part = (measure: MeasureId, id: string): PublicNumber => ({ measure, number: `part ${id}` })
/** Two measures that count the very same things. */
const same = (one: MeasureId, other: MeasureId): Link => ({ whole: whole(one), parts: [whole(other)] })
/** Of two measures the second counts some of what the first counts. */
const some = (all: MeasureId, fewer: MeasureId, beside: NonNullable<Link['beside']>): Link => ({
  whole: whole(all),
  parts: [whole(fewer)],
  beside,
})

/**
 * Raised in the last days of a month, and neither done nor late when it was frozen. How many says nothing of what became
 * of any of them; were it kept, hardly a quarter could tell how many had an officer in time.
 */
const NOT_YET = { what: 'those of whom nobody could say yet', harmless: true } as const

/**
 * How numbers of different measures hang together by what they count: each is as good as a sum in a table, because it
 * tells of one what is hidden of the other. A test looks for such pairs by itself in many made-up records.
 *
 * That what was changed has at least as many causes asked for is no law of the record: a case that is decided twice has
 * one. So a link whose numbers do not fit in some quarter is none there.
 */
export const LINKS: readonly Link[] = [
  same('raised', 'decision-type'),
  same('raised', 'channel'),
  {
    whole: whole('sen2-ready'),
    parts: DECISION_TYPES.filter((type) => sen2ModuleOf(type) !== null).map((type) =>
      part('decision-type', type),
    ),
  },
  some('raised', 'officer-named', NOT_YET),
  some('raised', 'first-contact', NOT_YET),
  same('settled-early', 'fairness-answered'),
  same('mediation-outcome', 'could-decide'),
  same('mediation-outcome', 'mediation-then-appeal'),
  some('reconsidered', 'notice-complete', { what: 'letters from before it was counted' }),
  {
    whole: whole('causes'),
    parts: [
      part('reconsidered', 'changed'),
      part('reconsidered', 'partlyChanged'),
      part('mediation-outcome', 'full'),
      part('mediation-outcome', 'part'),
      part('appeal-end', 'conceded'),
      part('appeal-end', 'forFamily'),
      part('appeal-end', 'inPart'),
    ],
    beside: { what: 'agreed at disagreement resolution, or by consent' },
  },
]

const measuresOf = ({ whole: { measure }, parts }: Link): readonly string[] => [
  measure,
  ...parts.map((each) => each.measure),
]

/**
 * Measures in families: nothing that is told of one family adds up with what is told of another.
 *
 * @param ids of some measures.
 * @returns each of them in one family, in the order in which they came.
 */
export function familiesOf(ids: readonly string[]): readonly (readonly string[])[] {
  const family = new Map(ids.map((id) => [id, id]))
  for (const link of LINKS) {
    const its = measuresOf(link).flatMap((id) => family.get(id) ?? [])
    const [first] = its
    if (first === undefined) continue
    for (const [id, of] of family) if (its.includes(of)) family.set(id, first)
  }
  return [...Map.groupBy(ids, (id) => family.get(id)).values()]
}

/**
 * How the numbers of one quarter or year add up across measures.
 *
 * @param periods all of the same quarter or year, of different measures. A link of which a measure is not there is none.
 */
export function linksOf(periods: readonly Period[]): {
  readonly cells: readonly Cell[]
  readonly sums: readonly Sum[]
} {
  const byId = new Map(periods.map((period) => [period.measure.id, period]))
  const when = periods[0]?.when ?? ''
  const find = ({
    measure,
    number,
  }: PublicNumber): { readonly id: string; readonly value: number } | null => {
    const period = byId.get(measure)
    const value = period && numbersOf(period.measure, period).find(([name]) => name === number)?.[1]
    return period && value !== undefined ? { id: nameOf(period.measure, when, number), value } : null
  }
  const links = LINKS.flatMap((link) => {
    const all = find(link.whole)
    const parts = link.parts.map(find)
    if (!all || !parts.every((each) => each !== null)) return []
    const left = all.value - parts.reduce((sum, { value }) => sum + value, 0)
    if (left < 0 || (left > 0 && !link.beside)) return []
    // Where it has nothing beside, everybody may know that too.
    const beside: Cell[] =
      left > 0
        ? [
            {
              id: `${all.id} beside ${link.parts[0]?.measure ?? ''}`,
              value: left,
              untold: true,
              ...(link.beside?.harmless && { harmless: true as const }),
            },
          ]
        : []
    return [
      {
        cells: beside,
        sum: { whole: all.id, parts: [...parts.map(({ id }) => id), ...beside.map(({ id }) => id)] },
      },
    ]
  })
  return { cells: links.flatMap(({ cells }) => cells), sums: links.map(({ sum }) => sum) }
}
