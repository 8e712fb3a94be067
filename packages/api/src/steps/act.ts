import { type Executed, execute, type OutgoingMessage, readFile } from '@common-ground/db'
import { type Case, type CaseEvent, type CommandName, refusalText } from '@common-ground/domain'
import { messagesFor } from '@common-ground/messages'
import type { Context, SignedIn } from '../context.ts'
import type { Outcome } from '../contracts/index.ts'
import { noteHeldBack } from '../shared/held-back.ts'
import { namesFor } from '../shared/names.ts'
import { mustHaveSecondStep } from '../shared/second-step.ts'
import { mustGiveNothingAway, type Names } from '../shared/sentinel.ts'
import { notFound } from '../trpc.ts'
import { audienceOf, mustBeOpen, openCase } from '../views/read.ts'
import { timeline } from '../views/timeline.ts'
import { buildCommand, type InputOf } from './build.ts'

/** What every command brings to the store beside itself. */
export async function requestOf(
  ctx: Context & Pick<SignedIn, 'actor'>,
  idempotencyKey: string,
  action: string,
) {
  const { config, call, actor, today } = ctx
  const names = await namesFor(ctx)
  return {
    authorityId: config.authorityId,
    actor,
    // A key belongs to whoever's form it came with.
    idempotencyKey: `${actor.id}:${idempotencyKey}`,
    requestId: call.requestId,
    now: call.now,
    today,
    action,
    messagesFor: (events: readonly CaseEvent[], kase: Case): readonly OutgoingMessage[] =>
      messagesFor(events, kase, names, actor.id),
  }
}

/** What the store said, for a page. Whoever was overtaken is told what happened since they looked. */
async function outcomeOf(ctx: SignedIn, done: Executed, reference: string, seen: number): Promise<Outcome> {
  if (done.ok) return done
  if ('notFound' in done) throw notFound()
  const { refusal } = done
  if (refusal.code === 'noticeIncomplete') await noteHeldBack(ctx, reference)
  const to = audienceOf(ctx)
  const { file, names } = await openCase(ctx, reference)
  const since =
    refusal.code === 'movedOn'
      ? timeline(file, to, ctx.actor.id, names, ctx.today).filter((entry) => entry.seq > seen)
      : []
  return { ok: false, refusal, text: refusalText(refusal, to), changes: since, version: file.version }
}

/** Steps of a family about papers, for which a case may ask for a second step. */
const WITH_PAPERS: ReadonlySet<CommandName> = new Set<CommandName>(['addDocument', 'shareDocument'])

/** What a paper that comes with this step is called, and who wrote it. */
async function namesIn(ctx: SignedIn, input: object): Promise<Names> {
  if (!('documentId' in input && 'source' in input)) return new Map()
  const row = await readFile(ctx.db, ctx.config.authorityId, String(input.documentId))
  const source = typeof input.source === 'string' ? input.source : null
  return new Map(row ? [[row.id, { fileName: row.fileName, source }]] : [])
}

/** Gives one command: builds it, takes it through the door, and says what came of it. */
export async function act<C extends CommandName>(
  ctx: SignedIn,
  name: C,
  action: string,
  input: InputOf<C>,
): Promise<Outcome> {
  const { reference, expectedVersion, idempotencyKey } = input
  await mustBeOpen(ctx, reference)
  const [{ command, texts, also }, request] = await Promise.all([
    buildCommand(name, input, ctx),
    requestOf(ctx, idempotencyKey, action),
  ])
  if (WITH_PAPERS.has(name)) mustHaveSecondStep(ctx, (await openCase(ctx, reference)).file.kase)
  await mustGiveNothingAway<C>(ctx, reference, command, texts, await namesIn(ctx, input))
  const done = await execute<C>(ctx.db, { ...request, reference, expectedVersion, command, texts, also })
  return outcomeOf(ctx, done, reference, expectedVersion)
}
