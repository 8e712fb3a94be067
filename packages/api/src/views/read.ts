import { type CaseFile, NEEDS_REASON, readCaseFile, readCaseVersion, readSight } from '@common-ground/db'
import type { Case } from '@common-ground/domain'
import { type Audience, isCouncil, readerOf, type Staff, scopeOf } from '@common-ground/domain'
import { TRPCError } from '@trpc/server'
import type { SignedIn } from '../context.ts'
import { found } from '../trpc.ts'
import type { Names } from './case.ts'
import { fileFor, fileForCouncil } from './words.ts'

/** A case within what this person may see, or "not found"; and the names that its page shows. */
export async function openCase(
  ctx: SignedIn,
  reference: string,
  action?: string,
): Promise<{ file: CaseFile; names: Names }> {
  const { db, config, actor, call } = ctx
  const look = action && { actorId: actor.id, action, requestId: call.requestId, at: call.now }
  const seeing = { scope: scopeOf(actor), staff: staffIn(ctx), today: ctx.today }
  const [row, remembered] = await Promise.all([
    readCaseFile(db, config.authorityId, reference, seeing, look || undefined),
    staffNames(ctx),
  ])
  const file = found(row)
  if (file === NEEDS_REASON) throw needsReason()
  // Somebody who joined a moment ago is not remembered yet.
  const isKnown = staffOf(file.kase).every((id) => remembered.has(id))
  return { file: readFor(ctx, file), names: isKnown ? remembered : await staffNames(ctx, true) }
}

/** Who asks, as somebody of the council; null for anybody else. */
const staffIn = ({ actor, user }: SignedIn): Staff | null =>
  isCouncil(actor) ? { ...actor, teamId: user.teamId } : null

/** The answer to somebody of the council for whom a case is not open before they have said why they look. */
const needsReason = (): TRPCError =>
  new TRPCError({ code: 'FORBIDDEN', message: 'Say why you look at this case' })

/** How a case stands to somebody of the council, or "not found". */
export async function sightFor(ctx: SignedIn, reference: string) {
  const staff = staffIn(ctx)
  return found(staff && (await readSight(ctx.db, ctx.config.authorityId, reference, staff, ctx.today)))
}

/**
 * Stops somebody of the council for whom a case is not open. A family's own place is judged where the case is read.
 *
 * @returns the case's version, for those of the council.
 */
export async function mustBeOpen(ctx: SignedIn, reference: string): Promise<number | null> {
  if (!isCouncil(ctx.actor)) return null
  const { sight, version } = await sightFor(ctx, reference)
  if (sight === 'needsReason') throw needsReason()
  return version
}

/** A file with the words that are for this person. Somebody of the family's side has a place on it, or was not let in. */
function readFor(ctx: SignedIn, file: CaseFile): CaseFile {
  if (isCouncil(ctx.actor)) return fileForCouncil(file, ctx.actor)
  return fileFor(file, found(readerOf(file.kase, ctx.actor.id, ctx.today)))
}

/** The members of staff whom a case names as it stands. */
const staffOf = ({
  officerId,
  decision,
  agreements,
  restricted,
  stages: { reconsideration },
}: Case): string[] =>
  [
    ...(restricted?.named ?? []),
    officerId,
    decision.decidedBy,
    'decisionMakerId' in reconsideration ? reconsideration.decisionMakerId : null,
    'recommendation' in reconsideration ? (reconsideration.recommendation?.by ?? null) : null,
    'sameDecider' in reconsideration ? (reconsideration.sameDecider?.by ?? null) : null,
    ...agreements.flatMap(({ signatures }) =>
      signatures.flatMap(({ side, by }) => (side === 'council' ? [by] : [])),
    ),
  ].filter((id) => id !== null)

async function staffNames(ctx: SignedIn, afresh = false): Promise<Names> {
  const { people } = await ctx.directory(afresh)
  return new Map(people.map((person) => [person.id, person.name]))
}

export const audienceOf = (ctx: SignedIn): Audience => (isCouncil(ctx.actor) ? 'staff' : 'family')

/** The reference and version of a case that an invitation leads to; whoever calls has checked the invitation. */
export async function versionOf(
  ctx: SignedIn,
  caseId: string,
): Promise<{ reference: string; version: number }> {
  return found(await readCaseVersion(ctx.db, ctx.config.authorityId, caseId))
}
