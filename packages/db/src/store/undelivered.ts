import type { LocalDate, ReachedHow, SendingChannel } from '@common-ground/domain'
import { SENDING_CHANNELS } from '@common-ground/domain'
import { type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '../connect.ts'
import { auditLog, lettersReached, outbox, outboxSteps } from '../schema/index.ts'

/** Somebody at the council deals with a message that could not be sent. */
export type Deal = {
  readonly authorityId: string
  readonly id: string
  /** Its case's reference, where it has one: what the audit writes it down under. */
  readonly reference: string | null
  /** The failure that they saw: done about another one, or when somebody has dealt with it, it would be done twice. */
  readonly failedAt: Date
  readonly by: string
  readonly requestId: string
  readonly now: Date
}

const at = (moment: Date): SQL => sql`${moment.toISOString()}::timestamptz`

/** Changes a message that stands as it was seen, with its step and its line in the audit. False where it no longer does. */
async function deal(
  tx: Tx,
  { authorityId, id, reference, failedAt, by, requestId, now }: Deal,
  set: SQL,
  step: { readonly step: string; readonly channel: SendingChannel | null; readonly detail: string | null },
): Promise<boolean> {
  const rows = await tx.execute(sql`
    with mine as (
      update ${outbox} set ${set} where authority_id = ${authorityId} and id = ${id} and dealt_at is null
        and state in ('undelivered', 'uncertain')
        and date_trunc('milliseconds', coalesce(failed_at, created_at)) = ${at(failedAt)}
      returning authority_id, id
    )
    insert into ${outboxSteps} (authority_id, message_id, at, step, channel, detail, by_user)
    select authority_id, id, ${at(now)}, ${step.step}, ${step.channel}, ${step.detail}, ${by}::uuid from mine
    returning message_id`)
  if (rows.length === 0) return false
  const action = step.step === 'reached' ? 'undelivered.reached' : 'undelivered.send-again'
  await tx
    .insert(auditLog)
    .values({ authorityId, at: now, actorId: by, action, subject: reference ?? id, requestId })
  return true
}

/** What makes a message go again from the beginning, by every way or by one alone. */
function fromTheStart(now: Date, only: SendingChannel | null): SQL {
  // The sender takes no way that came back; those that were not chosen count as such.
  const skipped = SENDING_CHANNELS.filter((channel) => only !== null && channel !== only)
  return sql`state = 'waiting', due_at = ${at(now)}, attempts = 0, channel = null, handed_at = null, failed_at = null,
    failed_channels = string_to_array(${skipped.join(',')}, ',')`
}

/**
 * Sends a message again, under the id it always had.
 *
 * @param only by which way; null for every way that the person allows, the best first.
 * @returns false, having changed nothing, where somebody has done something about it since it was seen.
 */
export const sendMessageAgain = (db: Db, given: Deal, only: SendingChannel | null): Promise<boolean> =>
  db.transaction((tx) =>
    deal(tx, given, fromTheStart(given.now, only), { step: 'sentAgain', channel: only, detail: null }),
  )

/** Sends several again in one transaction. @returns how many: those that somebody else dealt with are left as they are. */
export const sendMessagesAgain = (db: Db, all: readonly Deal[]): Promise<number> =>
  db.transaction(async (tx) => {
    let sent = 0
    for (const each of all) {
      const step = { step: 'sentAgain', channel: null, detail: null }
      if (await deal(tx, each, fromTheStart(each.now, null), step)) sent += 1
    }
    return sent
  })

/** How somebody was reached: by which means, on which day, and what is to be said of it. */
export type Reached = { readonly how: ReachedHow; readonly on: LocalDate; readonly note: string | null }

/** Closes a message whose person somebody has reached. Returns as `sendMessageAgain` does. */
export const markReached = (db: Db, given: Deal, { how, on, note }: Reached): Promise<boolean> =>
  db.transaction((tx) =>
    deal(
      tx,
      given,
      sql`dealt_by = ${given.by}::uuid, dealt_at = ${at(given.now)}, dealt_how = ${how}, dealt_on = ${on}::date`,
      { step: 'reached', channel: null, detail: note },
    ),
  )

type LetterMark = Pick<Deal, 'authorityId' | 'by' | 'requestId' | 'now'> & {
  readonly reference: string
  readonly seq: number
}

/** Writes down that a family was reached about a letter that nobody had opened. False where somebody has already. */
export const markLetterReached = (
  db: Db,
  { authorityId, reference, seq, by, requestId, now }: LetterMark,
  { how, on, note }: Reached,
): Promise<boolean> =>
  db.transaction(async (tx) => {
    const rows = await tx.execute(sql`
      insert into ${lettersReached} (authority_id, case_id, seq, reached_by, reached_at, how, reached_on, note)
      select authority_id, id, ${seq}::int, ${by}::uuid, ${at(now)}, ${how}, ${on}::date, ${note}
      from cases where authority_id = ${authorityId} and reference = ${reference}
      on conflict do nothing returning seq`)
    if (rows.length === 0) return false
    const action = 'unread-letter.reached'
    await tx
      .insert(auditLog)
      .values({ authorityId, at: now, actorId: by, action, subject: reference, requestId })
    return true
  })
