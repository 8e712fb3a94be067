import type { AuthoritySettings } from '@common-ground/db'
import {
  auditLog,
  auditRow,
  caseDates,
  caseEvents,
  caseFigures,
  casePeople,
  cases,
  caseTexts,
  eventRows,
  outbox,
  projectedRows,
  submittedAnswers,
  textRows,
  users,
} from '@common-ground/db'
import type { LocalDate } from '@common-ground/domain'
import { Sheet } from './copy.ts'
import type { Family } from './family.ts'
import type { Life } from './live.ts'
import type { Told } from './told.ts'

const EVENT = [
  ...(['authorityId', 'caseId', 'seq', 'type', 'data', 'at'] as const),
  ...(['actorId', 'actorRole', 'requestId', 'prevHash', 'hash'] as const),
] as const
const CASE = [
  ...(['authorityId', 'id', 'reference', 'version', 'state', 'decisionType', 'headline'] as const),
  ...(['conversation', 'reconsideration', 'disagreementResolution', 'mediation', 'appeal'] as const),
  ...(['teamId', 'officerId', 'decisionMakerId', 'sameDecider', 'raisedOn', 'lastEventOn'] as const),
  ...(['closedOn', 'outcome', 'closingReason', 'nextDueOn', 'nextDueRule', 'familyWaitingSince'] as const),
  ...(['restrictedTo', 'parties', 'flagged', 'assignedAt', 'listedAs'] as const),
] as const

/** The rows of a batch by table, each table after those that it points to. */
export const newSheets = () => ({
  users: new Sheet(users, [
    ...(['authorityId', 'id', 'world', 'email', 'fullName', 'passwordHash', 'roles'] as const),
    ...(['phone', 'emailConfirmedAt', 'createdAt'] as const),
  ]),
  cases: new Sheet(cases, CASE),
  people: new Sheet(casePeople, [
    ...(['authorityId', 'caseId', 'id', 'kind', 'userId', 'fullName'] as const),
    ...(['relationship', 'dateOfBirth', 'phone', 'contactBy', 'needs'] as const),
  ]),
  events: new Sheet(caseEvents, EVENT),
  texts: new Sheet(caseTexts, ['authorityId', 'id', 'caseId', 'body', 'salt', 'writtenAt', 'searched']),
  dates: new Sheet(caseDates, [
    ...(['authorityId', 'caseId', 'key', 'kind', 'owedBy', 'due', 'rule', 'safeBy', 'party'] as const),
  ]),
  figures: new Sheet(caseFigures, [
    ...(['authorityId', 'caseId', 'measure', 'key', 'day', 'period', 'result', 'due', 'part'] as const),
    ...(['days', 'amount', 'teamId', 'restricted'] as const),
  ]),
  answers: new Sheet(submittedAnswers, ['authorityId', 'caseId', 'position', 'slug', 'asked', 'answered']),
  audit: new Sheet(auditLog, ['authorityId', 'at', 'actorId', 'action', 'subject', 'requestId']),
  outbox: new Sheet(outbox, [
    ...(['authorityId', 'id', 'key', 'caseId', 'toUserId', 'toAddress', 'template', 'wording'] as const),
    ...(['subject', 'body', 'createdAt', 'state', 'channel', 'failedChannels', 'sentAt'] as const),
    ...(['failure', 'failedAt'] as const),
  ]),
})
export type Sheets = ReturnType<typeof newSheets>

/** Adds everything of a case that the product itself would have written, by the functions that it writes with. */
export function addCase(
  sheets: Sheets,
  authority: { readonly authorityId: string; readonly settings: AuthoritySettings },
  { kase, events, taken }: Life,
  family: Family,
  told: readonly Told[],
  today: LocalDate,
): void {
  const { authorityId, settings } = authority
  let before: { hash: string; version: number } | null = null
  let assignedAt: Date | null = null
  for (const { signed, change } of taken) {
    const rows = eventRows(signed, { ...change, before })
    for (const row of rows) sheets.events.add(row)
    for (const row of textRows(signed, { ...change, before })) sheets.texts.add(row)
    sheets.audit.add(auditRow(signed, kase))
    if (change.events.some(({ type }) => type === 'caseAssigned')) assignedAt = signed.now
    const last = rows.at(-1)
    if (last) before = { hash: last.hash, version: last.seq }
  }
  const projected = projectedRows({ authorityId, kase, events, promises: settings.promises, today })
  for (const row of projected.cases) sheets.cases.add({ ...row, assignedAt })
  for (const row of projected.caseDates) sheets.dates.add(row)
  for (const row of projected.caseFigures) sheets.figures.add(row)
  if (family.account) sheets.users.add(family.account)
  for (const person of family.people) sheets.people.add({ authorityId, caseId: kase.id, ...person })
  for (const answer of family.answers) sheets.answers.add({ authorityId, caseId: kase.id, ...answer })
  for (const row of told) sheets.outbox.add({ authorityId, caseId: kase.id, ...row })
}
