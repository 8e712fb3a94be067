import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import type { Connection } from '@common-ground/db'
import type { Made } from './batch.ts'

const SETTINGS = 'set local session_replication_role = replica; set local synchronous_commit = off'

/** A batch as bytes, which one thread can give to another: for each table the statement that reads them. */
export type Packed = {
  readonly number: number
  readonly cases: number
  readonly events: number
  readonly copies: readonly { readonly statement: string; readonly body: Uint8Array<ArrayBuffer> }[]
}

export type Written = Omit<Packed, 'copies'> & { readonly bytes: number }

/** Packs the batch of this number; each table comes after those that it points to. */
export function pack(number: number, { sheets, cases, events }: Omit<Made, 'refused'>): Packed {
  const copies = Object.values(sheets)
    .filter(({ rows }) => rows > 0)
    .map((sheet) => ({ statement: sheet.statement, body: sheet.bytes() }))
  return { number, cases, events, copies }
}

/**
 * Copies a batch into its tables, and that it is there into the run's own: together or not at all, so that a run that is
 * ended anywhere goes on with no case twice and none lost.
 *
 * Constraint triggers sleep meanwhile (an owner's connection may have that, no app's): they would look up row by row what
 * is made right here and checked at the end.
 */
export async function write({ sql }: Connection, packed: Packed): Promise<Written> {
  const { copies, ...of } = packed
  const hash = createHash('sha256')
  const bytes = copies.reduce((sum, { body }) => sum + body.length, 0)
  await sql.begin(async (tx) => {
    await tx.unsafe(SETTINGS)
    for (const { statement, body } of copies) {
      hash.update(body)
      await pipeline([body], await tx.unsafe(statement).writable())
    }
    await tx`insert into generated.batches (number, cases, events, bytes, digest)
      values (${of.number}, ${of.cases}, ${of.events}, ${bytes}, ${hash.digest('hex')})`
  })
  return { ...of, bytes }
}
