import { type CaseFile, endOutsideAsking, endOutsidePages, type Tx } from '@common-ground/db'
import {
  type Case,
  type CommandName,
  type CommandOf,
  decide,
  OUTSIDE_STAGES,
  type Party,
  refusalText,
} from '@common-ground/domain'
import { TRPCError } from '@trpc/server'
import type { SignedIn } from '../../context.ts'
import type { StepPreview } from '../../contracts/index.ts'
import { asLeaving, type Outside, sendOutside, withheldIn } from '../outside.ts'

/** What the papers of a step lack to be sent: the first thing that one of them gives away; null when they lack nothing. */
async function lacksOf(
  ctx: SignedIn,
  file: CaseFile,
  outside: readonly Outside[],
  agreed: readonly string[] = [],
): Promise<string | null> {
  for (const { letter, organisation } of outside) {
    const lacks = await withheldIn(ctx, file, letter, { agreed, known: [organisation] })
    if (lacks) return lacks
  }
  return null
}

type More = {
  /** What is missing beside. */
  readonly lacks?: string | null
  /** How to reach the family, as it agreed to. */
  readonly agreed?: readonly string[]
}

/** The papers of a step as they would go, and why they cannot: what the domain refuses, or what they give away. */
export async function previewOf<C extends CommandName>(
  ctx: SignedIn,
  file: CaseFile,
  command: CommandOf<C>,
  outside: readonly Outside[],
  { lacks = null, agreed = [] }: More = {},
): Promise<StepPreview> {
  const decided = decide<C>(file.kase, command, { actor: ctx.actor, today: ctx.today })
  const refused = decided.ok ? null : refusalText(decided.refusal, 'staff')
  return {
    papers: outside.map(asLeaving),
    lacks: refused ?? lacks ?? (await lacksOf(ctx, file, outside, agreed)),
  }
}

/** Stops a step whose papers would say more than they may. @throws BAD_REQUEST with the sentence of its preview. */
export async function mustKeepBack(
  ctx: SignedIn,
  file: CaseFile,
  outside: readonly Outside[],
  { lacks = null, agreed = [] }: More = {},
): Promise<void> {
  const message = lacks ?? (await lacksOf(ctx, file, outside, agreed))
  if (message) throw new TRPCError({ code: 'BAD_REQUEST', message })
}

/** Sends the papers of a step. A party that is asked again: the link before opens no more. */
export const sending =
  (ctx: SignedIn, outside: readonly Outside[]) =>
  async (tx: Tx, kase: Case): Promise<void> => {
    for (const each of outside) {
      if (each.purpose === 'partyAsked' && each.party) await endAsking(ctx, tx, kase, each.party)
      await sendOutside(tx, ctx, kase, each)
    }
  }

type Here = Pick<SignedIn, 'config' | 'call'>

/** Ends what the links of a case ask. @param party of one alone; absent: of all. */
export const endAsking = (
  { config, call }: Here,
  tx: Tx,
  { id: caseId }: Case,
  party?: Party,
): Promise<void> => endOutsideAsking(tx, { authorityId: config.authorityId, caseId }, call.now, party)

/** Ends what an answer settles: the link of the party that gave it, or every link once nothing is asked any more. */
export const endAnswered =
  (ctx: Here, party: Party) =>
  (tx: Tx, kase: Case): Promise<void> =>
    endAsking(ctx, tx, kase, isAsking(kase) ? party : undefined)

/**
 * Ends the links of what is over, whatever ended it: those that ask a party once nothing is asked any more, and every one
 * about a stage that the family has withdrawn from, or of a case that is closed.
 */
export const endWhenOver =
  ({ config: { authorityId }, call }: Here) =>
  async (tx: Tx, kase: Case): Promise<void> => {
    const of = { authorityId, caseId: kase.id }
    if (!isAsking(kase)) await endOutsideAsking(tx, of, call.now)
    const over = OUTSIDE_STAGES.filter((stage) => kase.closed || kase.stages[stage].state === 'withdrawn')
    if (over.length > 0) await endOutsidePages(tx, of, over, call.now)
  }

const isAsking = ({ closed, stages }: Case): boolean =>
  closed === null && stages.disagreementResolution.state === 'seekingAgreement'
