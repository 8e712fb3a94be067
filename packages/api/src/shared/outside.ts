import { randomBytes } from 'node:crypto'
import { addOutsidePage, type OutsidePage, outbox, secretHash, type Tx } from '@common-ground/db'
import {
  addDays,
  type Case,
  formatWithWeekday,
  type OutsidePurpose,
  type Party,
  todayIn,
} from '@common-ground/domain'
import { outsideLetter } from '@common-ground/messages'
import type { Paper } from '@common-ground/papers'
import type { SignedIn } from '../context.ts'
import type { Leaving } from '../contracts/index.ts'
import { found } from '../trpc.ts'

/** How long a link outside opens, in calendar days after the day it was sent. */
const DAYS: Record<OutsidePurpose, number> = {
  partyAsked: 28,
  providerReferred: 60,
  icbTold: 60,
  adviserTold: 28,
}

/** What goes to one organisation outside: what for, to whom, and the paper that they will read. */
export type Outside = {
  readonly purpose: OutsidePurpose
  readonly party: Party | null
  readonly organisation: string
  readonly email: string
  readonly letter: Paper
}

/** The same, as it is shown before it goes. What is sent is this and nothing else. */
export const asLeaving = ({ organisation, email, letter }: Outside): Leaving => ({
  to: `${organisation}, ${email}`,
  how: 'By email, with a link to this page. The email itself says nothing of the family',
  letter,
})

/** Sends a paper outside, in the transaction of the step: the page that a link opens, and the message with the link. */
export async function sendOutside(tx: Tx, ctx: SignedIn, kase: Case, outside: Outside): Promise<void> {
  const { authorityId, portalOrigin, staffOrigin } = ctx.config
  const { now } = ctx.call
  const { purpose, party, organisation, email, letter } = outside
  const { name: authorityName } = found(await ctx.authority())
  const token = randomBytes(32).toString('base64url')
  const until = addDays(ctx.today, DAYS[purpose])
  await addOutsidePage(tx, {
    authorityId,
    caseId: kase.id,
    tokenHash: secretHash(token),
    purpose,
    party,
    organisation,
    email,
    shows: letter,
    sentBy: ctx.user.id,
    createdAt: now,
    expiresAt: new Date(now.getTime() + DAYS[purpose] * 86_400_000),
  })
  const names = { authorityName, portalOrigin, staffOrigin }
  await tx.insert(outbox).values({
    authorityId,
    key: `${kase.id}:${kase.version}:${purpose}:${party ?? ''}:${email}`,
    caseId: kase.id,
    toAddress: email,
    createdAt: now,
    ...outsideLetter(purpose, token, formatWithWeekday(until), names),
  })
}

/** Whether a link still opens its page. One that asks something opens until that is answered or over. */
export const stillOpens = ({ endedAt, expiresAt }: OutsidePage, now: Date): boolean =>
  endedAt === null && expiresAt > now

/** The paper that a page outside shows. Only `sendOutside` writes one. */
export const paperOf = ({ shows }: Pick<OutsidePage, 'shows'>): Paper => shows as unknown as Paper

/** The last day on which a link opens. */
export const untilOf = ({ expiresAt }: Pick<OutsidePage, 'expiresAt'>) => todayIn(expiresAt)
