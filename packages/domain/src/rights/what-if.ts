import { addMonths } from '../calendar/arithmetic.ts'
import type { ClockFacts } from '../calendar/clock-facts.ts'
import { calendarCovers } from '../calendar/coverage.ts'
import type { Deadline } from '../calendar/deadline.ts'
import { deadlines } from '../calendar/deadlines.ts'
import { compare, earliest, type LocalDate } from '../calendar/local-date.ts'
import type { Told } from '../calendar/told.ts'

/** What somebody might do next, or what might happen next. */
export const POSSIBLE_STEPS = [
  'talk',
  'ask-reconsideration',
  'ask-disagreement-resolution',
  'decline-mediation',
  'ask-mediation',
  'cannot-arrange',
  'hold-mediation',
  'agree',
  'get-certificate',
  'complain',
  'appeal',
  'new-decision',
] as const
export type PossibleStep = (typeof POSSIBLE_STEPS)[number]

export const POSSIBLE_STEP_WORDS: Readonly<Record<PossibleStep, Told>> = {
  talk: { family: 'Talk to your case officer', staff: 'Talk with the family' },
  'ask-reconsideration': { family: 'Ask us to look at the decision again', staff: 'Reconsider the decision' },
  'ask-disagreement-resolution': {
    family: 'Ask for disagreement resolution',
    staff: 'Use disagreement resolution',
  },
  'decline-mediation': {
    family: 'Tell the mediation adviser you do not want mediation',
    staff: 'Family tells the adviser it does not want mediation',
  },
  'ask-mediation': { family: 'Tell the council you want mediation', staff: 'Family asks for mediation' },
  'cannot-arrange': {
    family: 'The council says it cannot arrange mediation in time',
    staff: 'Council tells the adviser it cannot arrange mediation',
  },
  'hold-mediation': { family: 'The mediation meeting takes place', staff: 'Mediation held' },
  agree: { family: 'An agreement is made at mediation', staff: 'Agreement at mediation' },
  'get-certificate': { family: 'Your certificate is issued', staff: 'Certificate issued' },
  complain: { family: 'Complain to the council', staff: 'Family complains' },
  appeal: { family: 'Send your appeal to the tribunal', staff: 'Appeal lodged' },
  'new-decision': { family: 'The council sends a new decision', staff: 'New decision sent' },
}

/** No limit that a step starts is longer than this, in months, but for complaints, which need no working days. */
const LONGEST = 12

/** Whether the calendar is known for every limit that a step on this day could start: later years have no bank holidays. */
export const canAskAbout = (on: LocalDate): boolean =>
  calendarCovers(on) && calendarCovers(addMonths(on, LONGEST))

/** What a step changes in the facts. A step that changes none stops no clock: that is the point of asking. */
const EFFECTS: Record<PossibleStep, (facts: ClockFacts, on: LocalDate) => ClockFacts> = {
  talk: (facts) => facts,
  'ask-reconsideration': (facts) => facts,
  'ask-disagreement-resolution': (facts) => facts,
  complain: (facts) => facts,
  'decline-mediation': (facts, on) => ({ ...facts, ...spoke(facts, on), notPursuingToldOn: on }),
  'ask-mediation': (facts, on) => ({ ...facts, ...spoke(facts, on), mediationToldLaOn: on }),
  'cannot-arrange': (facts, on) => ({ ...facts, toldCannotArrangeOn: on }),
  'hold-mediation': (facts, on) => ({ ...facts, mediationHeldOn: on }),
  agree: (facts, on) => ({ ...facts, agreementOn: on, agreed: facts.agreed ?? ['other'] }),
  'get-certificate': (facts, on) => ({ ...facts, certificateIssuedOn: on }),
  appeal: (facts, on) => ({ ...facts, appealLodgedOn: on }),
  'new-decision': ({ decisionType, matter, sections, discriminationOn }, on) => ({
    sections,
    dateSent: on,
    ...(decisionType && { decisionType }),
    ...(matter && { matter }),
    ...(discriminationOn && { discriminationOn }),
  }),
}

const spoke = ({ adviserContactedOn: first }: ClockFacts, on: LocalDate) => ({
  adviserContactedOn: first ? earliest(first, on) : on,
})

/** What becomes of one time limit. `from` is absent when it is new, `to` when it is over. */
export type Change = {
  readonly deadline: Deadline
  readonly from?: LocalDate
  readonly to?: LocalDate
  readonly kind: 'starts' | 'moves' | 'stays' | 'ends'
}

/**
 * What every date becomes if a step is taken on a day, the next first. Nothing is recorded.
 * @param on the day of the step, today or later.
 * @throws CalendarNotCovered when a time limit reaches past the known bank holidays.
 */
export function whatIf(
  facts: ClockFacts,
  step: PossibleStep,
  on: LocalDate,
  today: LocalDate,
): readonly Change[] {
  const before = deadlines(facts, today)
  const after = deadlines(EFFECTS[step](facts, on), today)
  const met = new Set(MEETS[step])
  const changes = after.map((deadline): Change => {
    const { due: to } = deadline
    const from = before.find(({ id }) => id === deadline.id)?.due
    if (!from) return { deadline, to, kind: 'starts' }
    if (met.has(deadline.id)) return { deadline, from, kind: 'ends' }
    return { deadline, from, to, kind: from === to ? 'stays' : 'moves' }
  })
  const gone = before
    .filter(({ id }) => !after.some((deadline) => deadline.id === id))
    .map((deadline): Change => ({ deadline, from: deadline.due, kind: 'ends' }))
  return [...changes, ...gone].toSorted((a, b) => compare(a.to ?? a.deadline.due, b.to ?? b.deadline.due))
}

/** The limits that are met by taking the step. */
const MEETS: { readonly [S in PossibleStep]?: readonly Deadline['id'][] } = {
  'decline-mediation': ['contact-adviser'],
  'ask-mediation': ['contact-adviser'],
  'hold-mediation': ['arrange-mediation', 'icb-arrange-mediation', 'notice-of-meeting'],
  'get-certificate': ['certificate', 'contact-adviser'],
  appeal: ['appeal', 'contact-adviser'],
}
