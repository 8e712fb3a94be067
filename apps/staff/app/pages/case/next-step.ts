import type { Me, StaffCaseView } from '@common-ground/api/contracts'
import {
  type Deadline,
  formatWhen,
  formatWithWeekday,
  isOutside,
  type LocalDate,
  type PartyAnswer,
  STAGE_NAMES,
  STAGE_WORDS,
  type StageName,
  type WaitsFor,
  waitedWords,
} from '@common-ground/domain'
import { closedDoor, concerns } from '../../case/doors.ts'
import { paths } from '../../paths.ts'
import { STEPS } from '../../steps/index.ts'
import type { StaffCommand } from '../../steps/step.ts'
import type { StepLink } from './stages.ts'

/** The step that usually comes next in a stage, by the state it is in. A state without one waits for nobody here. */
const USUAL: Readonly<Record<StageName, Readonly<Record<string, StaffCommand>>>> = {
  conversation: {
    notStarted: 'arrangeConversation',
    requested: 'arrangeConversation',
    arranged: 'logConversation',
  },
  reconsideration: { requested: 'openReconsideration' },
  disagreementResolution: {
    seekingAgreement: 'answerForParty',
    agreed: 'arrangeDisagreementResolution',
    arranged: 'concludeDisagreementResolution',
  },
  mediation: { requested: 'arrangeMediation', arranged: 'concludeMediation', notWanted: 'recordCertificate' },
  // Until there is a number the tribunal's letter is what comes; then its decision.
  appeal: { lodged: 'registerAppeal', registered: 'endAppeal' },
}

/** A meeting that is still to come: until it has been, nothing can be written down of it. */
function meetingAhead({ stageFacts }: StaffCaseView, stage: StageName, today: LocalDate): string | null {
  const facts = stageFacts[stage]
  if (facts.state !== 'arranged' || facts.meetingOn <= today) return null
  return `${STAGE_WORDS[stage].staff}: the meeting is on ${formatWhen(facts.meetingOn, facts.at)}`
}

/** What waits while a decision is looked at again: for the one who recommends, or the one who decides. */
const ON_THE_BENCH: Readonly<Record<WaitsFor, readonly StaffCommand[]>> = {
  officer: ['recommendReconsideration'],
  decisionMaker: ['decideReconsideration', 'returnReconsideration'],
}

/** The same for whoever's turn it is not: whose it is, and by when. */
function elsewhere({ bench }: StaffCaseView, me: Me): readonly string[] {
  if (!bench) return []
  const { waitsFor, decisionMaker, decideBy } = bench
  const by = `The family is promised a decision by ${formatWithWeekday(decideBy)}`
  if (waitsFor === 'decisionMaker')
    return me.id === decisionMaker.id ? [by] : [`${decisionMaker.name} has your recommendation. ${by}`]
  return me.id === decisionMaker.id ? [`The case officer has not recommended yet. ${by}`] : [by]
}

/** What mediation waits for beside its usual step: who has not been told yet, and what cannot be done in time. */
function aboutMediation(view: StaffCaseView, me: Me): readonly StaffCommand[] {
  const { mediation, stageFacts } = view
  const now = stageFacts.mediation
  if (!mediation || (now.state !== 'requested' && now.state !== 'arranged')) return []
  const steps: StaffCommand[] = [
    ...(now.referredOn ? [] : (['referMediation'] as const)),
    ...(mediation.arranger === 'council' || mediation.isIcbTold ? [] : (['tellIcb'] as const)),
    ...(mediation.warning ? (['cannotArrangeMediation'] as const) : []),
  ]
  return steps.filter((command) => concerns(command, me) && closedDoor(view, command, me) === null)
}

/** What waits before a meeting can be arranged: the service has not heard of it, or a party was never written to. */
function toSend({ stageFacts: { disagreementResolution: now } }: StaffCaseView): readonly StaffCommand[] {
  if (now.state === 'agreed' && !now.referredOn) return ['referDisagreementResolution']
  const isUnasked = ({ party, answer, asked }: PartyAnswer) => isOutside(party) && !answer && !asked
  return now.state === 'seekingAgreement' && now.parties.some(isUnasked) ? ['askParty'] : []
}

/** What nobody has said yet of a decision that was changed: for us to learn from, also once the case is closed. */
const toLearn = (view: StaffCaseView, me: Me): readonly StaffCommand[] =>
  view.learning.wanted.length > 0 &&
  concerns('recordCause', me) &&
  closedDoor(view, 'recordCause', me) === null
    ? ['recordCause']
    : []

/** The steps that wait in a stage, when they are this person's to take now. */
function waiting(view: StaffCaseView, stage: StageName, me: Me): readonly StaffCommand[] {
  if (stage === 'reconsideration' && view.bench) {
    return ON_THE_BENCH[view.bench.waitsFor].filter(
      (command) => concerns(command, me) && closedDoor(view, command, me) === null,
    )
  }
  const { state } = view.stageFacts[stage]
  const { appeal } = view.stageFacts
  const isRegistered = stage === 'appeal' && appeal.state === 'lodged' && appeal.registeredOn
  const command = USUAL[stage][isRegistered ? 'registered' : state]
  if (!command || !concerns(command, me) || closedDoor(view, command, me) !== null) return []
  if (stage === 'disagreementResolution') return [...toSend(view), command]
  return state === 'notWanted' && view.stageFacts.mediation.certificate ? [] : [command]
}

const closedWords = ({ on, outcomeLabel, reasonLabel }: NonNullable<StaffCaseView['closed']>): string =>
  `Closed on ${formatWithWeekday(on)}: ${outcomeLabel}${reasonLabel ? `. ${reasonLabel}` : ''}`

/** What the page puts on top: what comes next, for whom it waits, and the next date on either side. */
export function nextStepOf(view: StaffCaseView, me: Me, today: LocalDate) {
  const linkTo = (command: StaffCommand): StepLink => ({
    href: paths.step(view.reference, command),
    text: STEPS[command].heading,
  })
  const ahead = STAGE_NAMES.map((stage) => ({ stage, meeting: meetingAhead(view, stage, today) }))
  const next = (owner: Deadline['owedBy']): string | null => {
    const due = view.deadlines.find((deadline) => deadline.owedBy === owner && !deadline.passed)
    return due ? `${due.title.staff} by ${formatWithWeekday(due.due)}` : null
  }
  return {
    closed: view.closed && closedWords(view.closed),
    unassigned: view.officer === null && view.closed === null,
    waitingSince:
      view.familyWaitingSince &&
      `They wrote ${waitedWords(view.familyWaitingSince, today)}, on ${formatWithWeekday(view.familyWaitingSince)}`,
    lastContact: `${view.lastContact.how} on ${formatWithWeekday(view.lastContact.on)}`,
    reply: linkTo('sendMessage'),
    meetings: ahead.flatMap(({ meeting }) => meeting ?? []),
    /** What the decision maker asked and nobody has answered. */
    asked: view.bench?.questions?.answer === null ? view.bench.questions.asked : null,
    bench: elsewhere(view, me),
    /** What the council has to do about a mediation that has no meeting in time. */
    warning: view.mediation?.warning ?? null,
    links: [
      ...aboutMediation(view, me),
      ...ahead.flatMap(({ stage, meeting }) => (meeting ? [] : waiting(view, stage, me))),
      ...toLearn(view, me),
    ].map(linkTo),
    due: next('council'),
    familyDue: next('family'),
  }
}
