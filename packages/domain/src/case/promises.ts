import {
  addWorkingDays,
  type DeadlineId,
  formatWithWeekday,
  type LocalDate,
  workingDaysBetween,
} from '../calendar/index.ts'
import type { Told } from '../calendar/told.ts'
import type { Case } from './case.ts'
import type { CaseDeadline } from './next-date.ts'

/** The authority's own promises to families, in working days. */
export type Promises = {
  readonly firstContact: number
  readonly reply: number
  readonly reconsideration: number
}

/** How long somebody has waited since a day, in working days and in words that follow "You wrote". */
export function waitedWords(since: LocalDate, today: LocalDate): string {
  if (since === today) return 'today'
  const days = workingDaysBetween(since, today)
  if (days === 0) return 'less than 1 working day ago'
  return days === 1 ? '1 working day ago' : `${days} working days ago`
}

/** What the council promises of its own accord. */
export const PROMISE_IDS = [
  'promise-reply',
  'promise-first-contact',
  'promise-reconsideration',
] as const satisfies readonly DeadlineId[]
export type PromiseId = (typeof PROMISE_IDS)[number]

/** Each promise as it is called. */
export const PROMISE_TITLES: Readonly<Record<PromiseId, Told>> = {
  'promise-reply': { family: 'We promise to answer your message by', staff: 'Answer the family’s message' },
  'promise-first-contact': {
    family: 'We promise to get in touch with you by',
    staff: 'Get in touch with the family',
  },
  'promise-reconsideration': {
    family: 'We promise to tell you what we decided by',
    staff: 'Decide the reconsideration and tell the family',
  },
}

type Promised = {
  readonly id: PromiseId
  readonly from: LocalDate
  readonly days: number
  readonly began: Told
}

/** What waits for the council by its own promise, each from the day it began to wait. */
function waiting(kase: Case, promises: Promises): readonly Promised[] {
  const { conversation, reconsideration } = kase.stages
  const found: Promised[] = []
  if (kase.familyWaitingSince) {
    found.push({
      id: 'promise-reply',
      from: kase.familyWaitingSince,
      days: promises.reply,
      began: { family: 'You wrote to us on', staff: 'Family wrote on' },
    })
  }
  if (conversation.state === 'requested') {
    found.push({
      id: 'promise-first-contact',
      from: conversation.on,
      days: promises.firstContact,
      began: { family: 'You raised this, or asked to talk, on', staff: 'Conversation asked for on' },
    })
  }
  if (reconsideration.state === 'requested' || reconsideration.state === 'underReview') {
    const began = reconsideration.state === 'requested' ? reconsideration.on : reconsideration.openedOn
    found.push({
      id: 'promise-reconsideration',
      from: began,
      days: promises.reconsideration,
      began: {
        family: 'We began to look at it again on',
        staff: 'Reconsideration asked for or opened on',
      },
    })
  }
  return found
}

/**
 * What the council owes by its own promise, beside what it owes in law; nothing once the case is closed.
 * @param promises in working days, from the authority's settings.
 */
export function promisedDates(kase: Case, promises: Promises, today: LocalDate): readonly CaseDeadline[] {
  if (kase.closed) return []
  return waiting(kase, promises).map(({ id, from, days, began }) => {
    const due = addWorkingDays(from, days)
    const sum = `${formatWithWeekday(from)} + ${days} working days = ${formatWithWeekday(due)}`
    return {
      id,
      rule: id,
      owedBy: 'council',
      due,
      passed: today > due,
      title: PROMISE_TITLES[id],
      steps: { family: [`${began.family} ${sum}`], staff: [`${began.staff} ${sum}`] },
      citation: {
        instrument: 'The council’s own promise to families',
        provision: `${days} working days`,
        confidence: 'V',
      },
      ifMissed: {
        family: 'Send us a message, or ring the SEN Team. You can complain to us.',
        staff: 'Tell the family why it is late and when it will be done.',
      },
    }
  })
}
