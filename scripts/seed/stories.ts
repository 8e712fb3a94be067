import {
  type Case,
  type CaseCommand,
  type Cause,
  type DecisionType,
  type LocalDate,
  localTime,
  type Party,
  type TextRef,
} from '@common-ground/domain'
import { PROVIDER_ID } from './authority.ts'
import type { Everyone, Officer } from './people.ts'
import { MEETINGS, RECOMMENDED, SUMMARIES } from './words.ts'

/** What a step of a story needs to know when it happens. */
export type Scene = {
  readonly kase: Case
  readonly on: LocalDate
  /** A date so many days after the step. */
  readonly later: (days: number) => LocalDate
  readonly officer: Officer
  readonly everyone: Everyone
  readonly write: (words: string) => TextRef
}
type Who = 'family' | 'officer' | 'manager' | 'decisionMaker'
export type Step = {
  readonly days: number
  readonly who: Who
  readonly command: (scene: Scene) => CaseCommand
}

const step = (days: number, who: Who, command: Step['command']): Step => ({ days, who, command })

const take = step(1, 'officer', ({ officer }) => ({
  type: 'assignCase',
  officerId: officer.id,
  teamId: officer.teamId,
}))
const given = step(2, 'manager', ({ officer }) => ({
  type: 'assignCase',
  officerId: officer.id,
  teamId: officer.teamId,
}))
const arrangeTalk = step(1, 'officer', ({ later, write }) => ({
  type: 'arrangeConversation',
  meetingOn: later(4),
  mode: 'telephone',
  at: localTime('10:00'),
  place: write(MEETINGS.telephone),
}))
const talk = (outcome: 'explained' | 'newEvidence' | 'asksReconsideration' | 'settled') =>
  step(4, 'officer', ({ on, write }) => ({
    type: 'logConversation',
    heldOn: on,
    mode: 'telephone',
    outcome,
    summary: write(SUMMARIES[outcome]),
  }))
const askReconsideration = step(1, 'family', () => ({ type: 'requestReconsideration', newEvidence: null }))
const openReconsideration = step(2, 'officer', ({ kase, everyone }) => ({
  type: 'openReconsideration',
  decisionMakerId: (
    everyone.decisionMakers.find((each) => each.id !== kase.decision.decidedBy) ?? everyone.decisionMakers[0]
  ).id,
}))
const recommendReconsideration = (...results: ('kept' | 'changed')[]) =>
  step(5, 'officer', ({ kase, write }) => ({
    type: 'recommendReconsideration',
    points: kase.points.map((point, at) => {
      const result = results[at % results.length] ?? 'kept'
      const reasons = write(RECOMMENDED[result])
      return { pointId: point.id, result, reasons, originalReason: write(RECOMMENDED.original) }
    }),
    answer: 'questions' in kase.stages.reconsideration ? write(RECOMMENDED.answer) : null,
  }))
const sendBack = step(2, 'decisionMaker', ({ write }) => ({
  type: 'returnReconsideration',
  questions: write(RECOMMENDED.question),
}))
/** Why it had to be changed; of decisions that are changed in part alone nobody has said it yet. */
const whyChanged = (kase: Case): Cause => WHY_CHANGED[kase.decision.type] ?? 'newAdvice'
const WHY_CHANGED: { readonly [T in DecisionType]?: Cause } = {
  RTA: 'wrongTest',
  RTI: 'evidenceMissed',
  CON: 'provisionVague',
  CEASE: 'viewsNotTakenIn',
}
const decideReconsideration = (...results: ('kept' | 'changed')[]) =>
  step(4, 'decisionMaker', ({ kase, write }) => ({
    type: 'decideReconsideration',
    points: kase.points.map((point, at) => {
      const result = results[at % results.length] ?? 'kept'
      return { pointId: point.id, result, reasons: write(SUMMARIES[result]) }
    }),
    cause: results.includes('kept') ? null : { cause: whyChanged(kase), text: null },
  }))
const close = (outcome: Extract<CaseCommand, { type: 'closeCase' }>['outcome'], days = 5) =>
  step(days, 'officer', ({ write }) => ({
    type: 'closeCase',
    outcome,
    reason: outcome === 'endedByTribunal' ? 'conceded' : null,
    summary: write(SUMMARIES.closing),
  }))
const askMediation = (who: 'family' | 'officer') =>
  step(2, who, ({ on }) => ({
    type: 'requestMediation',
    toldCouncilOn: on,
    healthIncluded: false,
    providerId: PROVIDER_ID,
  }))
const arrangeMediation = step(8, 'officer', ({ later, write }) => ({
  type: 'arrangeMediation',
  meetingOn: later(14),
  mode: 'video',
  at: localTime('09:30'),
  place: write(MEETINGS.video),
  bring: write(MEETINGS.bring),
}))
const holdMediation = (outcome: 'full' | 'part' | 'none') =>
  step(14, 'officer', ({ on, write }) => ({
    type: 'concludeMediation',
    heldOn: on,
    outcome,
    summary: write(SUMMARIES.meeting),
    agreementOn: null,
    agreed: outcome === 'none' ? [] : ['amendContents', 'other'],
  }))
const certificate = (ground: 'notPursuing' | 'tookPart') =>
  step(3, 'officer', ({ on }) => ({ type: 'recordCertificate', ground, issuedOn: on }))
const noMediation = step(3, 'family', ({ on }) => ({ type: 'declineMediation', toldOn: on }))
const lodge = step(12, 'family', ({ on }) => ({ type: 'noteAppeal', lodgedOn: on, tribunalReference: null }))
const endAppeal = (outcome: 'allowed' | 'allowedInPart' | 'conceded') =>
  step(90, 'officer', ({ on }) => ({
    type: 'endAppeal',
    endedOn: on,
    outcome,
    ordered: ['amendContents'],
  }))
const other = (kase: Case): Party => (kase.decision.type === 'SUP' ? 'school' : 'council')
const askResolution = step(3, 'family', ({ kase }) => ({
  type: 'requestDisagreementResolution',
  kind: kase.decision.type === 'SUP' ? 'DR2' : 'DR1',
  parties: ['family', other(kase)],
  providerId: PROVIDER_ID,
}))
const answer = (agrees: boolean) =>
  step(5, 'officer', ({ kase, on }) => ({
    type: 'answerForParty',
    party: other(kase),
    agrees,
    answeredOn: on,
    reason: null,
  }))
const arrangeResolution = step(4, 'officer', ({ later, write }) => ({
  type: 'arrangeDisagreementResolution',
  meetingOn: later(12),
  mode: 'inPerson',
  at: localTime('13:30'),
  place: write(MEETINGS.inPerson),
  bring: write(MEETINGS.bring),
}))
const holdResolution = (outcome: 'full' | 'part') =>
  step(12, 'officer', ({ on, write }) => ({
    type: 'concludeDisagreementResolution',
    heldOn: on,
    outcome,
    summary: write(SUMMARIES.meeting),
  }))
const ask = step(2, 'family', ({ write }) => ({ type: 'sendMessage', text: write(SUMMARIES.message) }))
const reply = step(2, 'officer', ({ write }) => ({ type: 'sendMessage', text: write(SUMMARIES.answer) }))

const talked = [take, arrangeTalk, talk('asksReconsideration')]
const lookedAt = [...talked, askReconsideration, openReconsideration]
const reconsidered = [...lookedAt, recommendReconsideration('kept'), decideReconsideration('kept')]

/**
 * The lives a case can have, with how many of each. `slack` is how many days may have gone by since the last step;
 * `appealable` stories are only for decisions that can be appealed.
 */
export type Story = {
  readonly count: number
  readonly slack: number
  readonly appealable: boolean
  readonly steps: readonly Step[]
}
const story = (count: number, slack: number, appealable: boolean, ...steps: Step[]): Story => ({
  count,
  slack,
  appealable,
  steps,
})

export const STORIES: readonly Story[] = [
  story(9, 4, false),
  story(3, 3, false, ask),
  story(10, 8, false, take),
  story(6, 10, false, given, ask),
  story(7, 3, false, take, arrangeTalk),
  story(9, 20, false, take, arrangeTalk, talk('explained')),
  story(5, 15, false, take, arrangeTalk, talk('newEvidence'), ask, reply),
  story(5, 12, true, ...talked, askReconsideration),
  story(4, 12, true, ...lookedAt),
  story(5, 10, true, ...lookedAt, recommendReconsideration('kept', 'changed')),
  story(2, 6, true, ...lookedAt, recommendReconsideration('kept'), sendBack),
  story(6, 20, true, ...reconsidered),
  story(
    5,
    20,
    true,
    ...lookedAt,
    recommendReconsideration('kept'),
    sendBack,
    recommendReconsideration('changed', 'kept'),
    decideReconsideration('changed', 'kept'),
  ),
  story(5, 8, false, take, askResolution),
  story(3, 10, false, take, askResolution, answer(true)),
  story(4, 9, false, take, askResolution, answer(true), arrangeResolution),
  story(2, 20, false, take, askResolution, answer(false)),
  story(2, 20, false, take, askResolution, answer(true), arrangeResolution, holdResolution('part')),
  story(8, 14, true, take, askMediation('family')),
  story(6, 8, true, ...reconsidered, askMediation('officer'), arrangeMediation),
  story(
    4,
    20,
    true,
    take,
    askMediation('family'),
    arrangeMediation,
    holdMediation('part'),
    certificate('tookPart'),
  ),
  story(4, 25, true, take, noMediation, certificate('notPursuing')),
  story(8, 60, true, ...reconsidered, noMediation, certificate('notPursuing'), lodge),
  story(2, 30, true, take, noMediation, certificate('notPursuing'), lodge, endAppeal('allowedInPart')),
  story(8, 200, false, take, arrangeTalk, talk('settled'), close('resolvedByTalking')),
  story(
    7,
    200,
    true,
    ...lookedAt,
    recommendReconsideration('changed'),
    decideReconsideration('changed'),
    close('resolvedByReconsideration'),
  ),
  story(
    3,
    150,
    false,
    take,
    askResolution,
    answer(true),
    arrangeResolution,
    holdResolution('full'),
    close('resolvedByDisagreementResolution'),
  ),
  story(
    5,
    150,
    true,
    take,
    askMediation('family'),
    arrangeMediation,
    holdMediation('full'),
    close('resolvedByMediation'),
  ),
  story(
    3,
    120,
    true,
    take,
    noMediation,
    certificate('notPursuing'),
    lodge,
    endAppeal('conceded'),
    close('endedByTribunal'),
  ),
  story(
    2,
    100,
    false,
    take,
    step(3, 'family', () => ({ type: 'withdrawCase' })),
  ),
]
