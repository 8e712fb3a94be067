import type { SpanView } from '@common-ground/api/contracts'
import { BOARDS, type Board } from '@common-ground/domain'

export { BOARD_NAMES } from '@common-ground/domain'

export const isBoard = (word: string | undefined): word is Board => BOARDS.some((board) => board === word)

/** Why the months are not those that were asked for, and what to do. */
export const SPAN_PROBLEMS: Readonly<Record<NonNullable<SpanView['problem']>, string>> = {
  endsBeforeBegins: 'The last month must be the same as or after the first month',
  notBegun: 'The first month must not be in the future',
  tooLong: 'Choose 60 months or fewer',
}
