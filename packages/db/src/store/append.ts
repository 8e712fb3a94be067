import { and, eq } from 'drizzle-orm'
import type { Tx } from '../connect.ts'
import { auditLog, caseEvents, cases, caseTexts, commandLog } from '../schema/index.ts'
import { projectFigures } from './figures.ts'
import { projectPeople } from './people.ts'
import { caseRow, projectDates, readPromises } from './project.ts'
import { auditRow, type Change, eventRows, textRows } from './rows.ts'
import type { Request } from './types.ts'

/** Thrown when the case was saved by somebody else in between; the row lock makes that impossible. */
export class LostRace extends Error {}

/**
 * Writes a change inside the caller's transaction: the case's row, its events, its words, and the key that makes a repeat harmless. The statements go out together, without waiting for each other.
 */
export async function append(tx: Tx, request: Request, change: Change): Promise<void> {
  const { authorityId } = request
  const { after, before } = change
  const assigned = change.events.some(({ type }) => type === 'caseAssigned')
  const row = { ...caseRow(authorityId, after, request.today), ...(assigned && { assignedAt: request.now }) }
  const saved = before
    ? tx
        .update(cases)
        .set(row)
        .where(
          and(eq(cases.authorityId, authorityId), eq(cases.id, after.id), eq(cases.version, before.version)),
        )
        .returning({ id: cases.id })
    : tx.insert(cases).values(row).returning({ id: cases.id })
  const texts = textRows(request, change)
  const [rows, promises] = await Promise.all([
    saved,
    readPromises(tx, authorityId),
    tx.insert(caseEvents).values(eventRows(request, change)),
    texts.length > 0 ? tx.insert(caseTexts).values(texts) : undefined,
    tx
      .update(commandLog)
      .set({ result: { reference: after.reference, version: after.version } })
      .where(and(eq(commandLog.authorityId, authorityId), eq(commandLog.key, request.idempotencyKey))),
    tx.insert(auditLog).values(auditRow(request, after)),
  ])
  if (rows.length !== 1) throw new LostRace(after.reference)
  await Promise.all([
    projectPeople(tx, request, change),
    projectDates(tx, authorityId, after, promises, request.today),
    projectFigures(tx, authorityId, after, promises, before ? undefined : change.events),
  ])
}
