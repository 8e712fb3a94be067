import { randomUUID } from 'node:crypto'
import { outbox, type Tx } from '@common-ground/db'
import { formatMoment } from '@common-ground/domain'
import { authorityName } from './authority.ts'
import { MAIL, type MailTemplate } from './mail-words.ts'
import type { Room } from './types.ts'

type Letter = {
  readonly template: MailTemplate
  readonly to: { readonly id: string; readonly email: string }
  readonly token?: string
  readonly device?: string
  /** Two letters with one key are one letter, however many ask for it at once. */
  readonly once?: string
  readonly now: Date
}

/** Puts a message about an account in the outbox, in the transaction of what it tells. */
export async function post(tx: Tx, room: Room, letter: Letter): Promise<void> {
  const { template, to, token = '', device = '', once = randomUUID(), now } = letter
  const { subject, lines } = MAIL[template]({
    origin: room.origin,
    token,
    device,
    when: formatMoment(now),
    world: room.world,
  })
  await tx
    .insert(outbox)
    .values({
      authorityId: room.authorityId,
      key: `account:${template}:${once}`,
      toUserId: to.id,
      toAddress: to.email,
      template,
      subject,
      body: [...lines, await authorityName(tx, room)].join('\n\n').trimEnd(),
      createdAt: now,
    })
    .onConflictDoNothing()
}
