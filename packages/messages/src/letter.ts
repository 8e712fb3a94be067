import { type Case, formatWithWeekday, nextDeadline } from '@common-ground/domain'
import type { Telling } from './telling.ts'

/** What a message has to know about the service it comes from. Origins are written without a slash at the end. */
export type Names = {
  readonly authorityName: string
  readonly portalOrigin: string
  readonly staffOrigin: string
}

/** A message to go out. `template` names what it tells, for counting and for tests. */
export type Outgoing = Pick<Telling, 'template' | 'to'> & { readonly subject: string; readonly body: string }

/** Where a family reads its disagreement, and where staff work the case. */
export const caseLinks = {
  portal: (origin: string, reference: string): string => `${origin}/disagreements/${reference}`,
  staff: (origin: string, reference: string): string => `${origin}/cases/${reference}`,
} as const

function toFamily(telling: Telling, kase: Case, names: Names, clock: string | null): Outgoing {
  const body = [
    telling.happened,
    telling.toDo,
    ...(clock ? [clock] : []),
    caseLinks.portal(names.portalOrigin, kase.reference),
    'We leave details out of our messages to keep them private.',
    names.authorityName,
  ]
  const subject = `There is news about your disagreement ${kase.reference}`
  return { template: telling.template, to: telling.to, subject, body: body.join('\n\n') }
}

function toStaff(telling: Telling, kase: Case, names: Names): Outgoing {
  // Judged on the day of the event that is told, so that the same events always make the same message.
  const next = nextDeadline(kase, kase.lastEventOn)
  const body = [
    telling.happened,
    telling.toDo,
    ...(next ? [`Next date in this case: ${formatWithWeekday(next.due)}.`] : []),
    caseLinks.staff(names.staffOrigin, kase.reference),
    names.authorityName,
  ]
  const subject = `There is news about case ${kase.reference}`
  return { template: telling.template, to: telling.to, subject, body: body.join('\n\n') }
}

/** Whether a reader is of the family's side. One person may be of either; only members of a case are of the family's. */
const isForFamily = ({ to }: Telling, kase: Case): boolean =>
  to.kind !== 'person' || kase.people.some(({ personId }) => personId === to.personId)

/**
 * Sets a telling as a message: what happened, what to do, where to read it, and nothing private.
 * @param clock what a family's message says of its last days.
 */
export function letter(telling: Telling, kase: Case, names: Names, clock: string | null): Outgoing {
  return isForFamily(telling, kase) ? toFamily(telling, kase, names, clock) : toStaff(telling, kase, names)
}
