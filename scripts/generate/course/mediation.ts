import type { AgreedItem } from '@common-ground/domain'
import { dayOf } from '../days.ts'
import { ARRANGED_IN_TIME, DUTIES, HEALTH_INCLUDED, MEDIATED } from '../rates.ts'
import * as say from '../words.ts'
import type { Course } from './course.ts'
import { meet } from './duties.ts'
import { itemsOf } from './items.ts'
import { needsAt } from './learning.ts'

/**
 * A certificate from the adviser, beside what else goes on: most in their three working days.
 *
 * @returns the day it comes
 */
function certificate(course: Course, ground: 'notPursuing' | 'tookPart' | 'couldNotArrange'): number {
  const { lots, day } = course
  const on = day + (lots.happens(0.2) ? lots.between(4, 9) : lots.between(1, 3))
  course.beside('officer', on, ({ today, write }) => ({
    type: 'recordCertificate',
    ground,
    issuedOn: today,
    ...(lots.happens(0.7) && { number: write(`MC-${lots.between(10_000, 99_999)}`) }),
  }))
  return on
}

/** The family tells that it does not want to mediate. Where only the school is in dispute nobody need tell anybody. */
export function decline(course: Course): void {
  const { sections } = course.matter
  if (sections.length === 1 && sections[0] === 'I') return
  course.next('family', 0, 12, ({ today }) => ({ type: 'declineMediation', toldOn: today }))
  course.day = certificate(course, 'notPursuing')
}

/**
 * Mediation from the day the family asks for it to what came of it, with its certificate, what was agreed, and how that
 * was kept (SEND Regs 2014, regs 32-42).
 *
 * @returns what came of it, and the day from which a family that is not content may go on to appeal
 */
export function mediate(course: Course): { outcome: 'full' | 'part' | 'none'; overOn: number } {
  const { lots, matter } = course
  const healthIncluded = lots.happens(HEALTH_INCLUDED)
  course.next('family', 0, 12, ({ cast, today, write }) => ({
    type: 'requestMediation',
    toldCouncilOn: today,
    healthIncluded,
    providerId: cast.providerId,
    issues: write(say.wanted(lots)),
    healthWanted: healthIncluded ? write(say.few(lots)) : null,
  }))
  course.next('officer', 0, 3, ({ write }) => ({
    type: 'referMediation',
    issues: write(say.few(lots)),
    reach: true,
    sent: true,
  }))
  if (healthIncluded) {
    course.next('officer', 0, 2, ({ today, write }) => ({
      type: 'tellIcb',
      bodies: [write('The integrated care board')],
      toldOn: today,
    }))
  }
  const outcome = lots.by(MEDIATED)
  const isInTime = lots.happens(ARRANGED_IN_TIME)
  if (!isInTime) {
    course.next('officer', 20, 26, ({ today, write }) => ({
      type: 'cannotArrangeMediation',
      toldOn: today,
      why: write(say.few(lots)),
    }))
    course.day = certificate(course, 'couldNotArrange')
  }
  const gap = isInTime ? lots.between(9, 18) : lots.between(14, 30)
  course.next('officer', 1, 8, ({ day, write }) => ({
    type: 'arrangeMediation',
    meetingOn: dayOf(day + gap),
    mode: lots.of(['video', 'video', 'inPerson']),
    place: write(say.few(lots)),
    bring: write(say.few(lots)),
    allTheSame: true,
  }))
  if (lots.happens(0.1)) move(course, gap)
  course.next('officer', gap, gap + 1, ({ kase, write }) => {
    const { mediation: now } = kase.stages
    return {
      type: 'concludeMediation',
      heldOn: now.state === 'arranged' ? now.meetingOn : kase.lastEventOn,
      outcome,
      summary: write(say.summary(lots)),
      agreementOn: null,
      agreed: outcome === 'none' ? [] : itemsOf(matter),
      couldDecide: lots.happens(0.93),
      ...needsAt(course),
    }
  })
  const overOn = isInTime ? certificate(course, 'tookPart') : course.day
  if (outcome !== 'none') agree(course, itemsOf(matter))
  return { outcome, overOn }
}

/** The meeting is moved once, by somebody, with the notice that the family is owed. */
function move(course: Course, gap: number): void {
  const { lots } = course
  course.next('officer', 1, 4, ({ day, write }) => ({
    type: 'arrangeMediation',
    meetingOn: dayOf(day + gap),
    mode: 'video',
    causedBy: lots.of(['family', 'council', 'provider', 'nobody']),
    why: write(say.few(lots)),
    allTheSame: true,
  }))
}

/** What was agreed is written down, signed by both sides, and done in time or late. */
function agree(course: Course, items: readonly AgreedItem[]): void {
  const { lots, day: heldOn } = course
  const agreementId = lots.uuid()
  const actions = items.map((item) => ({ item, id: lots.uuid() }))
  course.next('officer', 0, 2, ({ kase, write }) => ({
    type: 'recordAgreement',
    agreementId,
    from: 'mediation',
    agreedOn: kase.stages.mediation.state === 'held' ? kase.stages.mediation.heldOn : kase.lastEventOn,
    actions: actions.map(({ item, id }) => ({
      id,
      item,
      what: write(say.few(lots)),
      owner: 'council',
      dueOn: null,
    })),
  }))
  const sign = (by: 'family' | 'officer') =>
    course.next(by, 0, 3, ({ today, cast }) => ({
      type: 'signAgreement',
      agreementId,
      how: by === 'family' && !cast.family ? 'paper' : 'online',
      signedOn: today,
    }))
  sign('officer')
  sign('family')
  for (const { item, id: actionId } of actions) {
    const last = meet(course, DUTIES.agreed[item], heldOn)
    course.beside('officer', last, ({ today }) => ({
      type: 'recordActionDone',
      agreementId,
      actionId,
      doneOn: today,
    }))
  }
}
