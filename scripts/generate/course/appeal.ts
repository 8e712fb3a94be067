import type { AppealOutcome, CaseCommand } from '@common-ground/domain'
import { dayOf } from '../days.ts'
import { APPEAL_ENDS, DECIDED, DUTIES, RESPONSES_ON_TIME } from '../rates.ts'
import type { Course } from './course.ts'
import { meet } from './duties.ts'
import { close } from './informal.ts'
import { soughtOf } from './items.ts'

/** The days that the council has to answer an appeal: 30 working days (SI 2008/2699 r.21), about six weeks. */
const TO_ANSWER = 42

/** An appeal from the day it was sent to its end, and what the council then had to do, in time or late (regs 44 and 45). */
export function appeal(course: Course): void {
  const { lots } = course
  course.next('family', 1, 18, ({ today }) => ({
    type: 'noteAppeal',
    lodgedOn: today,
    tribunalReference: null,
  }))
  course.next('officer', 4, 14, ({ today, cast }) => ({
    type: 'registerAppeal',
    registeredOn: today,
    tribunalReference: `EH${cast.laNumber}/${today.slice(2, 4)}/${String(lots.between(1, 99_999)).padStart(5, '0')}`,
  }))
  course.next('officer', 0, 3, ({ today }) => ({ type: 'recordAppealPapers', sentOn: today }))
  const end = lots.by(APPEAL_ENDS)
  if (end !== 'conceded') answer(course)
  ENDINGS[end](course)
}

type Ending = (course: Course) => void

/** What becomes of an appeal by how it ends. */
const ENDINGS: { readonly [E in (typeof APPEAL_ENDS)[number][0]]: Ending } = {
  conceded: (course) => {
    const sought = soughtOf(course.matter)
    course.next('officer', 6, 25, ({ today }) => ({
      type: 'concedeAppeal',
      toldOn: today,
      whole: true,
      pointIds: [],
      unopposed: sought === 'continue' ? [] : [sought],
    }))
    if (sought !== 'continue') meet(course, DUTIES.unopposed[sought], course.day)
    close(course, 'endedByTribunal', 'conceded')
  },
  withdrawn: (course) => {
    course.next('family', 10, 90, () => ({ type: 'withdrawAppeal' }))
    close(course, 'endedByTribunal', 'familyWithdrewAppeal')
  },
  decided: (course) => {
    direct(course)
    const outcome = course.lots.by(DECIDED)
    ended(course, 120, 330, outcome)
    if (outcome !== 'dismissed') keep(course)
    close(course, 'endedByTribunal', 'decided')
  },
  consentOrder: (course) => {
    ended(course, 40, 160, 'consentOrder')
    keep(course)
    close(course, 'endedByTribunal', 'byConsent')
  },
  struckOut: (course) => {
    ended(course, 20, 90, 'struckOut')
    close(course, 'endedByTribunal', 'appealStruckOut')
  },
}

/** What was ordered is done, in time or late. */
function keep(course: Course): void {
  meet(course, DUTIES.ordered[soughtOf(course.matter)], course.day)
}

/** The council answers the tribunal: in its time, mostly. */
function answer(course: Course): void {
  const { lots } = course
  const isOnTime = lots.happens(RESPONSES_ON_TIME)
  course.next(
    'officer',
    isOnTime ? 20 : TO_ANSWER + 2,
    isOnTime ? TO_ANSWER - 6 : TO_ANSWER + 20,
    ({ today }) => ({
      type: 'recordDone',
      deadline: 'council-response',
      doneOn: today,
    }),
  )
}

/** The tribunal's directions: evidence, the bundle and the hearing, each done when its day has come. */
function direct(course: Course): void {
  const { lots } = course
  if (!lots.happens(0.75)) return
  const ids = [lots.uuid(), lots.uuid(), lots.uuid()] as const
  const [evidence, bundle] = [lots.between(30, 50), lots.between(60, 80)]
  course.next('officer', 3, 20, ({ day, today }) => ({
    type: 'recordDirections',
    madeOn: today,
    directions: [
      { id: ids[0], kind: 'evidence', who: 'both', day: dayOf(day + evidence), what: null },
      { id: ids[1], kind: 'bundle', who: 'council', day: dayOf(day + bundle), what: null },
      { id: ids[2], kind: 'hearing', who: 'both', day: dayOf(day + lots.between(110, 300)), what: null },
    ],
  }))
  const from = course.day
  for (const [at, after] of [evidence, bundle].entries()) {
    course.beside(
      'officer',
      from +
        after +
        lots.by([
          [-3, 0.8],
          [5, 0.2],
        ]),
      ({ kase, today }): CaseCommand | null =>
        kase.stages.appeal.state === 'lodged'
          ? { type: 'recordDirectionDone', directionId: ids[at] ?? '', doneOn: today }
          : null,
    )
  }
}

/** The appeal ends as the tribunal or both sides had it end, with what was ordered. */
function ended(course: Course, least: number, most: number, outcome: AppealOutcome): void {
  const { lots, matter } = course
  const isWon = outcome !== 'dismissed' && outcome !== 'struckOut'
  const both = outcome === 'allowedInPart' ? 'inPart' : 'forFamily'
  course.next('officer', least, most, ({ kase, today }) => ({
    type: 'endAppeal',
    endedOn: today,
    outcome,
    ordered: isWon ? [soughtOf(matter)] : [],
    ...(lots.happens(0.8) && {
      points: kase.points.map(({ id: pointId }) => ({ pointId, result: isWon ? both : 'notForFamily' })),
    }),
    ...(isWon && matter.type !== 'RTA' && lots.happens(0.06) && { recommended: ['socialCare'] }),
  }))
}
