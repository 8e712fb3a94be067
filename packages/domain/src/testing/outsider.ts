import type { Cell, Sum } from '../figures/public/cells.ts'
import type { FrozenQuarter } from '../figures/public/quarters.ts'
import type { MeasureId } from '../figures/table.ts'
import { measureOf } from '../figures/table.ts'
import { type FoundOut, findOut } from './find-out.ts'

/** A number as somebody read it somewhere: null where it was hidden. */
export type Heard = {
  readonly measure: MeasureId
  /** A calendar quarter by its first day, or a year: "2026". */
  readonly when: string
  /** `of`: the whole; `n`: those that count; or a part by its id. */
  readonly number: string
  readonly value: number | null
}

/** What there really was of each measure, quarter by quarter. */
export type Truth = ReadonlyMap<MeasureId, readonly FrozenQuarter[]>

type Number = { readonly measure: MeasureId; readonly when: string; readonly number: string }
const idOf = ({ measure, when, number }: Number): string => `${measure} ${when} ${number}`

const SAME: readonly (readonly [MeasureId, MeasureId])[] = [
  ['raised', 'decision-type'],
  ['raised', 'channel'],
  ['decision-type', 'channel'],
  ['settled-early', 'fairness-answered'],
  ['could-decide', 'mediation-outcome'],
  ['could-decide', 'mediation-then-appeal'],
  ['mediation-outcome', 'mediation-then-appeal'],
]
const NO_MORE_THAN: readonly (readonly [fewer: MeasureId, more: MeasureId])[] = [
  ['officer-named', 'raised'],
  ['first-contact', 'raised'],
  ['notice-complete', 'reconsidered'],
]
const APPEALABLE = ['RTA', 'RTI', 'CON', 'RRA', 'RAM', 'CEASE']
const CHANGED: readonly (readonly [MeasureId, readonly string[]])[] = [
  ['reconsidered', ['changed', 'partlyChanged']],
  ['mediation-outcome', ['full', 'part']],
  ['appeal-end', ['conceded', 'forFamily', 'inPart']],
]

/** Every number of a measure in a quarter or a year, told or not. `not` are those that do not count. */
function numbersOf(
  id: MeasureId,
  { n, of, parts }: Pick<FrozenQuarter, 'n' | 'of' | 'parts'>,
): Map<string, number> {
  const { parts: its, share } = measureOf(id)
  if (its && !its.within) {
    const known = parts.reduce((sum, part) => sum + part.of, 0)
    return new Map([['of', of], ...parts.map((part) => [part.id, part.of] as const), ['not', of - known]])
  }
  return new Map(
    share
      ? [
          ['of', of],
          ['n', n],
          ['not', of - n],
        ]
      : [['of', of]],
  )
}

/** All that there is to know: every number, and every way in which numbers add up. Written apart from the code's own. */
function everything(truth: Truth): { readonly cells: readonly Cell[]; readonly sums: readonly Sum[] } {
  const values = new Map<string, number>()
  const sums: Sum[] = []
  const whens = new Map<string, Set<MeasureId>>()
  for (const [measure, quarters] of truth) {
    const periods = quarters.map(({ quarter, ...counts }) => ({
      when: quarter as string,
      its: numbersOf(measure, counts),
    }))
    for (const [year, four] of Map.groupBy(periods, ({ when }) => when.slice(0, 4))) {
      const all = new Map(
        [...(four[0]?.its.keys() ?? [])].map((number) => [
          number,
          four.reduce((sum, { its }) => sum + (its.get(number) ?? 0), 0),
        ]),
      )
      const whole = four.length === 4 ? [{ when: year, its: all }] : []
      for (const { when, its } of [...four, ...whole]) {
        whens.set(when, (whens.get(when) ?? new Set()).add(measure))
        for (const [number, value] of its) values.set(idOf({ measure, when, number }), value)
        const parts = [...its.keys()].filter((number) => number !== 'of')
        if (parts.length > 0)
          sums.push({
            whole: idOf({ measure, when, number: 'of' }),
            parts: parts.map((number) => idOf({ measure, when, number })),
          })
        if (when === year)
          for (const number of its.keys())
            sums.push({
              whole: idOf({ measure, when, number }),
              parts: four.map((each) => idOf({ measure, when: each.when, number })),
            })
      }
    }
  }
  const tie = (whole: string, parts: readonly string[]) => {
    const left = (values.get(whole) ?? 0) - parts.reduce((sum, id) => sum + (values.get(id) ?? 0), 0)
    if (left < 0) return
    const beside = `${whole} beside ${parts[0]}`
    // That nothing is beside may be known.
    if (left > 0) values.set(beside, left)
    sums.push({ whole, parts: left > 0 ? [...parts, beside] : parts })
  }
  for (const [when, its] of whens) {
    const of = (measure: MeasureId, number = 'of') => idOf({ measure, when, number })
    for (const [one, other] of SAME) if (its.has(one) && its.has(other)) tie(of(one), [of(other)])
    for (const [fewer, more] of NO_MORE_THAN) if (its.has(fewer) && its.has(more)) tie(of(more), [of(fewer)])
    if (its.has('sen2-ready') && its.has('decision-type'))
      tie(
        of('sen2-ready'),
        APPEALABLE.map((type) => of('decision-type', type)),
      )
    if (its.has('causes') && CHANGED.every(([measure]) => its.has(measure)))
      tie(
        of('causes'),
        CHANGED.flatMap(([measure, parts]) => parts.map((part) => of(measure, part))),
      )
  }
  return { cells: [...values].map(([id, value]) => ({ id, value })), sums }
}

/** Everything as it would be told if small numbers were hidden one by one, and whatever they are made of were not. */
export const cellByCell = (truth: Truth): readonly Heard[] =>
  everything(truth).cells.flatMap(({ id, value }) => {
    const [measure, when, number] = id.split(' ') as [MeasureId, string, string]
    if (number === 'not' || id.includes(' beside ')) return []
    return [{ measure, when, number, value: value > 0 && value < 5 ? null : value }]
  })

/**
 * What somebody finds out who has read everything that was ever told, and knows how measures hang together.
 *
 * @param heard all that they read, wherever and whenever it was.
 * @returns what they were not told and know all the same: hidden numbers, and small ones that are told nowhere.
 * @throws RangeError where something that they read is not true.
 */
export function foundOut(truth: Truth, heard: readonly Heard[]): readonly FoundOut[] {
  const { cells, sums } = everything(truth)
  const values = new Map(cells.map(({ id, value }) => [id, value]))
  const shown = new Set<string>()
  const hidden = new Set<string>()
  for (const each of heard) {
    const id = idOf(each)
    if (each.value === null) hidden.add(id)
    else if (values.get(id) === each.value) shown.add(id)
    else throw new RangeError(`${id} was said to be ${each.value}`)
  }
  // Those of whom nobody could say yet when a month was frozen are no secret: nothing had become of them.
  const small = cells
    .filter(
      ({ id, value }) => / not$| beside /.test(id) && !id.startsWith('raised ') && value > 0 && value < 5,
    )
    .map(({ id }) => id)
  const secrets = [...hidden, ...small].filter((id) => !shown.has(id))
  return findOut({ cells, sums }, shown, secrets)
}
