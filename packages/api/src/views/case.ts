import type { CaseFile } from '@common-ground/db'
import {
  type Actor,
  type Audience,
  availableCommands,
  type Case,
  CHANNEL_WORDS,
  CLOSING_OUTCOME_WORDS,
  type CommandName,
  clockFacts,
  DECISIONS,
  type DecisionType,
  HEADLINE_WORDS,
  headline,
  type LocalDate,
  localDate,
  openDeadlines,
  type PlanSection,
  POINT_RESULT_WORDS,
  type Promises,
  refusalText,
  rightHolder,
  routesFor,
  SECTIONS,
  type TextRef,
  threeLines,
} from '@common-ground/domain'
import type { CasePerson, FamilyCaseView, PointView, StaffCaseView } from '../contracts/index.ts'
import { stageViews } from './stages.ts'
import { timeline } from './timeline.ts'

/** A decision in words: "Decision not to carry out an EHC needs assessment". */
export const decisionLabel = (type: DecisionType, to: Audience): string =>
  to === 'staff' ? DECISIONS[type].staff : `The decision ${DECISIONS[type].family}`

const about = (section: PlanSection | null, to: Audience): string | null =>
  section && `Section ${section}: ${SECTIONS[section][to].replace(/^./, (first) => first.toLowerCase())}`

/** Everybody's name who can appear on a case. */
export type Names = ReadonlyMap<string, string>

/** What a case view is made for: who reads it, when, and the names they may be shown. */
export type Reading = {
  readonly file: CaseFile
  readonly actor: Actor
  readonly to: Audience
  readonly today: LocalDate
  readonly names: Names
}

function common({ file, actor, to, today, names }: Reading) {
  const { kase, texts } = file
  const words = (ref: TextRef | null): string | null => (ref ? (texts.get(ref.id) ?? null) : null)
  const name = (id: string): string => names.get(id) ?? 'a member of staff'
  const child = file.people.find((person) => person.kind !== 'parent')
  const commands = Object.fromEntries(
    availableCommands(kase, actor).map(({ command, refusal }) => [
      command,
      refusal && refusalText(refusal, to),
    ]),
  ) as Record<CommandName, string | null>
  const points = kase.points.map(
    (point): PointView => ({
      id: point.id,
      section: point.section,
      about: about(point.section, to),
      wrong: words(point.wrong) ?? '',
      wanted: words(point.wanted),
      answer: point.answer && {
        result: point.answer.result,
        resultLabel: POINT_RESULT_WORDS[point.answer.result][to],
        reasons: words(point.answer.reasons) ?? '',
      },
    }),
  )
  const { type, sections, dateOnLetter, dateSent } = kase.decision
  return {
    reference: kase.reference,
    version: kase.version,
    childName: child?.fullName ?? '',
    headline: headline(kase),
    headlineLabel: HEADLINE_WORDS[headline(kase)][to],
    raisedOn: kase.raisedOn,
    decision: { type, label: decisionLabel(type, to), sections, dateOnLetter, dateSent },
    setting: words(settingOf(file)),
    points,
    stages: stageViews(kase, to, name),
    deadlines: openDeadlines(kase, today),
    routes: routesFor(clockFacts(kase), today),
    timeline: timeline(file, to, actor.id, names),
    commands,
    closed: kase.closed && {
      on: kase.closed.on,
      outcomeLabel: CLOSING_OUTCOME_WORDS[kase.closed.outcome][to],
    },
  }
}

function settingOf(file: CaseFile): TextRef | null {
  const first = file.events[0]?.data
  return first?.type === 'caseRaised' ? first.setting : null
}

/** Whether the family is among those asked to agree and has not answered. */
function answerWanted(kase: Case): boolean {
  const stage = kase.stages.disagreementResolution
  return (
    stage.state === 'seekingAgreement' &&
    stage.parties.some(({ party, answer }) => party === 'family' && !answer)
  )
}

/** A case as its family sees it. */
export const familyCaseView = (reading: Reading, promises: Promises): FamilyCaseView => ({
  ...common(reading),
  officerName: reading.file.kase.officerId ? (reading.names.get(reading.file.kase.officerId) ?? null) : null,
  threeLines: threeLines(reading.file.kase, reading.today, promises),
  familyAnswerWanted: answerWanted(reading.file.kase),
})

/** A case as the council sees it. */
export function staffCaseView(reading: Reading): StaffCaseView {
  const { file, names, today } = reading
  const { kase } = file
  const person = (id: string | null) => id && { id, name: names.get(id) ?? 'Somebody who has left' }
  const child = file.people.find((each) => each.kind !== 'parent')
  return {
    ...common(reading),
    channel: CHANNEL_WORDS[kase.channel],
    officer: person(kase.officerId) || null,
    team: file.team,
    decidedBy: person(kase.decision.decidedBy) || null,
    people: file.people.map(
      (each): CasePerson => ({ ...each, dateOfBirth: each.dateOfBirth ? localDate(each.dateOfBirth) : null }),
    ),
    familyWaitingSince: kase.familyWaitingSince,
    rightHolder: child?.dateOfBirth ? rightHolder(localDate(child.dateOfBirth), today) : 'parent',
    stageFacts: kase.stages,
  }
}
