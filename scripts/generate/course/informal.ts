import type { ClosingOutcome, ClosingReason, Party, PointResult } from '@common-ground/domain'
import { dayOf } from '../days.ts'
import { CHANGED, HELD_BACK, RECONSIDERED_FIRST } from '../rates.ts'
import * as say from '../words.ts'
import type { Course } from './course.ts'
import { learn, needsAt } from './learning.ts'

/** The case is closed, so many days on. */
export function close(
  course: Course,
  outcome: ClosingOutcome,
  reason: ClosingReason | null = null,
  [least, most]: readonly [number, number] = [2, 25],
): void {
  const { lots } = course
  course.next('officer', least, most, ({ kase, write }) =>
    kase.closed ? null : { type: 'closeCase', outcome, reason, summary: write(say.summary(lots)) },
  )
  learn(course)
}

const ADVICE = { changed: 'changed', partlyChanged: 'changed', kept: 'kept' } as const

/** The decision is looked at again: asked for, opened, advised on, and decided by somebody else. */
export function reconsider(course: Course, result: PointResult): void {
  const { lots } = course
  course.next('family', 0, 6, () => ({ type: 'requestReconsideration', newEvidence: null }))
  course.next('officer', 1, 4, ({ cast }) => ({
    type: 'openReconsideration',
    decisionMakerId: cast.decisionMaker.id,
  }))
  const advise = (least: number, most: number, isAnswer: boolean) =>
    course.next('officer', least, most, ({ kase, write }) => ({
      type: 'recommendReconsideration',
      points: kase.points.map(({ id: pointId }) => ({
        pointId,
        result: ADVICE[result],
        reasons: write(say.reasons(lots)),
        originalReason: write(say.few(lots)),
      })),
      answer: isAnswer ? write(say.reasons(lots)) : null,
    }))
  advise(3, 10, false)
  if (lots.happens(0.15)) {
    course.next('decisionMaker', 1, 4, ({ write }) => ({
      type: 'returnReconsideration',
      questions: write(say.question(lots)),
    }))
    advise(2, 6, true)
  }
  course.next('decisionMaker', 1, 7, ({ kase, write }) => ({
    type: 'decideReconsideration',
    points: kase.points.map(({ id: pointId }) => ({ pointId, result, reasons: write(say.reasons(lots)) })),
    refusedBefore: lots.happens(HELD_BACK) ? lots.between(1, 2) : 0,
  }))
}

/** Somebody who goes to the mediation adviser in the end may have had the decision looked at again before. */
export function reconsiderFirst(course: Course): void {
  if (course.lots.happens(RECONSIDERED_FIRST)) reconsider(course, 'kept')
}

/** Disagreement resolution: everybody is asked, and either agrees and meets, or somebody says no. */
export function resolve(course: Course): 'full' | 'part' | 'none' {
  const { lots, matter } = course
  const other: Party = matter.type === 'SUP' ? 'school' : 'council'
  const kind = other === 'school' ? 'DR2' : 'DR1'
  course.next('family', 1, 10, ({ cast }) => ({
    type: 'requestDisagreementResolution',
    kind,
    parties: ['family', other],
    providerId: cast.providerId,
  }))
  const agrees = lots.happens(0.8)
  const answer = (party: Party, yes: boolean) =>
    course.next('officer', 1, 6, ({ kase, today }) => {
      const { disagreementResolution: now } = kase.stages
      if (now.state !== 'seekingAgreement') return null
      if (now.parties.find((each) => each.party === party)?.answer) return null
      return { type: 'answerForParty', party, agrees: yes, answeredOn: today, reason: null }
    })
  answer('family', true)
  answer(other, agrees)
  if (!agrees) return 'none'
  course.next('officer', 1, 3, () => ({ type: 'referDisagreementResolution' }))
  const gap = lots.between(10, 30)
  course.next('officer', 2, 8, ({ day, write }) => ({
    type: 'arrangeDisagreementResolution',
    meetingOn: dayOf(day + gap),
    mode: lots.of(['video', 'inPerson']),
    place: write(say.few(lots)),
    allTheSame: true,
  }))
  const outcome = lots.by([
    ['full', 0.5],
    ['part', 0.3],
    ['none', 0.2],
  ] as const)
  course.next('officer', gap, gap + 1, ({ kase, write }) => {
    const { disagreementResolution: now } = kase.stages
    const heldOn = now.state === 'arranged' ? now.meetingOn : kase.lastEventOn
    const summary = write(say.summary(lots))
    return { type: 'concludeDisagreementResolution', heldOn, outcome, summary, ...needsAt(course) }
  })
  return outcome
}

/** A disagreement that nothing comes of. */
export function drift(course: Course): void {
  const reason = course.lots.by([
    ['noReply', 0.45],
    ['agreedToDiffer', 0.3],
    ['otherRoute', 0.15],
    ['movedAway', 0.06],
    ['raisedTwice', 0.04],
  ] as const)
  close(course, 'notResolved', reason, [20, 90])
}

/** How a disagreement ends without the mediation adviser. */
export function endInformally(
  course: Course,
  end: 'talk' | 'reconsider' | 'resolve' | 'drift' | 'withdraw',
): void {
  const { lots, matter } = course
  if (end === 'talk') close(course, 'resolvedByTalking')
  else if (end === 'reconsider') {
    reconsider(course, lots.by(CHANGED))
    close(course, 'resolvedByReconsideration')
  } else if (end === 'resolve' && resolve(course) !== 'none') {
    close(course, 'resolvedByDisagreementResolution')
  } else if (end === 'withdraw' && matter.channel === 'portal') {
    course.next('family', 3, 40, ({ kase }) => (kase.closed ? null : { type: 'withdrawCase' }))
  } else drift(course)
}
