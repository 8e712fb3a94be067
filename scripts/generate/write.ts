import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import type { Connection } from '@common-ground/db'
import type { Made } from './batch.ts'

const SETTINGS = `set local session_replication_role = replica; set local synchronous_commit = off;
  set local statement_timeout = 0; set local lock_timeout = 0;
  set local idle_in_transaction_session_timeout = 0`

export type Written = {
  readonly number: number
  readonly cases: number
  readonly events: number
  readonly bytes: number
}

/**
 * Copies a batch into its tables, and that it is there into the run's own: together or not at all, so that a run that is
 * ended anywhere goes on with no case twice and none lost.
 *
 * Constraint triggers sleep meanwhile (an owner's connection may have that, no app's): they would look up row by row what
 * is made right here and checked at the end. Who adds a trigger that sums up rows as they come makes it `enable always`.
 */
export async function write({ sql }: Connection, number: number, made: Made): Promise<Written> {
  const hash = createHash('sha256')
  let bytes = 0
  await sql.begin(async (tx) => {
    await tx.unsafe(SETTINGS)
    for (const sheet of Object.values(made.sheets)) {
      if (sheet.rows === 0) continue
      const body = sheet.bytes()
      hash.update(body)
      bytes += body.length
      const into = await tx.unsafe(sheet.statement).writable()
      await pipeline([body], into)
    }
    await tx`insert into generated.batches (number, cases, events, bytes, digest)
      values (${number}, ${made.cases}, ${made.events}, ${bytes}, ${hash.digest('hex')})`
  })
  return { number, cases: made.cases, events: made.events, bytes }
}
