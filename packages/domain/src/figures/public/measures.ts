import type { Measure } from '../measure.ts'
import { MEASURES, type MeasureId } from '../table.ts'

export type KnownMeasure = Measure & { readonly id: MeasureId }

/** What everybody may read where an authority opens its numbers: few, and always the same. */
export const OPEN_MEASURES = [
  'decision-type',
  'settled-early',
  'reply',
  'reconsidered',
  'mediation-in-time',
  'mediation-outcome',
] as const satisfies readonly MeasureId[]

/**
 * What a note of a quarter is drafted from: whatever the council learns by, and what came of mediation. Not what people say
 * of how they were treated: each gives four answers, so that two people are no small number there.
 */
export const DRAFT_MEASURES: readonly KnownMeasure[] = MEASURES.filter(
  ({ id, board, kind }) =>
    kind === 'flow' && id !== 'fairness' && (board === 'learning' || id === 'mediation-outcome'),
)

const SEVERAL_A_CASE: ReadonlySet<MeasureId> = new Set(['fairness', 'cost', 'cost-time'])

/**
 * What a scrutiny pack tells: everything that happened in a quarter and is counted in things of one case each, so that a
 * small number is few cases and a large one is many things.
 */
export const PACK_MEASURES: readonly KnownMeasure[] = MEASURES.filter(
  ({ id, kind }) => kind === 'flow' && !SEVERAL_A_CASE.has(id),
)

/** Measures that a scrutiny pack leaves out, and why: each with the same reason once. */
export type LeftOut = { readonly why: string; readonly measures: readonly KnownMeasure[] }

/** Everything that a scrutiny pack does not tell, with the reason. What is told with another is not named again. */
export const PACK_LEFT_OUT: readonly LeftOut[] = [
  {
    why: 'It counts what stands now, and has no quarters that stay as they are.',
    measures: MEASURES.filter(({ kind }) => kind === 'stock'),
  },
  {
    why: 'Each person gives four answers, so a number that is not small can still be two people.',
    measures: MEASURES.filter(({ id }) => id === 'fairness'),
  },
  {
    why: 'It adds up money and minutes. A sum of a few cases cannot be told from a sum of many.',
    measures: MEASURES.filter(({ id }) => id === 'cost'),
  },
]

/** Whatever is told outside the team, on whichever page or paper: decided together. */
export const PUBLIC_MEASURES: readonly MeasureId[] = [
  ...new Set([...OPEN_MEASURES, ...[...DRAFT_MEASURES, ...PACK_MEASURES].map(({ id }) => id)]),
]
