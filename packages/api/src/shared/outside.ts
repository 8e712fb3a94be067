import { randomBytes } from 'node:crypto'
import {
  addOutsidePage,
  type CaseFile,
  type OutsidePage,
  outbox,
  secretHash,
  type Tx,
} from '@common-ground/db'
import {
  addDays,
  type Case,
  formatWithWeekday,
  givesAway,
  type OutsidePurpose,
  type OutsideStage,
  type Party,
  todayIn,
} from '@common-ground/domain'
import { outsideLetter } from '@common-ground/messages'
import type { Paper } from '@common-ground/papers'
import type { SignedIn } from '../context.ts'
import type { Leaving } from '../contracts/index.ts'
import { found } from '../trpc.ts'
import { namesFor } from './names.ts'
import { secretsOf } from './sentinel.ts'

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
  readonly stage: OutsideStage
  readonly party: Party | null
  readonly organisation: string
  /** Null where no address is known: it is printed and posted, and what went is kept all the same. */
  readonly email: string | null
  readonly letter: Paper
}

/** The same, as it is shown before it goes. What is sent is this and nothing else. */
export const asLeaving = ({ organisation, email, letter }: Outside): Leaving => ({
  to: email ? `${organisation}, ${email}` : organisation,
  how: email
    ? 'By email, with a link to this page. The email itself says nothing of the family'
    : 'By post. There is no email address for them: print this page and post it. Nothing is sent from here; what went is kept',
  letter,
})

/** Sends a paper outside, in the transaction of the step: the page that a link opens, and the message with the link. */
export async function sendOutside(tx: Tx, ctx: SignedIn, kase: Case, outside: Outside): Promise<void> {
  const { authorityId } = ctx.config
  const { now } = ctx.call
  const { purpose, stage, party, organisation, email, letter } = outside
  const token = randomBytes(32).toString('base64url')
  const until = addDays(ctx.today, DAYS[purpose])
  await addOutsidePage(tx, {
    authorityId,
    caseId: kase.id,
    tokenHash: secretHash(token),
    purpose,
    stage,
    party,
    organisation,
    email: email ?? '',
    shows: letter,
    sentBy: ctx.user.id,
    createdAt: now,
    expiresAt: new Date(now.getTime() + DAYS[purpose] * 86_400_000),
  })
  if (!email) return
  await tx.insert(outbox).values({
    authorityId,
    key: `${kase.id}:${kase.version}:${purpose}:${party ?? ''}:${email}`,
    caseId: kase.id,
    toAddress: email,
    createdAt: now,
    ...outsideLetter(purpose, token, formatWithWeekday(until), await namesFor(ctx)),
  })
}

/** Whether a link still opens its page and asks what it asked: until that is answered or over. */
export const stillOpens = (
  { endedAt, expiresAt }: Pick<OutsidePage, 'endedAt' | 'expiresAt'>,
  now: Date,
): boolean => endedAt === null && expiresAt > now

/** The paper that a page outside shows. Only `sendOutside` writes one. */
export const paperOf = ({ shows }: Pick<OutsidePage, 'shows'>): Paper => shows as unknown as Paper

/** The last day on which a link opens. */
export const untilOf = ({ expiresAt }: Pick<OutsidePage, 'expiresAt'>) => todayIn(expiresAt)

/** Every word of a paper: what a reader finds in it, wherever it stands. */
export function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}

/**
 * How to reach or find somebody of the family, where a paper that leaves would say it. Nobody outside reads that unless
 * the family agreed: not what is kept from others on the case, and not what is shared on it either.
 *
 * @param says.agreed what the family agreed to give, as the paper says it.
 * @param says.known what the reader knows anyway and the paper has to say, such as the name of their own school: a
 * town in it is no address.
 * @returns a sentence that says what the paper lacks to be sent, for whoever sends it; null when it gives nothing away.
 */
export async function withheldIn(
  ctx: SignedIn,
  file: CaseFile,
  { blocks }: Paper,
  {
    agreed = [],
    known = [],
  }: { readonly agreed?: readonly string[]; readonly known?: readonly string[] } = {},
): Promise<string | null> {
  const { name, settings } = found(await ctx.authority())
  // The council's own name and addresses hold the name of a county, and so do those of the families who live there.
  const its = [settings.senTeam.email ?? '', settings.senTeam.name, name]
  const text = [...its, ...known, ...agreed]
    .filter((each) => each.trim() !== '')
    .reduce((all, each) => all.replaceAll(each, ' '), wordsIn(blocks).join('\n'))
  const secrets = secretsOf(file).map(({ said }) => said)
  const given = [...new Set(givesAway(text, secrets))]
  if (given.length === 0) return null
  return `This cannot be sent yet. It says how to reach or find somebody of the family, who has not agreed to that: ${given.join(', ')}. Go back and take it out.`
}
