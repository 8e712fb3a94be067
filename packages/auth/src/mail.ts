import { randomUUID } from 'node:crypto'
import { outbox, type Tx } from '@common-ground/db'
import { formatMoment } from '@common-ground/domain'
import { type AccountTemplate, accountLetter } from '@common-ground/messages'
import { authorityWords } from './authority.ts'
import { linksIn } from './mail-paths.ts'
import type { Room } from './types.ts'

type Letter = {
  readonly template: AccountTemplate
  readonly to: { readonly id: string; readonly email: string }
  readonly token?: string
  /** One of our own descriptions of what somebody signed in with. */
  readonly device?: string
  /** Two letters with one key are one letter, however many ask for it at once. */
  readonly once?: string
  readonly now: Date
}

/**
 * Puts a message about an account in the outbox, in the transaction of what it tells. It holds nothing that somebody
 * typed, not even a name: anybody may type any address, and these must not carry a stranger's words to it.
 */
export async function post(tx: Tx, room: Room, letter: Letter): Promise<void> {
  const { template, to, token = '', device = '', once = randomUUID(), now } = letter
  const values = { ...linksIn(template, room.origin, token), device, moment: formatMoment(now) }
  const words = accountLetter(template, values, room.world === 'staff', await authorityWords(tx, room))
  await tx
    .insert(outbox)
    .values({
      authorityId: room.authorityId,
      key: `account:${template}:${once}`,
      toUserId: to.id,
      toAddress: to.email,
      ...words,
      createdAt: now,
    })
    .onConflictDoNothing()
}
