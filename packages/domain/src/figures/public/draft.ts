import { countOf, spanWords } from '../words.ts'
import type { KnownMeasure } from './measures.ts'
import { shareSentence, WHY_HIDDEN } from './sentence.ts'
import type { PublicFigure } from './series.ts'

/** A measure with what may be told of a quarter, and of the one before where that is known. */
export type Drafted = {
  readonly measure: KnownMeasure
  readonly now: PublicFigure
  readonly before: PublicFigure | null
}

/** How many there were, and in the quarter before. */
function total({ counted }: KnownMeasure, now: number, before: number | null | undefined): string {
  if (now === 0) return `There were no ${counted.many} to count.`
  const all = `There were ${countOf(now, counted)}.`
  if (before === null || before === undefined) return all
  return `${all} In the quarter before there were ${before === 0 ? 'none' : before.toLocaleString('en-GB')}.`
}

function lines({ measure, now, before }: Drafted): readonly string[] {
  const { counted, parts } = measure
  if (now.of === null) return [`How many ${counted.many} there were is ${WHY_HIDDEN}.`]
  if (now.n !== undefined) {
    if (now.n === null)
      return [total(measure, now.of, before?.of), `How many of them ${measure.says} is ${WHY_HIDDEN}.`]
    return [shareSentence(measure, { n: now.n, of: now.of })]
  }
  const nameOf = new Map(parts?.all.map(({ id, name }) => [id, name]))
  const told = now.parts
    .filter((part) => part.of !== null && part.of > 0)
    .toSorted((a, b) => (b.of ?? 0) - (a.of ?? 0))
    .map(({ id, of }) => `- ${nameOf.get(id) ?? id}: ${(of ?? 0).toLocaleString('en-GB')}`)
  const hidden = now.parts.filter((part) => part.of === null).map(({ id }) => nameOf.get(id) ?? id)
  return [
    total(measure, now.of, before?.of),
    ...told,
    ...(hidden.length > 0
      ? [`- Hidden, because they are small or would give a small number away: ${hidden.join('; ')}`]
      : []),
  ]
}

/**
 * What the service could say of a quarter, in plain words, for a person to go on with. The same figures give the same
 * words. It has no names and no references, because figures have none, and nothing that is hidden.
 *
 * @param figures in the order in which they are told; all of one quarter.
 */
export function learningDraft(figures: readonly Drafted[]): string {
  const [first] = figures
  const heading = first ? `What we learned, ${spanWords(first.now.span)}` : 'What we learned'
  return [
    heading,
    ...figures.map((each) => [each.measure.name, ...lines(each)].join('\n')),
    'What families told us\nWrite here what came up more than once, without anything that points to one family.',
    'What we will do differently\nWrite here what changes, who does it, and by when.',
  ].join('\n\n')
}
