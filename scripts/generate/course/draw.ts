import { DECISIONS } from '@common-ground/domain'
import type { Lots } from '../lots.ts'
import {
  APPEALS_AFTER,
  CHANNEL,
  ENDS,
  FORMAL,
  type FormalRates,
  MIX,
  OTHER_ENDS,
  SECTIONS,
} from '../rates.ts'
import { appeal } from './appeal.ts'
import { begin, correspond } from './beginning.ts'
import { Course, type Matter } from './course.ts'
import { close, drift, endInformally, reconsiderFirst } from './informal.ts'
import { decline, mediate } from './mediation.ts'

/** What somebody disagrees with, and how they say so, on a day. */
export function drawMatter(lots: Lots, raisedOn: number): Matter {
  const type = lots.by(MIX)
  const letterOn = DECISIONS[type].appealable ? raisedOn - lots.between(2, 24) : null
  return {
    type,
    ...(type === 'OTH' && {
      matter: lots.of(['reviewNotHeld', 'lateDecision', 'councilNotDelivering', 'transport']),
    }),
    sections: type === 'CON' ? lots.by(SECTIONS) : [],
    channel: lots.by(CHANNEL),
    letterOn,
  }
}

/** What is to become of a disagreement, from the day it is raised to its end, at the rates of the table. */
export function drawCourse(lots: Lots, matter: Matter, raisedOn: number): Course {
  const course = new Course(lots, matter, raisedOn)
  const rates = FORMAL[matter.type]
  if (rates && lots.happens(rates.advised)) {
    begin(course, lots.of(['explained', 'asksReconsideration']))
    formally(course, rates)
  } else {
    const end = lots.by(rates ? ENDS : OTHER_ENDS)
    begin(course, end === 'talk' ? 'settled' : end === 'reconsider' ? 'asksReconsideration' : 'explained')
    endInformally(course, end)
  }
  correspond(course, raisedOn, Math.min(course.day, raisedOn + 250))
  return course
}

/** To the mediation adviser, to mediation or not, to the tribunal or not. */
function formally(course: Course, rates: FormalRates): void {
  const { lots } = course
  reconsiderFirst(course)
  if (!lots.happens(rates.mediates)) {
    decline(course)
    if (lots.happens(rates.appealsAnyway)) appeal(course)
    else drift(course)
    return
  }
  const { outcome, overOn } = mediate(course)
  if (lots.happens(APPEALS_AFTER[outcome])) {
    course.day = overOn
    appeal(course)
  } else if (outcome === 'none') drift(course)
  else close(course, 'resolvedByMediation')
}
