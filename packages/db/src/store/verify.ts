import { type Case, CorruptRecord, evolve } from '@common-ground/domain'
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { caseEvents, cases } from '../schema/index.ts'
import { canonicalJson, eventHash } from './canonical.ts'

/** The first thing wrong with a record: which event, and what about it. */
export type Broken = {
  readonly authorityId: string
  readonly reference: string
  readonly seq: number
  readonly problem: 'missing' | 'altered' | 'unlinked' | 'impossible' | 'rowDiffers'
}

type EventRow = typeof caseEvents.$inferSelect
type CaseRow = Pick<typeof cases.$inferSelect, 'authorityId' | 'id' | 'reference' | 'version' | 'state'>

const BATCH = 500

/**
 * Checks every case: its events are numbered without a gap, each carries the hash of the one before and its own,
 * they fold, and the fold equals the stored row.
 *
 * @returns how many cases and events were checked, and the first broken event found, or null.
 */
export async function verifyRecord(
  db: Db,
): Promise<{ cases: number; events: number; broken: Broken | null }> {
  const checked = { cases: 0, events: 0 }
  let after = { authorityId: '', id: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const batch = await nextCases(db, after)
    const last = batch.at(-1)
    if (!last) return { ...checked, broken: await orphan(db) }
    for (const row of batch) {
      const events = await eventsOf(db, row)
      checked.cases += 1
      checked.events += events.length
      const broken = checkCase(row, events)
      if (broken) return { ...checked, broken }
    }
    after = last
  }
}

const nextCases = (db: Db, after: { authorityId: string; id: string }): Promise<CaseRow[]> =>
  db
    .select({
      authorityId: cases.authorityId,
      id: cases.id,
      reference: cases.reference,
      version: cases.version,
      state: cases.state,
    })
    .from(cases)
    .where(sql`(${cases.authorityId}, ${cases.id}) > (${after.authorityId}, ${after.id}::uuid)`)
    .orderBy(asc(cases.authorityId), asc(cases.id))
    .limit(BATCH)

const eventsOf = (db: Db, row: CaseRow): Promise<EventRow[]> =>
  db
    .select()
    .from(caseEvents)
    .where(
      and(eq(caseEvents.authorityId, row.authorityId), eq(caseEvents.caseId, row.id), gt(caseEvents.seq, 0)),
    )
    .orderBy(asc(caseEvents.seq))

/** Walks one case's chain. */
function checkCase(row: CaseRow, events: readonly EventRow[]): Broken | null {
  const broken = (seq: number, problem: Broken['problem']): Broken => ({
    authorityId: row.authorityId,
    reference: row.reference,
    seq,
    problem,
  })
  let kase: Case | null = null
  let prevHash = ''
  let seq = 0
  for (const event of events) {
    seq += 1
    if (event.seq !== seq) return broken(seq, 'missing')
    if (event.prevHash !== prevHash) return broken(seq, 'unlinked')
    if (event.hash !== eventHash(prevHash, event) || event.data.type !== event.type)
      return broken(seq, 'altered')
    try {
      kase = evolve(kase, event.data)
    } catch (error) {
      if (error instanceof CorruptRecord) return broken(seq, 'impossible')
      throw error
    }
    prevHash = event.hash
  }
  if (seq < row.version) return broken(seq + 1, 'missing')
  return canonicalJson(kase) === canonicalJson(row.state) && seq === row.version
    ? null
    : broken(seq, 'rowDiffers')
}

/** Events whose case is gone: the foreign key forbids it, so finding one means somebody went round it. */
async function orphan(db: Db): Promise<Broken | null> {
  const [found] = await db
    .select({ authorityId: caseEvents.authorityId, caseId: caseEvents.caseId, seq: caseEvents.seq })
    .from(caseEvents)
    .where(
      sql`not exists (select 1 from ${cases} c where c.authority_id = ${caseEvents.authorityId} and c.id = ${caseEvents.caseId})`,
    )
    .limit(1)
  return found
    ? { authorityId: found.authorityId, reference: found.caseId, seq: found.seq, problem: 'impossible' }
    : null
}
