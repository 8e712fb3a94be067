import { DECISIONS } from '@common-ground/domain'
import { dayOf } from '../days.ts'
import { REPLIES_ON_TIME } from '../rates.ts'
import * as say from '../words.ts'
import type { Course } from './course.ts'
import { needsAt } from './learning.ts'

const MODES = [
  ['telephone', 0.6],
  ['video', 0.25],
  ['inPerson', 0.15],
] as const

/** An officer gets the case, writes down what the letter says, and talks with the family. */
export function begin(course: Course, outcome: 'explained' | 'asksReconsideration' | 'settled'): void {
  const { lots, matter } = course
  course.next(lots.happens(0.6) ? 'officer' : 'manager', 0, 4, ({ cast, write }) => ({
    type: 'assignCase',
    officerId: cast.officer.id,
    teamId: cast.teamId,
    ...(lots.happens(0.1) && { note: write(say.few(lots)) }),
  }))
  if (DECISIONS[matter.type].appealable) letter(course)
  if (lots.happens(0.12)) return
  const mode = lots.by(MODES)
  const gap = lots.between(2, 6)
  if (lots.happens(0.6)) {
    course.next('officer', 0, 3, ({ day, write }) => ({
      type: 'arrangeConversation',
      meetingOn: dayOf(day + gap),
      mode,
      place: write(say.few(lots)),
      allTheSame: true,
    }))
  }
  course.next('officer', gap, gap, ({ today, write }) => ({
    type: 'logConversation',
    heldOn: today,
    mode,
    outcome,
    summary: write(say.summary(lots)),
    ...needsAt(course),
  }))
}

/** The dates of the letter and who decided, from the council's own file: a family seldom knows them all. */
function letter(course: Course): void {
  const { lots } = course
  const posted = lots.by([
    [0, 6],
    [1, 3],
    [3, 1],
  ])
  const { letterOn } = course.matter
  if (letterOn === null) return
  course.next('officer', 0, 2, ({ cast, day }) => ({
    type: 'recordDecision',
    dateOnLetter: dayOf(letterOn),
    dateSent: dayOf(Math.min(letterOn + posted, day)),
    decidedBy: cast.decidedBy,
  }))
}

/** Messages while a case runs: the family asks, and mostly gets an answer. */
export function correspond(course: Course, from: number, to: number): void {
  const { lots } = course
  for (
    let left = lots.by([
      [0, 3],
      [1, 3],
      [2, 2],
      [3, 1],
      [5, 0.5],
    ]);
    left > 0;
    left -= 1
  ) {
    const day = lots.between(from + 1, Math.max(from + 2, to))
    course.beside('family', day, ({ kase, write }) =>
      kase.closed ? null : { type: 'sendMessage', text: write(say.question(lots)) },
    )
    if (lots.happens(0.06)) continue
    const after = lots.happens(REPLIES_ON_TIME) ? lots.between(1, 6) : lots.between(8, 25)
    course.beside('officer', day + after, ({ kase, write }) =>
      kase.closed || !kase.familyWaitingSince ? null : { type: 'sendMessage', text: write(say.reply(lots)) },
    )
  }
}
