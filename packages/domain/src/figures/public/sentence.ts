import { countOf, figureSentence, lower, percentOf } from '../words.ts'
import type { KnownMeasure } from './measures.ts'
import type { PublicFigure } from './series.ts'

/** Why a number is not said, after "is" or in brackets. */
export const WHY_HIDDEN = 'hidden, because it is small or would give a small number away'

/** Some out of all with their share: "18 of 30 mediations due were held inside 30 days. That is 60%." */
export function shareSentence(
  measure: KnownMeasure,
  share: { readonly n: number; readonly of: number },
): string {
  const percent = percentOf(share)
  const said = figureSentence(measure, { ...share, parts: [] })
  return percent === null ? said : `${said} That is ${percent}%.`
}

/**
 * What a figure says of its quarter or year in a sentence or two, with nothing that is hidden in it. Which part is the
 * largest is said only where each of them is told.
 */
export function publicSentence(measure: KnownMeasure, { of, n, parts }: PublicFigure): string {
  const { counted } = measure
  if (of === null) return `How many ${counted.many} there were is ${WHY_HIDDEN}.`
  if (n === null) return `There were ${countOf(of, counted)}. How many of them count is ${WHY_HIDDEN}.`
  if (n !== undefined) return shareSentence(measure, { n, of })
  if (of === 0) return `There were no ${counted.many} to count.`
  if (parts.length === 0) return figureSentence(measure, { n: of, of, parts: [] })
  const all = `There were ${countOf(of, counted)}.`
  const told = parts.flatMap((part) => (part.of === null ? [] : [{ id: part.id, of: part.of }]))
  if (told.length < parts.length) return `${all} Some of what they are made of is hidden.`
  const most = told.toSorted((a, b) => b.of - a.of)[0]
  const name = measure.parts?.all.find(({ id }) => id === most?.id)?.name
  return most && name && most.of > 0
    ? `${all} Most often: ${lower(name)} (${most.of.toLocaleString('en-GB')}).`
    : all
}
