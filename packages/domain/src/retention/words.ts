import { type RecordClass, recordRule } from './classes.ts'
import type { KeptWhy } from './due.ts'
import type { RetentionSchedule } from './schedule.ts'

/** Each class as staff read it: what it is, and what its period counts from. */
export const RECORD_WORDS: Readonly<
  Record<RecordClass, { readonly name: string; readonly what: string; readonly from: string }>
> = {
  case: {
    name: 'Cases',
    what: 'A case and all that belongs to it: people, words, papers, messages, the record itself, and accounts that nobody uses for anything else',
    from: 'after it was closed, or after the last thing that happened on it',
  },
  file: {
    name: 'Files that were never put on a case',
    what: 'A file that somebody sent in and did not add',
    from: 'after it was sent in',
  },
  message: {
    name: 'Copies of messages that went out',
    what: 'The address and words of an email, text or letter. That it went, and when, stays with the case',
    from: 'after it was written',
  },
  outside: {
    name: 'Papers sent to organisations',
    what: 'What a school, a provider or the NHS was sent by a link, where the case is closed',
    from: 'after the case was closed, or after the last thing that happened on it',
  },
  closedAccount: {
    name: 'Accounts that were closed',
    what: 'A family’s account that is on no case',
    from: 'after it was closed',
  },
  unconfirmedAccount: {
    name: 'Accounts that were never confirmed',
    what: 'A family’s account whose email address nobody confirmed, and that is on no case',
    from: 'after it was made',
  },
  draft: {
    name: 'Disagreements begun and not sent',
    what: 'What somebody typed and did not send',
    from: 'after it was last changed',
  },
  audit: {
    name: 'The audit',
    what: 'Who looked at or did what. It stays while the case is there',
    from: 'after it was written down',
  },
}

/** Why a case stays, after "It is kept because". */
export const KEPT_WORDS: Readonly<Record<KeptWhy, string>> = {
  open: 'it is open',
  appeal: 'an appeal is running',
  order: 'something that was ordered or agreed has not been recorded as done',
  promise: 'something that was agreed has not been recorded as done',
  held: 'it is under a legal hold',
  linkedToHeld: 'a case that is linked to it is under a legal hold',
}

const count = (many: number, unit: string): string =>
  `${many.toLocaleString('en-GB')} ${many === 1 ? unit.replace(/s$/, '') : unit}`

/** How long a class is kept: "6 years after it was closed". */
export function periodWords(recordClass: RecordClass, schedule: RetentionSchedule): string {
  const words = `${count(schedule[recordClass], recordRule(recordClass).unit)} ${RECORD_WORDS[recordClass].from}`
  return recordClass === 'case' && schedule.untilAge !== null
    ? `${words}, and at least to the child’s ${ordinal(schedule.untilAge)} birthday`
    : words
}

/** What families are told of it, each as a line of a list: what, and for how long. */
export function keptForFamilies(schedule: RetentionSchedule): readonly string[] {
  const until =
    schedule.untilAge === null ? '' : `, and at least until the child or young person is ${schedule.untilAge}`
  return [
    `a disagreement and what belongs to it: ${count(schedule.case, 'years')} after it is closed${until}. Longer if an appeal, a complaint or an inquiry needs it`,
    `copies of emails, texts and letters that we sent: ${count(schedule.message, 'years')}`,
    `a file that you sent and did not add to a disagreement: ${count(schedule.file, 'days')}`,
    `an account that you closed, if it is on no disagreement: ${count(schedule.closedAccount, 'days')}`,
    `something you began and did not send: ${count(schedule.draft, 'days')}`,
  ]
}

const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
const PLURAL = new Intl.PluralRules('en-GB', { type: 'ordinal' })
const ordinal = (many: number): string => `${many}${ENDINGS[PLURAL.select(many)]}`
