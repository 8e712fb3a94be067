import { doorOf } from '@common-ground/domain'
import { z } from 'zod'
import type { SignedIn } from '../context.ts'
import { ChoosePack, onCase, type PackChoice, type PackReleased, ReleasePack } from '../contracts/index.ts'
import { packChoice } from '../packs/choice.ts'
import { makePack } from '../packs/make.ts'
import { authorityView } from '../shared/authority.ts'
import type { OpenedFile } from '../shared/files.ts'
import { act } from '../steps/act.ts'
import { found, notFound, procedureFor, router } from '../trpc.ts'
import { staffCaseView } from '../views/case.ts'
import { openCase } from '../views/read.ts'
import { COUNCIL } from './cases.ts'

/** Those who make packs are those who may release one: the table of steps says so, and each call asks it again. */
const MAKERS = ['officer', 'manager'] as const

/** Where a pack is kept: under its own name and what it is, so that nothing else can take its place or take it away. */
const keyOf = (ctx: SignedIn, caseId: string, packId: string, sha256: string): string =>
  `${ctx.config.authorityId}/${caseId}/pack-${packId}-${sha256}`

async function release(ctx: SignedIn, input: z.output<typeof ReleasePack>): Promise<PackReleased> {
  const { reference, expectedVersion, idempotencyKey, recipient, papers, extras, looked } = input
  const [opened, council] = await Promise.all([openCase(ctx, reference, 'pack.release'), authorityView(ctx)])
  const { kase } = opened.file
  if (doorOf(kase, 'releasePack', ctx.actor, ctx.today)) throw notFound()
  // The key of the form is the name of the pack: sent twice, it is made once.
  if (kase.packs?.some(({ packId }) => packId === idempotencyKey)) return { ok: true, packId: idempotencyKey }
  const { promises } = council
  const view = staffCaseView({ ...opened, actor: ctx.actor, to: 'staff', today: ctx.today, promises })
  const made = await makePack(ctx, { ...opened, view }, { recipient, papers, extras, looked }, council.name)
  if (!made.ok) return { ok: false, text: null, stops: made.stops }
  const key = keyOf(ctx, kase.id, idempotencyKey, made.sha256)
  await ctx.files.store.put(key, made.bytes, { contentType: 'application/pdf' })
  const done = await act(ctx, 'releasePack', 'pack.release', {
    reference,
    expectedVersion,
    idempotencyKey,
    packId: idempotencyKey,
    recipient,
    documentIds: papers,
    extras,
    sha256: made.sha256,
    pages: made.pages,
  })
  if (done.ok) return { ok: true, packId: idempotencyKey }
  await ctx.files.store.remove(key)
  return { ok: false, text: done.text, stops: [] }
}

/** Papers of a case in one file, for somebody. */
export const packsRouter = router({
  choose: procedureFor(MAKERS, 'pack.choose')
    .input(ChoosePack)
    .query(async ({ ctx, input }): Promise<PackChoice> => {
      const opened = await openCase(ctx, input.reference, 'pack.choose')
      return packChoice(opened, ctx.user.id, input.recipient, ctx.today)
    }),

  release: procedureFor(MAKERS, 'pack.release')
    .input(ReleasePack)
    .mutation(({ ctx, input }): Promise<PackReleased> => release(ctx, input)),

  /** A pack as it went out. */
  open: procedureFor(COUNCIL, 'pack.open')
    .input(z.strictObject({ reference: onCase.reference, id: z.uuid() }))
    .query(async ({ ctx, input }): Promise<OpenedFile> => {
      const { file } = await openCase(ctx, input.reference, 'pack.open')
      const { sha256 } = found(file.kase.packs?.find(({ packId }) => packId === input.id))
      const stored = found(await ctx.files.store.get(keyOf(ctx, file.kase.id, input.id, sha256)))
      return { ...stored, type: 'application/pdf', fileName: `papers-${input.reference}.pdf` }
    }),
})
