import { beginUpload, countPiece, endUpload, readAbandoned, readUpload } from '@common-ground/db'
import { doorOf } from '@common-ground/domain'
import { MAX_FILE_BYTES, problemWords } from '@common-ground/files'
import { z } from 'zod'
import type { Context, SignedIn } from '../context.ts'
import { Bytes } from '../contracts/index.ts'
import { type FileReceived, type OpenedFile, openFile, receiveFile } from '../shared/files.ts'
import { tooManyFiles, tooMuchUnderWay } from '../shared/quota.ts'
import { mustHaveSecondStep } from '../shared/second-step.ts'
import { found, notFound, procedureFor, router } from '../trpc.ts'
import { ownPlace } from './disagreements.ts'

const reference = z.string().max(20)
/** The most one piece of a large file holds, in bytes. */
export const PIECE_BYTES = 5 * 1024 * 1024
const family = (audit: string) => procedureFor(['family'], audit)

type Here = Pick<Context, 'db' | 'files' | 'config'>

const pieceKey = (ctx: Here, upload: string, piece: number): string =>
  `${ctx.config.authorityId}/uploads/${upload}/${piece}`

const mineOf = (ctx: SignedIn) => ({ authorityId: ctx.config.authorityId, userId: ctx.user.id })

/** The pieces of an upload one after another, each taken from the store as it is needed. */
async function* joined(ctx: SignedIn, upload: string, pieces: number): AsyncGenerator<Uint8Array> {
  for (let piece = 0; piece < pieces; piece += 1) {
    const stored = found(await ctx.files.store.get(pieceKey(ctx, upload, piece)))
    yield* stored.stream
  }
}

type Upload = NonNullable<Awaited<ReturnType<typeof readUpload>>>

async function forget(ctx: Here, { authorityId, userId, id, pieces }: Upload): Promise<void> {
  // One more than was counted: a piece may have been kept just before a connection or a process ended.
  for (let piece = 0; piece <= pieces; piece += 1) await ctx.files.store.remove(pieceKey(ctx, id, piece))
  await endUpload(ctx.db, { authorityId, userId }, id)
}

/** How long an upload may take before it counts as given up, in milliseconds: a day. */
const GIVEN_UP = 86_400_000
/** How many of them one sweep takes away. */
const SWEEP = 20

/** Takes away the pieces of uploads that nobody finished. */
export async function forgetAbandoned(ctx: Here & Pick<Context, 'call'>): Promise<void> {
  const before = new Date(ctx.call.now.getTime() - GIVEN_UP)
  for (const upload of await readAbandoned(ctx.db, ctx.config.authorityId, before, SWEEP)) {
    await forget(ctx, upload)
  }
}

async function allOf(source: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of source) {
    bytes += part.length
    if (bytes > most) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Files of a case, coming and going. */
export const documentsRouter = router({
  /** Takes a file in. It is nobody's to see until `step.addDocument` puts it on the record. */
  receive: family('document.receive')
    .input(z.strictObject({ reference, fileName: z.string().max(400), source: Bytes }))
    .mutation(
      ({ ctx, input }): Promise<FileReceived> =>
        receiveFile(ctx, input.reference, input.fileName, input.source),
    ),

  open: family('document.open')
    .input(z.strictObject({ reference, id: z.uuid(), original: z.boolean().default(false) }))
    .query(({ ctx, input }): Promise<OpenedFile> => openFile(ctx, input.reference, input.id, input.original)),

  /** Begins a large file that comes in pieces. */
  begin: family('document.begin')
    .input(z.strictObject({ reference, fileName: z.string().max(400), bytes: z.number().int().min(1) }))
    .mutation(async ({ ctx, input }) => {
      const { kase } = await ownPlace(ctx, input.reference)
      if (doorOf(kase, 'addDocument', ctx.actor, ctx.today)) throw notFound()
      mustHaveSecondStep(ctx, kase)
      const { fileName, bytes } = input
      if (bytes > MAX_FILE_BYTES) return { ok: false as const, text: problemWords.tooBig }
      const tooMuch = (await tooManyFiles(ctx, kase.id, bytes)) ?? (await tooMuchUnderWay(ctx, bytes))
      if (tooMuch) return { ok: false as const, text: tooMuch }
      const upload = { ...mineOf(ctx), caseId: kase.id, fileName, bytes, now: ctx.call.now }
      return { ok: true as const, id: await beginUpload(ctx.db, upload), pieceBytes: PIECE_BYTES }
    }),

  /** Where an upload stands: how many pieces have come. A page that was cut off goes on from there. */
  stands: family('document.stands')
    .input(z.strictObject({ id: z.uuid() }))
    .query(async ({ ctx, input }) => {
      const upload = found(await readUpload(ctx.db, mineOf(ctx), input.id))
      return { pieces: upload.pieces, received: upload.received, bytes: upload.bytes }
    }),

  /** Takes one piece. The same piece twice counts once. */
  piece: family('document.piece')
    .input(z.strictObject({ id: z.uuid(), piece: z.number().int().min(0).max(1_000), source: Bytes }))
    .mutation(async ({ ctx, input }) => {
      const upload = found(await readUpload(ctx.db, mineOf(ctx), input.id))
      const bytes = input.piece === upload.pieces ? await allOf(input.source, PIECE_BYTES) : null
      if (bytes && upload.received + bytes.length <= upload.bytes) {
        const contentType = 'application/octet-stream'
        await ctx.files.store.put(pieceKey(ctx, input.id, input.piece), bytes, { contentType })
        await countPiece(ctx.db, mineOf(ctx), input.id, input.piece, bytes.length)
      }
      const now = found(await readUpload(ctx.db, mineOf(ctx), input.id))
      return { pieces: now.pieces, received: now.received, bytes: now.bytes }
    }),

  /** Puts the pieces together and takes the file in as any other. */
  finish: family('document.finish')
    .input(z.strictObject({ reference, id: z.uuid() }))
    .mutation(async ({ ctx, input }): Promise<FileReceived> => {
      const upload = found(await readUpload(ctx.db, mineOf(ctx), input.id))
      const { kase } = await ownPlace(ctx, input.reference)
      if (upload.caseId !== kase.id) throw notFound()
      if (upload.received !== upload.bytes)
        return { ok: false, text: 'The file did not arrive whole. Choose it again' }
      const source = joined(ctx, upload.id, upload.pieces)
      const received = await receiveFile(ctx, input.reference, upload.fileName, source)
      await forget(ctx, upload)
      return received
    }),
})
