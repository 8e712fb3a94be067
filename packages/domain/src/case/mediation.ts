import {
  addDays,
  compare,
  daysBetween,
  formatDate,
  formatWithWeekday,
  healthIn,
  type LocalDate,
  workingDaysBefore,
} from '../calendar/index.ts'
import { CERTIFICATE_COUNTS } from '../calendar/rules/groups.ts'
import type { Audience } from '../people/actor.ts'
import { situationsOf } from '../routes/index.ts'
import type { Mediation, MeetingCause } from '../stages/index.ts'
import type { Case } from './case.ts'
import { clockFacts } from './clock-facts.ts'
import { caseDeadlines } from './next-date.ts'
import { MEETING_CAUSE_WORDS } from './words.ts'

type Words = { readonly [A in Audience]: string }

/** Who has to arrange a mediation: the council, the NHS body, or the council with each NHS body taking part. */
export type MediationArranger = 'council' | 'icb' | 'both'

const ARRANGERS = { none: 'council', included: 'both', only: 'icb' } as const

/**
 * Who has to arrange the mediation, by what is in dispute: education or social care the council (CFA 2014 s.54; SEND Regs
 * 2014, reg 36), health alone the NHS body (s.53; reg 35), and both the council, in one mediation with each NHS body.
 */
export const mediationArranger = (kase: Case): MediationArranger => ARRANGERS[healthIn(clockFacts(kase))]

/** The same in a sentence, with its source. */
export const ARRANGER_WORDS: { readonly [A in MediationArranger]: Words } = {
  council: {
    family: 'The council has to arrange it (SEND Regulations 2014, reg 36).',
    staff: 'The council arranges it (SEND Regulations 2014, reg 36; Children and Families Act 2014, s.54)',
  },
  icb: {
    family:
      'It is about health alone, so the NHS has to arrange it. We tell the NHS what you want (SEND Regulations 2014, reg 35).',
    staff:
      'Health alone: the integrated care board arranges it, 30 days from the day we tell it (SEND Regulations 2014, reg 35; Children and Families Act 2014, s.53)',
  },
  both: {
    family:
      'The council has to arrange one mediation, and the NHS has to take part in it (SEND Regulations 2014, regs 35 and 36).',
    staff:
      'The council arranges one mediation, with each integrated care board taking part (SEND Regulations 2014, regs 35 and 36; Children and Families Act 2014, s.54)',
  },
}

/** Whether a mediation certificate has a use: something in dispute can be appealed (CFA 2014 s.55; SEND Regs 2014, reg 39). */
export const certificateCounts = (kase: Case): boolean => {
  const counts: readonly string[] = CERTIFICATE_COUNTS
  return situationsOf(clockFacts(kase)).some((each) => counts.includes(each))
}

/**
 * The last day to tell a family the day and place of a meeting: 5 working days before it (SEND Code, para 11.38).
 * @throws CalendarNotCovered when the bank holidays before the meeting are not known.
 */
export const noticeDay = (meetingOn: LocalDate): LocalDate => workingDaysBefore(meetingOn, 5)

/** From which of its 30 days on a mediation that is not arranged is warned of: the 20th. */
const WARNED_BEFORE = 10

/** @param due the last of the 30 days. */
export const isArrangingClose = (due: LocalDate, today: LocalDate): boolean =>
  compare(today, addDays(due, -WARNED_BEFORE)) >= 0

/** Where arranging stands against its 30 days, while the mediation adviser has not been told that it cannot be done. */
export type ArrangeBy = {
  readonly due: LocalDate
  readonly stands: 'running' | 'closing' | 'passed'
  /** A meeting is arranged, for a day after the 30. */
  readonly isLate: boolean
}

/**
 * By when a mediation has to be arranged, for as long as that can end in a certificate without a meeting; null where a
 * meeting is arranged inside the limit, the adviser has been told, or there is no certificate to be had.
 */
export function arrangeBy(kase: Case, today: LocalDate): ArrangeBy | null {
  const now = kase.stages.mediation
  if ((now.state !== 'requested' && now.state !== 'arranged') || now.cannotArrangeSince) return null
  if (kase.done['arrange-mediation']) return null
  const limit = caseDeadlines(kase, today).find(({ rule }) => rule === 'arrange-mediation')
  if (!limit) return null
  const isLate = now.state === 'arranged'
  if (isLate && compare(now.meetingOn, limit.due) <= 0) return null
  const stands = limit.passed ? 'passed' : isArrangingClose(limit.due, today) ? 'closing' : 'running'
  return { due: limit.due, stands, isLate }
}

/** What the council has to do about it, in a sentence; null while there is time. */
export function arrangeWarning(kase: Case, today: LocalDate): string | null {
  const limit = arrangeBy(kase, today)
  if (!limit || (limit.stands === 'running' && !limit.isLate)) return null
  const due = formatWithWeekday(limit.due)
  if (limit.stands === 'passed')
    return `The 30 days to arrange mediation ended on ${due}. Tell the mediation adviser today: a certificate is due within 3 working days.`
  return limit.isLate
    ? `The mediation meeting is after ${due}, the last of the 30 days. Bring it forward, or tell the mediation adviser.`
    : `Arrange mediation by ${due}, or tell the mediation adviser that we cannot.`
}

/** How often a meeting moved or was called off, whose doing that was, and how many days it cost. */
export type Postponed = {
  readonly moved: number
  readonly calledOff: number
  readonly daysLost: number
  readonly causes: readonly MeetingCause[]
}

/**
 * What became of the first day that was arranged; null while it stands. Days are lost from that day to the one that
 * stands now, the one it was held on or, with none, today.
 */
export function postponed(stage: Mediation, today: LocalDate): Postponed | null {
  const all = 'postponements' in stage ? (stage.postponements ?? []) : []
  const [first] = all
  if (!first) return null
  const now = stage.state === 'arranged' ? stage.meetingOn : stage.state === 'held' ? stage.heldOn : today
  const calledOff = all.filter(({ off }) => off).length
  return {
    moved: all.length - calledOff,
    calledOff,
    daysLost: Math.max(0, daysBetween(first.from, now)),
    causes: all.map(({ causedBy }) => causedBy),
  }
}

const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`)
const days = (n: number): string => (n === 1 ? '1 day' : `${n} days`)

/** The same as lines: how often, then each with its days and who caused it. Empty while the first day stands. */
export function postponedLines(stage: Mediation, to: Audience, today: LocalDate): readonly string[] {
  const all = postponed(stage, today)
  if (!all || !('postponements' in stage)) return []
  const counted = [
    ...(all.moved > 0 ? [`moved ${times(all.moved)}`] : []),
    ...(all.calledOff > 0 ? [`called off ${times(all.calledOff)}`] : []),
  ].join(', ')
  const each = (stage.postponements ?? []).map(
    ({ from, to: next, causedBy }) =>
      `From ${formatDate(from)} ${next ? `to ${formatDate(next)}` : 'to no day yet'}: ${MEETING_CAUSE_WORDS[causedBy][to]}`,
  )
  return [`${counted.charAt(0).toUpperCase()}${counted.slice(1)}: ${days(all.daysLost)} lost`, ...each]
}
