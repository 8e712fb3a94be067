import {
  type Audience,
  type EventOf,
  type EventType,
  formatWithWeekday,
  type LocalDate,
  type TextRef,
} from '@common-ground/domain'

/** What one event says to one audience. `text` points to words that somebody wrote. */
export type Said = {
  readonly title: string
  readonly details?: readonly string[]
  readonly text?: TextRef | null | undefined
  /** Further words, under the first. */
  readonly more?: readonly (TextRef | null | undefined)[]
}
export type Teller<T extends EventType> = (
  event: EventOf<T>,
  to: Audience,
  name: (id: string) => string,
) => Said

export const day = (date: LocalDate | null): string => (date ? formatWithWeekday(date) : 'not known')
export const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
export const forFamily = (to: Audience, family: string, staff: string): string =>
  to === 'family' ? family : staff
