import { randomBytes } from 'node:crypto'
import { invitations, outbox, secretHash, type Tx } from '@common-ground/db'
import type { Case, Invited, LocalDate, SupporterScope } from '@common-ground/domain'
import { invitationLetter } from '@common-ground/messages'
import type { SignedIn } from '../context.ts'
import { namesFor } from './names.ts'

/** How long an invitation can be accepted, in days. */
const DAYS = 14
const DAY = 86_400_000

type Asked = {
  readonly invitationId: string
  readonly email: string
  readonly fullName: string
  readonly relation: Invited
  readonly scope: SupporterScope | null
  readonly until: LocalDate | null
}

/**
 * Keeps whom an invitation is for, and puts it in the outbox, in the transaction of the step. The message names
 * nobody: whoever else reads that mailbox learns nothing of the family.
 */
export async function invite(tx: Tx, ctx: SignedIn, kase: Case, asked: Asked): Promise<void> {
  const { authorityId } = ctx.config
  const { now } = ctx.call
  const { invitationId: id, email, fullName, relation, scope, until } = asked
  const token = randomBytes(32).toString('base64url')
  await tx.insert(invitations).values({
    authorityId,
    caseId: kase.id,
    id,
    tokenHash: secretHash(token),
    email,
    fullName,
    relation,
    scope,
    until,
    invitedBy: ctx.user.id,
    createdAt: now,
    expiresAt: new Date(now.getTime() + DAYS * DAY),
  })
  await tx.insert(outbox).values({
    authorityId,
    key: `invitation:${id}`,
    caseId: kase.id,
    toAddress: email,
    createdAt: now,
    ...invitationLetter(token, DAYS, await namesFor(ctx)),
  })
}
