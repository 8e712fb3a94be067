import {
  type Actor,
  addDays,
  type Case,
  type CaseCommand,
  type CaseEvent,
  decide,
  evolve,
  fold,
  formatWhen,
  formatWithWeekday,
  type LocalDate,
  localTime,
  raise,
  weekday,
} from '@common-ground/domain'
import { clockLine } from '../clock-line.ts'
import { letter, type Names, type Outgoing } from '../letter.ts'
import { letterDates } from '../letter-dates.ts'
import { CATALOGUE, type TemplateId } from './index.ts'
import type { Values } from './template.ts'

const FAMILY: Actor = { id: 'sample-parent', roles: ['family'] }
const COUNCIL: Actor = { id: 'sample-officer', roles: ['officer', 'manager'] }

/** Whom the samples are for. Nobody of this name is in any case. */
export const SAMPLE_PEOPLE = {
  parent: 'Amara Sample',
  officer: 'Owen Sample',
  address: ['1 Sample Street', 'Sampleton', 'SM9 9ZZ'],
} as const

const words = (id: string) => ({ id, commitment: id, length: 20 })

function after(kase: Case, command: CaseCommand, actor: Actor, today: LocalDate): Case {
  const decided = decide(kase, command, { actor, today })
  if (!decided.ok) throw new Error(`The sample case refuses ${command.type}: ${decided.refusal.code}`)
  return decided.events.reduce(evolve, kase)
}

/**
 * A case that nobody has: a refusal to assess that was raised, given to an officer, and in which mediation was asked
 * for. Made by the steps of the domain, so that its dates are real ones.
 *
 * @param today the day on which somebody looks at it.
 */
export function sampleCase(today: LocalDate): Case {
  const sent = addDays(today, -14)
  const raised = raise(
    {
      type: 'raiseCase',
      caseId: 'sample-case',
      reference: 'SMP-LEC-ASE',
      channel: 'portal',
      decision: { type: 'RTA', sections: [], dateOnLetter: sent, dateSent: sent, decidedBy: null },
      points: [{ id: 'sample-point', section: null, wrong: words('sample-wrong'), wanted: null }],
      setting: null,
      teamId: null,
    },
    { actor: FAMILY, today: addDays(today, -9) },
  )
  if (!raised.ok) throw new Error(`The sample case cannot be raised: ${raised.refusal.code}`)
  const begun = fold(raised.events as readonly CaseEvent[])
  const given = after(
    begun,
    { type: 'assignCase', officerId: COUNCIL.id, teamId: null },
    COUNCIL,
    addDays(today, -8),
  )
  return after(
    given,
    {
      type: 'requestMediation',
      toldCouncilOn: addDays(today, -7),
      healthIncluded: false,
      providerId: 'sample',
    },
    FAMILY,
    addDays(today, -7),
  )
}

/** About two weeks from a day, and no weekend: a day on which people meet. */
function meetingDay(today: LocalDate): LocalDate {
  const day = addDays(today, 14)
  const past = { Saturday: 2, Sunday: 1 }[weekday(day) as string] ?? 0
  return addDays(day, past)
}

/** What stands in the placeholders of a sample, made on a day. */
function sampleValues(id: TemplateId, today: LocalDate, { portalOrigin, staffOrigin }: Names): Values {
  const isStaff = CATALOGUE[id].to.some((each) => each === 'officer' || each === 'staffAccount')
  const origin = isStaff ? staffOrigin : portalOrigin
  const day = formatWithWeekday(meetingDay(today))
  return {
    day,
    dates: `SMP-LEC-ASE: by ${day}`,
    when: formatWhen(meetingDay(today), localTime('09:30')),
    from: formatWithWeekday(addDays(today, 1)),
    until: formatWithWeekday(addDays(today, 28)),
    days: '14',
    link: `${origin}/a-page-of-their-own`,
    passwordLink: `${origin}/forgotten-password`,
    code: 'SMPL-CODE',
    moment: `${formatWithWeekday(today)} at 9:32am`,
    device: 'Safari on iPhone',
  }
}

/** A message as it would go out, about the sample case. */
export type SampleMessage = Outgoing & {
  /** What a letter has beside the words: a reference, an officer and dates, for whoever reads the case. */
  readonly aboutCase: boolean
  readonly dates: readonly { readonly what: string; readonly day: string }[]
}

/**
 * The message of a template as somebody would get it, with the words that `names` says count.
 *
 * @param today the day on which it is looked at.
 */
export function sampleMessage(id: TemplateId, names: Names, today: LocalDate): SampleMessage {
  const kase = sampleCase(today)
  const { frame, to } = CATALOGUE[id]
  const isAttending = to.length === 1 && to[0] === 'attending'
  const aboutCase = frame === 'portalCase' && !isAttending
  const telling = { template: id, to: { kind: 'family' }, values: sampleValues(id, today, names) } as const
  return {
    ...letter(telling, kase, names, aboutCase ? clockLine(kase, []) : null),
    aboutCase,
    dates: aboutCase ? letterDates(kase, today) : [],
  }
}
