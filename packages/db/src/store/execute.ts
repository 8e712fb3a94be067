import {
  type Case,
  type CaseCommand,
  type CommandName,
  type CommandOf,
  decide,
  evolve,
  fold,
  isCouncil,
  NOTED_FOR_LEARNING,
  type RaiseCase,
  type Refusal,
  raise,
  type Scope,
  scopeOf,
} from '@common-ground/domain'
import { and, eq, gt, notInArray, sql } from 'drizzle-orm'
import type { Db, Tx } from '../connect.ts'
import { caseEvents, casePeople, cases, commandLog, drafts, submittedAnswers } from '../schema/index.ts'
import { errorCode } from '../unavailable.ts'
import { append } from './append.ts'
import { canonicalJson, sha256 } from './canonical.ts'
import { enqueue } from './enqueue.ts'
import { stillWithin, within } from './membership.ts'
import type { Belongings, Executed, Request, Texts } from './types.ts'

/** Carries an answer out of a transaction that must not be kept. */
class Rollback extends Error {
  readonly answer: Executed
  constructor(answer: Executed) {
    super('rolled back')
    this.answer = answer
  }
}
const refuse = (refusal: Refusal): never => {
  throw new Rollback({ ok: false, refusal })
}

/** serialization_failure, deadlock_detected, lock_not_available: the same command may well succeed now. */
const PASSING = new Set(['40001', '40P01', '55P03'])
const TRIES = 3

/** Runs a piece of work in one transaction, again when it only met a passing conflict. */
async function transact(db: Db, work: (tx: Tx) => Promise<Executed>): Promise<Executed> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await db.transaction(work)
    } catch (error) {
      if (error instanceof Rollback) return error.answer
      if (tried === TRIES || !PASSING.has(errorCode(error) ?? '')) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * tried))
    }
  }
}

/**
 * Claims the form's key. A second sending of the same form waits here until the first has committed, and then
 * gets the first one's answer.
 */
async function claim(tx: Tx, request: Request, said: string): Promise<Executed | null> {
  const { authorityId, idempotencyKey: key } = request
  const mine = { authorityId, key, actorId: request.actor.id, requestHash: sha256(said), at: request.now }
  const inserted = await tx
    .insert(commandLog)
    .values(mine)
    .onConflictDoNothing()
    .returning({ key: commandLog.key })
  if (inserted.length === 1) return null
  const [done] = await tx
    .select()
    .from(commandLog)
    .where(and(eq(commandLog.authorityId, authorityId), eq(commandLog.key, key)))
  const same = done && done.actorId === mine.actorId && done.requestHash === mine.requestHash
  if (!same || !done.result) return { ok: false, refusal: { code: 'movedOn' } }
  return { ok: true, ...done.result, replayed: true }
}

/** The case, locked until the transaction ends; null when it does not exist or lies outside what they may see. */
async function lockCase(tx: Tx, request: Request, reference: string) {
  const { authorityId, today, actor, invited = false } = request
  const scope: Scope = invited ? { kind: 'service' } : scopeOf(actor)
  // Named with its table by hand: in a select of one table a column is written alone, and inside the brackets that would
  // be a column of the events.
  const last = sql<string>`(select e.hash from ${caseEvents} e where e.authority_id = ${cases}.authority_id
    and e.case_id = ${cases}.id order by e.seq desc limit 1)`
  const [row] = await tx
    .select({ kase: cases.state, version: cases.version, hash: last })
    .from(cases)
    .where(and(eq(cases.authorityId, authorityId), eq(cases.reference, reference), within(scope, today)))
    .for('update')
  return row && stillWithin(row.kase, scope, today) ? row : null
}

/**
 * Whether somebody has seen the case as it stands. Of what the council notes for itself a family sees nothing, so a form
 * of theirs that was open before is still good.
 */
async function isUpToDate(
  tx: Tx,
  { authorityId, actor, expectedVersion }: CaseRequest,
  { kase: { id }, version }: { readonly kase: Case; readonly version: number },
): Promise<boolean> {
  if (version === expectedVersion) return true
  if (isCouncil(actor) || version < expectedVersion) return false
  const [other] = await tx
    .select({ seq: caseEvents.seq })
    .from(caseEvents)
    .where(
      and(
        eq(caseEvents.authorityId, authorityId),
        eq(caseEvents.caseId, id),
        gt(caseEvents.seq, expectedVersion),
        notInArray(caseEvents.type, [...NOTED_FOR_LEARNING]),
      ),
    )
    .limit(1)
  return other === undefined
}

/** A command on a case that exists. */
export type CaseRequest<C extends CommandName = CommandName> = Request & {
  readonly reference: string
  /** The version the person saw. Anything newer, and they are told what changed before they try again. */
  readonly expectedVersion: number
  readonly command: CommandOf<C>
  readonly texts: Texts
}

/** What a repeat of a command is recognised by: what was asked, without the ids that are drawn anew each time. */
function saidBy(command: CaseCommand | RaiseCase, reference: string, texts: Texts): string {
  const words = texts.map((text) => text.body)
  const { type } = command
  const rest = canonicalJson(command)
    .replace(
      /"(id|commitment|caseId|reference|pointId|agreementId|invitationId|threadId|noticeId|noticeHash)":"[^"]*"/g,
      '',
    )
    // Counted anew each time as well.
    .replace(/"refusedBefore":\d+/, '')
  return canonicalJson({ type, reference, words, rest })
}

/**
 * The one door to a case. Under the case's lock it claims the key, compares the version, lets the domain decide,
 * and commits events, row, words and messages together or not at all.
 *
 * @returns done, refused, or not found. Throws only for what nobody foresaw, such as the database being away.
 */
export function execute<C extends CommandName>(db: Db, request: CaseRequest<C>): Promise<Executed> {
  return transact(db, async (tx) => {
    const before = await claim(tx, request, saidBy(request.command, request.reference, request.texts))
    if (before) return before
    const row = await lockCase(tx, request, request.reference)
    if (!row) throw new Rollback({ ok: false, notFound: true })
    if (!(await isUpToDate(tx, request, row))) return refuse({ code: 'movedOn' })
    const decided = decide<C>(row.kase, request.command, request)
    if (!decided.ok) return refuse(decided.refusal)
    const after = decided.events.reduce<Case>(evolve, row.kase)
    const change = { before: row, after, events: decided.events, texts: request.texts }
    await append(tx, request, change)
    await Promise.all([enqueue(tx, request, change), request.also?.(tx, after)])
    return { ok: true, reference: after.reference, version: after.version, replayed: false }
  })
}

/** Raising a disagreement: the command that makes a case, and what belongs to it. */
export type RaiseRequest = Request & {
  readonly command: RaiseCase
  readonly texts: Texts
  readonly belongings: Belongings
}

/**
 * Raises a disagreement: the case, its people, the frozen answers, its first events and messages, in one
 * transaction. Sent twice with one key it makes one case.
 */
export function raiseCase(db: Db, request: RaiseRequest): Promise<Executed> {
  return transact(db, async (tx) => {
    const before = await claim(tx, request, saidBy(request.command, '', request.texts))
    if (before) return before
    const decided = raise(request.command, request)
    if (!decided.ok) return refuse(decided.refusal)
    const after = fold(decided.events)
    const change = { before: null, after, events: decided.events, texts: request.texts }
    const owner = { authorityId: request.authorityId, caseId: after.id }
    const { people, answers, draftId } = request.belongings
    await Promise.all([
      append(tx, request, change),
      tx.insert(casePeople).values(people.map((person) => ({ ...owner, ...person }))),
      answers.length > 0
        ? tx
            .insert(submittedAnswers)
            .values(answers.map((each, at) => ({ ...owner, position: at + 1, ...each })))
        : undefined,
      draftId
        ? tx
            .update(drafts)
            .set({ sentReference: after.reference, answers: {}, updatedAt: request.now })
            .where(
              and(
                eq(drafts.authorityId, request.authorityId),
                eq(drafts.id, draftId),
                eq(drafts.userId, request.actor.id),
              ),
            )
        : undefined,
    ])
    await Promise.all([enqueue(tx, request, change), request.also?.(tx, after)])
    return { ok: true, reference: after.reference, version: after.version, replayed: false }
  })
}
