import {
  APPEAL_OUTCOME_WORDS,
  ARRANGER_WORDS,
  type Audience,
  type Case,
  CERTIFICATE_GROUND_WORDS,
  CONVERSATION_OUTCOME_WORDS,
  type Conceded,
  clockFacts,
  formatWhen,
  formatWithWeekday,
  type LocalDate,
  MEETING_OUTCOME_WORDS,
  MODE_WORDS,
  mediationArranger,
  PARTY_WORDS,
  POINT_RESULT_WORDS,
  postponedLines,
  RECOMMENDED_WORDS,
  STAGE_NAMES,
  STAGE_WORDS,
  STATE_WORDS,
  type StageName,
  type Stages,
  type TextRef,
  waitsFor,
} from '@common-ground/domain'
import type { StageView } from '../contracts/index.ts'

type Words = (ref: TextRef | null) => string | null
type Liner<S extends StageName> = (
  stage: Stages[S],
  to: Audience,
  name: (id: string) => string,
  words: Words,
) => string[]

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

function partyLines(stage: Stages['disagreementResolution']): string[] {
  if (!('parties' in stage)) return []
  const parties = stage.parties.map(({ party, answer, asked }) => {
    const since = asked
      ? `, asked on ${formatWithWeekday(asked.on)}: we hope for an answer by ${formatWithWeekday(asked.answerBy)}`
      : ''
    const said = answer
      ? `${answer.agrees ? 'agreed' : 'did not agree'} on ${formatWithWeekday(answer.on)}`
      : `has not answered yet${since}`
    return `${PARTY_WORDS[party]} ${said}`
  })
  return [
    ...parties,
    ...(stage.referredOn ? [`Referral sent to the service on ${formatWithWeekday(stage.referredOn)}`] : []),
  ]
}

/** Inside the council: whose turn it is. */
function waitingLine(stage: Extract<Stages['reconsideration'], { state: 'underReview' }>): string {
  if (waitsFor(stage) === 'decisionMaker') return 'Recommended: waits for the decision maker'
  return stage.questions?.answer === null
    ? 'Sent back with questions: waits for the case officer'
    : 'Waits for the case officer to recommend'
}

/** What the council no longer opposes, while the tribunal goes on. */
const concededLine = ({ toldOn, whole }: Conceded, to: Audience): string => {
  const what = whole ? 'the appeal' : 'part of the appeal'
  return to === 'family'
    ? `We told the tribunal on ${formatWithWeekday(toldOn)} that we no longer oppose ${what}. The tribunal still decides it or makes an order`
    : `Told the tribunal on ${formatWithWeekday(toldOn)}: ${what} is not opposed. A consent order or a decision follows`
}

/** What there is to say of a stage beside its state. */
const LINES: { readonly [S in StageName]: Liner<S> } = {
  conversation: (stage, to) => {
    if (stage.state === 'arranged') {
      return [`${formatWhen(stage.meetingOn, stage.at)}, ${lower(MODE_WORDS[stage.mode])}`]
    }
    if (stage.state !== 'held') return []
    return [`Held on ${formatWithWeekday(stage.heldOn)}`, CONVERSATION_OUTCOME_WORDS[stage.outcome][to]]
  },
  reconsideration: (stage, to, name, words) => {
    if (stage.state === 'requested') return [`Asked for on ${formatWithWeekday(stage.on)}`]
    if (stage.state !== 'underReview' && stage.state !== 'decided') return []
    const { sameDecider } = stage
    const why = sameDecider
      ? [`They also took the first decision. A manager allowed this: ${words(sameDecider.reason) ?? ''}`]
      : []
    if (stage.state === 'underReview') {
      const since = `With ${name(stage.decisionMakerId)} since ${formatWithWeekday(stage.openedOn)}`
      return [since, ...why, ...(to === 'staff' ? [waitingLine(stage)] : [])]
    }
    return [
      POINT_RESULT_WORDS[stage.result][to],
      `By ${name(stage.decisionMakerId)} on ${formatWithWeekday(stage.on)}`,
      ...why,
      ...(stage.noticeId ? ['The letter is among the documents'] : []),
    ]
  },
  disagreementResolution: (stage, to) => [
    ...(stage.state === 'arranged'
      ? [`${formatWhen(stage.meetingOn, stage.at)}, ${lower(MODE_WORDS[stage.mode])}`]
      : []),
    ...(stage.state === 'concluded'
      ? [`Held on ${formatWithWeekday(stage.heldOn)}`, MEETING_OUTCOME_WORDS[stage.outcome][to]]
      : []),
    ...partyLines(stage),
  ],
  mediation: (stage, to) => [
    ...(stage.state === 'requested' ? [`Asked for on ${formatWithWeekday(stage.toldCouncilOn)}`] : []),
    ...(stage.state === 'arranged'
      ? [`${formatWhen(stage.meetingOn, stage.at)}, ${lower(MODE_WORDS[stage.mode])}`]
      : []),
    ...(stage.state === 'held'
      ? [`Held on ${formatWithWeekday(stage.heldOn)}`, MEETING_OUTCOME_WORDS[stage.outcome][to]]
      : []),
    ...(stage.certificate
      ? [
          `Certificate dated ${formatWithWeekday(stage.certificate.issuedOn)}: ${lower(CERTIFICATE_GROUND_WORDS[stage.certificate.ground][to])}`,
        ]
      : []),
  ],
  appeal: (stage, to) => {
    if (stage.state === 'lodged') {
      const { tribunalReference, registeredOn, conceded } = stage
      return [
        `Sent on ${formatWithWeekday(stage.lodgedOn)}`,
        ...(tribunalReference ? [`Tribunal reference ${tribunalReference}`] : []),
        ...(registeredOn ? [`Registered by the tribunal on ${formatWithWeekday(registeredOn)}`] : []),
        ...(conceded ? [concededLine(conceded, to)] : []),
      ]
    }
    if (stage.state !== 'ended') return []
    const { recommended = [], tribunalReference } = stage
    return [
      APPEAL_OUTCOME_WORDS[stage.outcome][to],
      formatWithWeekday(stage.endedOn),
      ...(tribunalReference ? [`Tribunal reference ${tribunalReference}`] : []),
      ...recommended.map((about) => `The tribunal recommended: ${lower(RECOMMENDED_WORDS[about][to])}`),
    ]
  },
}

/** What mediation says beside its state: who arranges it, who was told, what moved, and what the family may choose. */
function aboutMediation(kase: Case, to: Audience, today: LocalDate, words: Words): string[] {
  const now = kase.stages.mediation
  if (now.state !== 'requested' && now.state !== 'arranged') {
    return now.state === 'held' ? [...postponedLines(now, to, today)] : []
  }
  const told = clockFacts(kase).icbToldOn
  return [
    ARRANGER_WORDS[mediationArranger(kase)][to],
    ...(now.referredOn
      ? [`The mediation service was sent the request on ${formatWithWeekday(now.referredOn)}`]
      : []),
    ...(told
      ? [
          `${to === 'family' ? 'The NHS' : 'The integrated care board'} was told on ${formatWithWeekday(told)}`,
        ]
      : []),
    ...postponedLines(now, to, today),
    ...(now.cannotArrangeSince
      ? [
          `The mediation adviser was told on ${formatWithWeekday(now.cannotArrangeSince)} that it cannot be arranged in time`,
          to === 'family'
            ? 'You choose: appeal with the certificate at once, or still wait for the meeting'
            : `The family may appeal with the certificate at once, or wait. Why: ${words(now.cannotArrangeWhy ?? null) ?? 'not written down'}`,
        ]
      : []),
  ]
}

/** The number and the day of a certificate, where somebody wrote them down. */
function aboutCertificate({ certificate }: Stages['mediation'], words: Words): string[] {
  if (!certificate) return []
  const number = words(certificate.number ?? null)
  return [
    ...(number ? [`Number ${number}`] : []),
    ...(certificate.receivedOn ? [`Received on ${formatWithWeekday(certificate.receivedOn)}`] : []),
  ]
}

const view = <S extends StageName>(
  stage: S,
  kase: Case,
  to: Audience,
  name: (id: string) => string,
  words: Words,
  today: LocalDate,
): StageView => {
  const now = kase.stages[stage]
  const states: Record<string, Record<Audience, string>> = STATE_WORDS[stage]
  return {
    stage,
    label: STAGE_WORDS[stage][to],
    state: now.state,
    stateLabel: states[now.state]?.[to] ?? now.state,
    lines: [
      ...(LINES[stage] as Liner<S>)(now, to, name, words),
      ...(stage === 'mediation'
        ? [...aboutCertificate(kase.stages.mediation, words), ...aboutMediation(kase, to, today, words)]
        : []),
    ],
  }
}

/** The five stages as one audience sees them. */
export const stageViews = (
  kase: Case,
  to: Audience,
  name: (id: string) => string,
  words: Words,
  today: LocalDate,
): StageView[] => STAGE_NAMES.map((stage) => view(stage, kase, to, name, words, today))
