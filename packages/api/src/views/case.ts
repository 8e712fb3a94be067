import type { CaseFile, Opening } from '@common-ground/db'
import {
  type Actor,
  ARRANGER_WORDS,
  type Audience,
  addDays,
  arrangeWarning,
  asRead,
  availableCommands,
  type Case,
  CHANGE_OF_MIND_DAYS,
  CHANNEL_WORDS,
  CLOSING_OUTCOME_WORDS,
  CLOSING_REASON_WORDS,
  type CommandName,
  caseDeadlines,
  certificateCounts,
  clockFacts,
  compare,
  type DatedDuty,
  DECISIONS,
  type DecisionType,
  HEADLINE_WORDS,
  headline,
  isPrincipal,
  LINK_WORDS,
  type LocalDate,
  localDate,
  MATTER_WORDS,
  type Matter,
  mediationArranger,
  needsSecondStep,
  onlyAttends,
  openDeadlines,
  type PlanSection,
  POINT_RESULT_WORDS,
  type Promises,
  promisedDates,
  RELATION_WORDS,
  type Reader,
  readerOf,
  refusalText,
  rightHolder,
  routesFor,
  SCOPE_WORDS,
  SECTIONS,
  standingOf,
  type TextRef,
  threeLines,
  todayIn,
  unavailableDays,
} from '@common-ground/domain'
import type {
  CasePerson,
  DeadlineView,
  FamilyCaseView,
  PointView,
  SentOutside,
  StaffCaseView,
} from '../contracts/index.ts'
import type { WaitingContact } from '../shared/waiting-contact.ts'
import { agreementViews } from './agreements.ts'
import { appealPointView, appealView, directionView } from './appeal.ts'
import { benchView } from './bench.ts'
import { documentViews } from './documents.ts'
import { type Answered, fairnessView } from './fairness.ts'
import { learningView } from './learning.ts'
import { meetingViews } from './meetings.ts'
import { personName } from './names.ts'
import { contactView, invitationViews, placeView, seerViews } from './people.ts'
import { stageViews } from './stages.ts'
import { threadViews } from './threads.ts'
import { timeline } from './timeline.ts'
import { childOf, keeping, ownWordsViews, rightPasses, rightView, schoolAgeOf } from './young-person.ts'

/** What is disagreed with, in words: "The decision not to carry out an EHC needs assessment". */
export function decisionLabel(type: DecisionType, to: Audience, matter?: Matter | null): string {
  if (matter) return MATTER_WORDS[matter][to]
  return to === 'staff' ? DECISIONS[type].staff : `The decision ${DECISIONS[type].family}`
}

/** A part of a plan in words, such as "Section F: special educational provision"; null for the decision as a whole. */
export const sectionLabel = (section: PlanSection | null, to: Audience): string | null =>
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
  /** Who has opened the papers of the case. */
  readonly openings?: readonly Opening[]
  /** What went to somebody outside, as far as the reader may know. */
  readonly outside?: readonly SentOutside[]
  /** What the reader said of how they were treated. */
  readonly answered?: Answered
  /** What waits to be confirmed by the people of the case. */
  readonly waiting?: readonly WaitingContact[]
  /** Who outside may have to be written to, as the authority's settings say. */
  readonly contacts?: {
    readonly icbName: string
    readonly providers: readonly {
      readonly id: string
      readonly name: string
      readonly email: string | null
    }[]
  }
}

function common({ file, actor, to, today, names, promises }: Reading) {
  const { kase, texts } = file
  const words = (ref: TextRef | null): string | null => (ref ? (texts.get(ref.id) ?? null) : null)
  const name = (id: string): string => names.get(id) ?? 'a member of staff'
  const child = childOf(file)
  const commands = Object.fromEntries(
    availableCommands(kase, actor, today).map(({ command, refusal }) => [
      command,
      refusal && refusalText(refusal, to),
    ]),
  ) as Record<CommandName, string | null>
  const points = kase.points.map(
    (point): PointView => ({
      id: point.id,
      section: point.section,
      about: sectionLabel(point.section, to),
      wrong: words(point.wrong) ?? '',
      wanted: words(point.wanted),
      answer: point.answer && {
        result: point.answer.result,
        resultLabel: POINT_RESULT_WORDS[point.answer.result][to],
        reasons: words(point.answer.reasons) ?? '',
      },
      said: {
        family: words(point.positions?.family?.text ?? null),
        council: words(point.positions?.council?.text ?? null),
      },
      appeal: appealPointView(kase, point.id, to),
      settled: { family: point.settled?.family ?? null, council: point.settled?.council ?? null },
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
    stages: stageViews(kase, to, name, words, today),
    deadlines: [...promisedDates(kase, promises, today), ...openDeadlines(kase, today)]
      .toSorted((a, b) => compare(a.due, b.due))
      .map((each) => datedView(each, to, words, name)),
    routes: routesFor(clockFacts(kase), today, caseDeadlines(kase, today)),
    timeline: timeline(file, to, actor.id, names, today),
    commands,
    closed: kase.closed && {
      on: kase.closed.on,
      outcomeLabel: CLOSING_OUTCOME_WORDS[kase.closed.outcome][to],
      reasonLabel: kase.closed.reason ? CLOSING_REASON_WORDS[kase.closed.reason][to] : null,
    },
  }
}

/** A time limit with the words and names that go with a change of it. */
function datedView(
  deadline: DatedDuty,
  to: Audience,
  words: (ref: TextRef | null) => string | null,
  name: (id: string) => string,
): DeadlineView {
  const { changed, proposed, ...dated } = deadline
  const direction = 'direction' in dated ? dated.direction : null
  return {
    ...dated,
    // What both sides have to do is the family's as well, for them to see among what is theirs.
    ...(to === 'family' && direction?.who === 'both' && { owedBy: 'family' as const }),
    direction: direction && directionView(direction, words),
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

/** The last day on which a family may take back its withdrawal, or null. */
function undoBy({ closed }: Case, today: LocalDate): LocalDate | null {
  if (closed?.outcome !== 'withdrawn') return null
  const last = addDays(closed.on, CHANGE_OF_MIND_DAYS)
  return compare(today, last) <= 0 ? last : null
}

/** A case as somebody of the family's side sees it; null for whoever has no place on it. */
export function familyCaseView(whole: Reading): FamilyCaseView | null {
  const { file, actor, names, today, promises } = whole
  const reader = readerOf(file.kase, actor.id, today)
  if (reader?.kind !== 'member') return null
  const known = asRead(file.kase, reader)
  const reading = { ...whole, file: { ...file, kase: known } }
  const self = file.people.find(({ userId }) => userId === actor.id)
  const view: FamilyCaseView = {
    ...common(reading),
    officerName: file.kase.officerId ? (names.get(file.kase.officerId) ?? null) : null,
    threeLines: threeLines(known, today, promises),
    familyAnswerWanted: answerWanted(file.kase),
    meetings: meetingViews(file, reader, today),
    outside: whole.outside ?? [],
    place: placeView(file, reader),
    safety: ownStatement(known, file),
    papersNeedSecondStep: needsSecondStep(file.kase),
    threads: threadViews(file, reader, { to: 'family', readerId: actor.id, today }, promises),
    documents: documentViews(file, reader, 'family', actor.id, whole.openings),
    seers: seerViews(file, reader, today),
    invitations: invitationViews(file, reader),
    agreements: agreementViews(file, 'family', actor.id, names, today),
    unavailable: file.kase.unavailable.find(({ personId }) => personId === actor.id)?.days ?? [],
    contact: self ? contactView(self) : null,
    rightPasses: rightPasses(file, today),
    rightHolder: rightView(file),
    schoolAge: schoolAgeOf(file, today),
    ownWords: ownWordsViews(file, reader, 'family', actor.id),
    ...keeping(file, reader.member, today),
    undoBy: undoBy(file.kase, today),
    fairness: fairnessView(file.kase, reader.member, whole.answered ?? null, today),
  }
  // Whoever comes to meetings knows when and where they are, and nothing else that anybody wrote.
  if (!onlyAttends(reader)) return view
  const nothing = {
    papersNeedSecondStep: false,
    points: [],
    routes: [],
    deadlines: [],
    agreements: [],
    outside: [],
    setting: null,
    seers: [],
    schoolAge: null,
    rightHolder: null,
    rightPasses: false,
    threeLines: { happened: '', next: '', byWhen: null },
    decision: { ...view.decision, label: '', sections: [], dateOnLetter: null, dateSent: null },
  }
  return { ...view, ...nothing, stages: [] }
}

/** What the reader themselves has said of somebody's safety, or null. Of anybody else's words they learn nothing. */
function ownStatement({ safety = [] }: Case, { texts }: CaseFile): FamilyCaseView['safety'] {
  const [said] = safety
  return said ? { on: said.on, said: texts.get(said.reason.id) ?? '' } : null
}

const COUNCIL: Reader = { kind: 'council' }

/** A case as the council sees it. */
export function staffCaseView(reading: Reading): StaffCaseView {
  const { file, names, today } = reading
  const { kase } = file
  const person = (id: string | null) => id && { id, name: names.get(id) ?? 'Somebody who has left' }
  const child = childOf(file)
  return {
    ...common(reading),
    channel: CHANNEL_WORDS[kase.channel],
    meetings: meetingViews(file, { kind: 'council' }, today),
    officer: person(kase.officerId) || null,
    team: file.team,
    decidedBy: person(kase.decision.decidedBy) || null,
    people: file.people.map((each) => casePerson(file, each, today, reading.waiting)),
    safety: (kase.safety ?? []).map(({ by, side, on, reason }) => ({
      on,
      by: side === 'family' ? personName(file, by) : (names.get(by) ?? 'Somebody who has left'),
      said: file.texts.get(reason.id) ?? '',
    })),
    restricted: restrictionOf(file, names),
    threads: threadViews(file, COUNCIL, { to: 'staff', readerId: reading.actor.id, today }, reading.promises),
    documents: documentViews(file, COUNCIL, 'staff', reading.actor.id),
    agreements: agreementViews(file, 'staff', reading.actor.id, names, today),
    unavailable: unavailableDays(kase, today),
    familyWaitingSince: kase.familyWaitingSince,
    lastContact: lastContact(file),
    rightHolder: child?.dateOfBirth ? rightHolder(localDate(child.dateOfBirth), today) : 'parent',
    settledRight: rightView(file),
    rightPasses: rightPasses(file, today),
    schoolAge: schoolAgeOf(file, today),
    ownWords: ownWordsViews(file, COUNCIL, 'staff', reading.actor.id),
    stageFacts: kase.stages,
    mediation: mediationDuty(reading),
    outside: reading.outside ?? [],
    bench: benchView(reading),
    answeredOn: kase.done['council-response'] ?? null,
    appeal: appealView(file),
    learning: learningView(file, today),
    links: file.links.map(({ reference, kind, here, closed }) => ({
      reference,
      label: LINK_WORDS[kind][here ? 'here' : 'there'],
      closed,
    })),
    notReached: file.notReached.map(({ createdAt, ...message }) => ({
      ...message,
      writtenOn: todayIn(createdAt),
    })),
    held: file.held,
  }
}

/** What a council owes about a mediation that is under way, for the page and the forms of it. */
function mediationDuty({ file: { kase, texts }, today, contacts }: Reading): StaffCaseView['mediation'] {
  const now = kase.stages.mediation
  if (now.state !== 'requested' && now.state !== 'arranged') return null
  const words = (ref: TextRef | undefined | null) => (ref ? (texts.get(ref.id) ?? null) : null)
  return {
    arranger: mediationArranger(kase),
    arrangerLabel: ARRANGER_WORDS[mediationArranger(kase)].staff,
    warning: arrangeWarning(kase, today),
    isIcbTold: clockFacts(kase).icbToldOn !== undefined,
    provider: contacts?.providers.find(({ id }) => id === now.providerId) ?? null,
    icbName: contacts?.icbName ?? null,
    byFamily: now.askedBy === 'family',
    issues: words(now.issues),
    healthWanted: words(now.healthWanted),
    certificateCounts: certificateCounts(kase),
  }
}

/** When council and family last had to do with each other, and how. */
function lastContact({ events, kase }: CaseFile): StaffCaseView['lastContact'] {
  const contacts = events.flatMap(({ data }): StaffCaseView['lastContact'][] => {
    switch (data.type) {
      case 'messageSent':
        return [{ on: data.on, how: data.from === 'family' ? 'They wrote to us' : 'We wrote to them' }]
      case 'conversationHeld':
        return [{ on: data.heldOn, how: 'We talked' }]
      case 'disagreementResolutionConcluded':
      case 'mediationConcluded':
        return [{ on: data.heldOn, how: 'We met with a mediator' }]
      default:
        return []
    }
  })
  const raised = { on: kase.raisedOn, how: 'They raised it' }
  return contacts.reduce((last, each) => (each.on >= last.on ? each : last), raised)
}

/** Who alone at the council may see a case, in names. */
function restrictionOf({ kase: { restricted }, texts }: CaseFile, names: Names): StaffCaseView['restricted'] {
  if (!restricted) return null
  const nameOf = (id: string): string => names.get(id) ?? 'Somebody who has left'
  return {
    on: restricted.on,
    by: nameOf(restricted.by),
    named: restricted.named
      .map((id) => ({ id, name: nameOf(id) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    said: texts.get(restricted.reason.id) ?? '',
  }
}

/** Somebody of a case, with what the council has to know before it writes, rings or meets. */
function casePerson(
  file: CaseFile,
  person: CaseFile['people'][number],
  today: LocalDate,
  waiting: readonly WaitingContact[] = [],
): CasePerson {
  const member = person.userId ? standingOf(file.kase, person.userId, today) : null
  const place =
    person.kind === 'child'
      ? 'Child'
      : `${RELATION_WORDS[person.kind].staff}${member?.scope ? `: ${SCOPE_WORDS[member.scope].name.toLowerCase()}` : ''}${
          person.userId && !member ? ' (access ended)' : ''
        }`
  return {
    id: person.id,
    waiting: waiting.flatMap(({ personId, field, value, proposedAt }) =>
      personId === person.id ? [{ field, value, at: proposedAt.toISOString() }] : [],
    ),
    kind: person.kind,
    userId: person.userId,
    isHere: member !== null,
    writes: member !== null && isPrincipal(member),
    place,
    until: member?.until ?? null,
    fullName: person.fullName,
    relationship: person.relationship,
    dateOfBirth: person.dateOfBirth ? localDate(person.dateOfBirth) : null,
    email: person.email,
    phone: person.phone,
    address: person.address,
    contactBy: person.contactBy,
    contact: person.userId ? contactView(person) : null,
  }
}
