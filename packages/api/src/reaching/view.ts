import type { UndeliveredRow, UnreadLetter } from '@common-ground/db'
import {
  failureWords,
  LETTER_WORDS,
  type LocalDate,
  RELATION_WORDS,
  reachBy,
  todayIn,
  workingDaysBetween,
} from '@common-ground/domain'
import { messageName } from '@common-ground/messages'
import type { RingView, UndeliveredView, UnreadLetterView } from '../contracts/index.ts'
import { whoseWords } from './whose.ts'

/** What somebody is, to whom a message was written. */
function roleOf({ isStaff, isOutside, relation, reference, who }: UndeliveredRow): string {
  if (isStaff) return 'Works for the council'
  if (isOutside) return 'Organisation'
  if (relation && relation !== 'child') return RELATION_WORDS[relation].staff
  if (reference) return 'Somebody on the case'
  return who ? 'Has an account' : 'Not named here'
}

/** How to ring somebody to whom no way of writing is left, keeping to what they asked. */
function ringOf({ failure, phone, safe }: UndeliveredRow): RingView | null {
  if (failure !== 'noWay') return null
  return {
    phone,
    calls: safe?.calls ?? true,
    voicemail: safe?.voicemail ?? true,
    note: safe?.note ?? null,
  }
}

/** A message that could not be sent, as its row of the list. */
export const undeliveredView = (row: UndeliveredRow, today: LocalDate): UndeliveredView => ({
  id: row.id,
  reference: row.reference,
  name: messageName(row.template),
  isUncertain: row.state === 'uncertain',
  who: row.who ?? 'Somebody with no name here',
  role: roleOf(row),
  writtenAt: row.createdAt.toISOString(),
  failedAt: row.failedAt.toISOString(),
  tried: row.tried,
  why: failureWords(row.cause),
  ...reachBy(row.failedAt, today),
  whose: whoseWords(row),
  ring: ringOf(row),
})

/** A letter that nobody of the family has opened, as its row of the list. */
export const unreadView = (letter: UnreadLetter, today: LocalDate): UnreadLetterView => ({
  reference: letter.reference,
  seq: letter.seq,
  name: LETTER_WORDS[letter.type],
  child: letter.child ?? '',
  sentAt: letter.sentAt.toISOString(),
  days: workingDaysBetween(todayIn(letter.sentAt), today),
  whose: whoseWords(letter),
})
