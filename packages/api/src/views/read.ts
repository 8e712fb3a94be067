import { type CaseFile, readCaseFile, readCaseVersion } from '@common-ground/db'
import type { Case } from '@common-ground/domain'
import { type Audience, isCouncil, readerOf, scopeOf } from '@common-ground/domain'
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
  const [row, remembered] = await Promise.all([
    readCaseFile(db, config.authorityId, reference, scopeOf(actor), ctx.today, look || undefined),
    staffNames(ctx),
  ])
  const file = found(row)
  // Somebody who joined a moment ago is not remembered yet.
  const isKnown = staffOf(file.kase).every((id) => remembered.has(id))
  return { file: readFor(ctx, file), names: isKnown ? remembered : await staffNames(ctx, true) }
}

/** A file with the words that are for this person. Somebody of the family's side has a place on it, or was not let in. */
function readFor(ctx: SignedIn, file: CaseFile): CaseFile {
  if (isCouncil(ctx.actor)) return fileForCouncil(file, ctx.actor)
  return fileFor(file, found(readerOf(file.kase, ctx.actor.id, ctx.today)))
}

/** The members of staff whom a case names as it stands. */
const staffOf = ({ officerId, decision, agreements, stages: { reconsideration } }: Case): string[] =>
  [
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
