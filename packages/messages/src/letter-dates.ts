import { type Case, formatWithWeekday, type LocalDate, openDeadlines } from '@common-ground/domain'

/**
 * The last dates that a letter about a case has on top: those that the family can lose and that still run, by the day
 * that is safe.
 */
export const letterDates = (
  kase: Case,
  on: LocalDate,
): readonly { readonly what: string; readonly day: string }[] =>
  openDeadlines(kase, on)
    .filter(({ owedBy, passed, citation }) => owedBy === 'family' && !passed && citation.confidence !== 'R')
    .map(({ title, due, safeBy = due }) => ({ what: title.family, day: formatWithWeekday(safeBy) }))
