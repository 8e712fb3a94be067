import type { CaseFile } from '@common-ground/db'
import {
  type Actor,
  type Audience,
  availableCommands,
  type Case,
  type CaseDeadline,
  CHANNEL_WORDS,
  CLOSING_OUTCOME_WORDS,
  type CommandName,
  caseDeadlines,
  clockFacts,
  compare,
  DECISIONS,
  type DecisionType,
  HEADLINE_WORDS,
  headline,
  type LocalDate,
  localDate,
  MATTER_WORDS,
  type Matter,
  openDeadlines,
  type PlanSection,
  POINT_RESULT_WORDS,
  type Promises,
  promisedDates,
  refusalText,
  rightHolder,
  routesFor,
  SECTIONS,
  type TextRef,
  threeLines,
} from '@common-ground/domain'
import type {
  CasePerson,
  DeadlineView,
  FamilyCaseView,
  PointView,
  StaffCaseView,
} from '../contracts/index.ts'
import { stageViews } from './stages.ts'
import { timeline } from './timeline.ts'

/** What is disagreed with, in words: "The decision not to carry out an EHC needs assessment". */
export function decisionLabel(type: DecisionType, to: Audience, matter?: Matter | null): string {
  if (matter) return MATTER_WORDS[matter][to]
  return to === 'staff' ? DECISIONS[type].staff : `The decision ${DECISIONS[type].family}`
}

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
  readonly promises: Promises
}

function common({ file, actor, to, today, names, promises }: Reading) {
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
  const { type, matter, sections, dateOnLetter, dateSent } = kase.decision
  return {
    reference: kase.reference,
    version: kase.version,
    childName: child?.fullName ?? '',
    headline: headline(kase),
    headlineLabel: HEADLINE_WORDS[headline(kase)][to],
    raisedOn: kase.raisedOn,
    decision: { type, label: decisionLabel(type, to, matter), sections, dateOnLetter, dateSent },
    setting: words(settingOf(file)),
    points,
    stages: stageViews(kase, to, name),
    deadlines: [...promisedDates(kase, promises, today), ...openDeadlines(kase, today)]
      .toSorted((a, b) => compare(a.due, b.due))
      .map((each) => datedView(each, words, name)),
    routes: routesFor(clockFacts(kase), today, caseDeadlines(kase, today)),
    timeline: timeline(file, to, actor.id, names),
    commands,
    closed: kase.closed && {
      on: kase.closed.on,
      outcomeLabel: CLOSING_OUTCOME_WORDS[kase.closed.outcome][to],
    },
  }
}

/** A time limit with the words and names that go with a change of it. */
function datedView(
  deadline: CaseDeadline,
  words: (ref: TextRef | null) => string | null,
  name: (id: string) => string,
): DeadlineView {
  const { changed, proposed, ...rest } = deadline
  return {
    ...rest,
    changed: changed
      ? {
          from: changed.from,
          on: changed.on,
          reason: words(changed.reason) ?? '',
          by: [name(changed.proposedBy), name(changed.confirmedBy)],
        }
      : null,
    proposed: proposed
      ? {
          to: proposed.to,
          reason: words(proposed.reason) ?? '',
          by: name(proposed.proposedBy),
          byId: proposed.proposedBy,
        }
      : null,
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
export const familyCaseView = (reading: Reading): FamilyCaseView => ({
  ...common(reading),
  officerName: reading.file.kase.officerId ? (reading.names.get(reading.file.kase.officerId) ?? null) : null,
  threeLines: threeLines(reading.file.kase, reading.today, reading.promises),
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
