import type { UndeliveredView, UnreadLetterView } from '@common-ground/api/contracts'
import {
  formatDate,
  formatMoment,
  formatWithWeekday,
  SENDING_CHANNEL_WORDS,
  todayIn,
} from '@common-ground/domain'
import { paths } from '../paths.ts'

/** How many working days are left to reach somebody, in words. */
export function reachWithin(left: number): string {
  const days = Math.abs(left) === 1 ? '1 working day' : `${Math.abs(left)} working days`
  if (left === 0) return 'Today is the last day'
  return left > 0 ? `${days} left` : `${days} over`
}

/** How to ring somebody whom nobody may write to, keeping to what they asked. */
export function ringWords(ring: NonNullable<UndeliveredView['ring']>): string {
  const how = ring.calls
    ? `Ring them: ${ring.phone ?? 'we have no number, so look in the case'}`
    : 'Do not ring. Look in the case for how to reach them'
  return [how, ...(ring.voicemail ? [] : ['Do not leave a voicemail']), ...(ring.note ? [ring.note] : [])]
    .map((sentence) => sentence.replace(/\.$/, ''))
    .join('. ')
    .concat('.')
}

/** A message that could not be sent, ready to draw. */
export const lineOf = (view: UndeliveredView) => ({
  id: view.id,
  href: paths.failedMessage(view.id),
  reference: view.reference,
  name: view.name,
  who: view.who,
  role: view.role,
  isUncertain: view.isUncertain,
  why: view.isUncertain ? `It may have arrived. ${view.why}.` : `${view.why}.`,
  tried:
    view.tried.length > 0
      ? `Tried by ${view.tried.map((channel) => SENDING_CHANNEL_WORDS[channel]).join(' and ')}.`
      : null,
  ring: view.ring && ringWords(view.ring),
  since: formatMoment(new Date(view.failedAt)),
  written: formatDate(todayIn(new Date(view.writtenAt))),
  left: reachWithin(view.left),
  isLate: view.left < 0,
  by: formatWithWeekday(view.by),
  whose: view.whose,
})
export type Line = ReturnType<typeof lineOf>

/** A letter that nobody has opened, ready to draw. */
export const letterLine = (letter: UnreadLetterView) => ({
  id: `${letter.reference} ${letter.seq}`,
  href: paths.unreadLetter(letter.reference, letter.seq),
  reference: letter.reference,
  name: letter.name,
  child: letter.child,
  how: `Sent ${letter.days} working days ago, nobody has opened it`,
  on: formatDate(todayIn(new Date(letter.sentAt))),
  whose: letter.whose,
})
export type LetterLine = ReturnType<typeof letterLine>
