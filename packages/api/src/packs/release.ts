import { doorOf } from '@common-ground/domain'
import type { SignedIn } from '../context.ts'
import type { PackReleased } from '../contracts/index.ts'
import { authorityView } from '../shared/authority.ts'
import { act } from '../steps/act.ts'
import { notFound } from '../trpc.ts'
import { staffCaseView } from '../views/case.ts'
import { openCase } from '../views/read.ts'
import { type Choice, makePack } from './make.ts'

/** Where a pack is kept: under its own name and what it is, so that nothing else can take its place or take it away. */
export const packKey = ({ config }: SignedIn, caseId: string, packId: string, sha256: string): string =>
  `${config.authorityId}/${caseId}/pack-${packId}-${sha256}`

/** A pack to be made: which case, as whoever ordered it saw it, and under which name. */
export type Asked = Choice & {
  readonly reference: string
  readonly expectedVersion: number
  readonly packId: string
  /** Whether the child's or young person's own views are in it, as whoever ordered it says. */
  readonly views?: boolean | null
}

/**
 * Makes a pack, looks through it, keeps it and puts it on the record, as the person who ordered it. Done twice under one
 * name, it is done once.
 *
 * @returns what stops it, where it may not go out so. Nothing of it is kept then.
 */
export async function releasePack(ctx: SignedIn, asked: Asked): Promise<PackReleased> {
  const { reference, expectedVersion, packId, recipient, papers, extras, looked, views } = asked
  const [opened, council] = await Promise.all([openCase(ctx, reference, 'pack.release'), authorityView(ctx)])
  const { kase } = opened.file
  if (doorOf(kase, 'releasePack', ctx.actor, ctx.today)) throw notFound()
  if (kase.packs?.some((each) => each.packId === packId)) return { ok: true, packId }
  const { promises } = council
  const view = staffCaseView({ ...opened, actor: ctx.actor, to: 'staff', today: ctx.today, promises })
  const made = await makePack(ctx, { ...opened, view }, { recipient, papers, extras, looked }, council.name)
  if (!made.ok) return { ok: false, text: null, stops: made.stops }
  const key = packKey(ctx, kase.id, packId, made.sha256)
  await ctx.files.store.put(key, made.bytes, { contentType: 'application/pdf' })
  const done = await act(ctx, 'releasePack', 'pack.release', {
    reference,
    expectedVersion,
    idempotencyKey: packId,
    packId,
    recipient,
    documentIds: [...papers],
    extras: [...extras],
    sha256: made.sha256,
    pages: made.pages,
    views: views ?? null,
  })
  if (done.ok) return { ok: true, packId }
  await ctx.files.store.remove(key)
  return { ok: false, text: done.text, stops: [] }
}
