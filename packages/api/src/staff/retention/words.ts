import type { RemovalRow, Tombstone } from '@common-ground/db'
import {
  formatDate,
  localDate,
  periodWords,
  RECORD_CLASSES,
  RECORD_WORDS,
  type RecordClass,
  type RetentionSchedule,
  todayIn,
} from '@common-ground/domain'
import type { RemovalView, RemovedView } from '../../contracts/index.ts'

/** What each kind of row is called where it is counted. */
const ROWS: Readonly<Record<string, string>> = {
  people: 'people, with how they are reached',
  words: 'texts that somebody wrote',
  papers: 'files',
  events: 'events of the record',
  messages: 'messages that went out',
  notes: 'internal notes',
  outside: 'papers sent to organisations',
  looks: 'reasons for looking at it',
  adviser_notes: 'advisers’ own notes',
  case_dates: 'dates in lists',
  case_events: 'events of the record',
  case_links: 'links to other cases',
  case_notes: 'internal notes',
  case_people: 'people, with how they are reached',
  case_texts: 'texts that somebody wrote',
  documents: 'files',
  invitations: 'invitations',
  legal_holds: 'holds that were lifted',
  look_ins: 'reasons for looking at it',
  outbox: 'messages that went out',
  outside_pages: 'papers sent to organisations',
  own_words: 'what a young person said',
  preparations: 'preparations for meetings',
  submitted_answers: 'answers of the first form',
  uploads: 'files on their way',
  users: 'accounts',
}

const nameOf = (kind: string): string =>
  ROWS[kind] ?? RECORD_WORDS[kind as RecordClass]?.name.toLowerCase() ?? 'other records'

/** How many of what, without what there is none of. */
export const goesOf = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .filter(([, many]) => many > 0)
    .map(([kind, many]) => ({ what: nameOf(kind), many }))
    .toSorted((a, b) => (a.what < b.what ? -1 : 1))

/** The rule by which something of a class goes, as a sentence. */
export const ruleWords = (recordClass: RecordClass, rule: RetentionSchedule): string =>
  `Kept for ${periodWords(recordClass, rule)}`

function whyOf({ recordClass, dueOn, rule, closedOn }: RemovalRow): string {
  const due = formatDate(localDate(dueOn))
  const by = ruleWords(recordClass, rule)
  return recordClass === 'case' && closedOn
    ? `Closed on ${formatDate(localDate(closedOn))}. ${by}: that was over on ${due}`
    : `${by}: those that were due on ${due}`
}

function decidedOf({ decision, decidedBy, keptUntil, reason }: RemovalRow): string | null {
  if (decision === 'approved') return `Approved by ${decidedBy ?? 'a manager'}. It goes in the coming night`
  if (decision !== 'kept' || !keptUntil) return null
  return `Kept until ${formatDate(localDate(keptUntil))} by ${decidedBy ?? 'a manager'}: ${reason ?? ''}`
}

/** A removal as managers see it. */
export const removalView = (row: RemovalRow): RemovalView => ({
  id: row.id,
  reference: row.reference,
  name: row.reference ? `Case ${row.reference}` : RECORD_WORDS[row.recordClass].name,
  why: whyOf(row),
  records: row.records,
  proposedOn: todayIn(row.proposedAt),
  decided: decidedOf(row),
})

/** What has been removed, as staff see it. */
export const removedView = (row: Tombstone): RemovedView => ({
  id: row.id,
  reference: row.reference,
  name: row.reference ? `Case ${row.reference}` : RECORD_WORDS[row.recordClass].name,
  removedOn: todayIn(row.removedAt),
  approvedBy: row.approvedBy ?? 'a manager',
  rule: ruleWords(row.recordClass, row.rule),
  goes: goesOf(row.counts),
  lastHash: row.lastHash,
})

/** Every period of a schedule, as lines. */
export const periodsOf = (schedule: RetentionSchedule): readonly string[] =>
  RECORD_CLASSES.map((each) => `${RECORD_WORDS[each].name}: ${periodWords(each, schedule)}`)
