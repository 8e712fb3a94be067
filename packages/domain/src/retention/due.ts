import { addDays, addMonths, compare, type LocalDate, latest } from '../calendar/index.ts'
import type { Case } from '../case/case.ts'
import { openDeadlines } from '../case/next-date.ts'
import { type RecordClass, recordRule } from './classes.ts'
import type { RetentionSchedule } from './schedule.ts'

/**
 * The first day on which records of a class may go.
 *
 * @param from the day that the class counts from: for a case the later of its closing and its last event.
 */
export function periodEnds(
  recordClass: RecordClass,
  from: LocalDate,
  schedule: RetentionSchedule,
): LocalDate {
  const length = schedule[recordClass]
  return recordRule(recordClass).unit === 'years' ? addMonths(from, 12 * length) : addDays(from, length)
}

/** The last day that records of a class can count from and still be due: a bound for looking them up, never the judge. */
export function latestStart(
  recordClass: RecordClass,
  today: LocalDate,
  schedule: RetentionSchedule,
): LocalDate {
  const length = schedule[recordClass]
  // Years end on a shorter month's last day: a few days more are looked up, and judged one by one.
  return recordRule(recordClass).unit === 'years'
    ? addDays(addMonths(today, -12 * length), 3)
    : addDays(today, -length)
}

/** Whether records of a class that count from a day may go. */
export const periodIsOver = (
  recordClass: RecordClass,
  from: LocalDate,
  schedule: RetentionSchedule,
  today: LocalDate,
): boolean => compare(periodEnds(recordClass, from, schedule), today) <= 0

/** Why a case stays whatever the schedule says. */
export const KEPT_WHY = ['open', 'appeal', 'order', 'promise', 'held', 'linkedToHeld'] as const
export type KeptWhy = (typeof KEPT_WHY)[number]

/** What beside its record decides whether a case goes. */
export type RetentionFacts = {
  /** The child's date of birth, the youngest's where there are several; null where nobody knows it. */
  readonly bornOn: LocalDate | null
  /** A legal hold on the case itself, or on one that is linked to it. */
  readonly held: 'itself' | 'linked' | null
}

/** Where a case stands with the schedule. */
export type CaseRetention =
  | { readonly kind: 'kept'; readonly why: KeptWhy }
  | { readonly kind: 'notYet' | 'due'; readonly on: LocalDate; readonly because: 'closing' | 'age' }

/** What was ordered, agreed or recommended, and has not been done (SEND Regs 2014, regs 42 to 45). */
const BINDING = /^(ordered|agreed)-|^answer-recommendation$/

/** Why the matter of a case is not over, or null. A promise that nobody has recorded as kept is not over. */
function stillRuns(kase: Case, today: LocalDate): KeptWhy | null {
  if (!kase.closed) return 'open'
  if (kase.stages.appeal.state === 'lodged') return 'appeal'
  if (openDeadlines(kase, today).some(({ id }) => BINDING.test(id))) return 'order'
  const promised = kase.agreements.flatMap(({ actions }) => actions)
  return promised.some(({ doneOn }) => !doneOn) ? 'promise' : null
}

/**
 * Where a case stands with the schedule: it goes on the later of the day that its period after closing ends and the
 * birthday to which it is kept. Where the date of birth is not known, the day it was raised stands for it, so that it
 * never goes too soon. An open case, one that is under a hold or linked to one that is, and one whose appeal, order or
 * agreement is not over stay.
 */
export function caseRetention(
  kase: Case,
  { bornOn, held }: RetentionFacts,
  schedule: RetentionSchedule,
  today: LocalDate,
): CaseRetention {
  if (held) return { kind: 'kept', why: held === 'itself' ? 'held' : 'linkedToHeld' }
  const why = stillRuns(kase, today)
  if (why || !kase.closed) return { kind: 'kept', why: why ?? 'open' }
  const closing = periodEnds('case', latest(kase.closed.on, kase.lastEventOn), schedule)
  const age =
    schedule.untilAge === null ? closing : addMonths(bornOn ?? kase.raisedOn, 12 * schedule.untilAge)
  const on = latest(closing, age)
  return {
    kind: compare(on, today) <= 0 ? 'due' : 'notYet',
    on,
    because: compare(age, closing) > 0 ? 'age' : 'closing',
  }
}

/** Whether a case may be removed today. */
export const dueForRemoval = (
  kase: Case,
  facts: RetentionFacts,
  schedule: RetentionSchedule,
  today: LocalDate,
): boolean => caseRetention(kase, facts, schedule, today).kind === 'due'
