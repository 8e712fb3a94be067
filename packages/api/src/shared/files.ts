import { randomUUID } from 'node:crypto'
import { addFile, noteChecked, noteOpened, readFile, readWaiting } from '@common-ground/db'
import { type Case, doorOf, isCouncil, type Reader, readerOf, readsDocument } from '@common-ground/domain'
import { type FileType, MAX_FILE_BYTES, problemWords, receive, scan, shownCopy } from '@common-ground/files'
import { TRPCError } from '@trpc/server'
import type { Context, SignedIn } from '../context.ts'
import { notFound } from '../trpc.ts'
import { openCase } from '../views/read.ts'
import { tooManyFiles } from './quota.ts'
import { mustHaveSecondStep } from './second-step.ts'

/** What a file's upload came to: it is kept until a form says what it is, or why it was not taken. */
export type FileReceived =
  | { readonly ok: true; readonly documentId: string; readonly fileName: string; readonly bytes: number }
  | { readonly ok: false; readonly text: string }

/** How this person reads a case; whoever has no place on it has been told "not found" before. */
export function readerFor(ctx: SignedIn, kase: Case): Reader {
  if (isCouncil(ctx.actor)) return { kind: 'council' }
  const reader = readerOf(kase, ctx.user.id, ctx.today)
  if (!reader) throw notFound()
  return reader
}

/**
 * Takes a file in for a case that somebody may add papers to. It is judged by its content, kept, and looked at by
 * the scanner where there is one. Nobody sees it before a step puts it on the record.
 */
export async function receiveFile(
  ctx: SignedIn,
  reference: string,
  fileName: string,
  source: AsyncIterable<Uint8Array>,
): Promise<FileReceived> {
  const { file } = await openCase(ctx, reference)
  const refusal = doorOf(file.kase, 'addDocument', ctx.actor, ctx.today)
  if (refusal) throw notFound()
  mustHaveSecondStep(ctx, file.kase)
  const tooMany = await tooManyFiles(ctx, file.kase.id)
  if (tooMany) return { ok: false, text: tooMany }
  const documentId = randomUUID()
  const { authorityId } = ctx.config
  const objectKey = `${authorityId}/${file.kase.id}/${documentId}`
  const received = await receive(ctx.files.store, source, {
    key: objectKey,
    fileName,
    maxBytes: MAX_FILE_BYTES,
  })
  if (!received.ok) return { ok: false, text: problemWords[received.problem] }
  await addFile(ctx.db, {
    authorityId,
    caseId: file.kase.id,
    id: documentId,
    uploadedBy: ctx.user.id,
    fileName: received.fileName,
    mediaType: received.type,
    bytes: received.bytes,
    sha256: received.sha256,
    objectKey,
    uploadedAt: ctx.call.now,
  })
  await checkFile(ctx, documentId)
  return { ok: true, documentId, fileName: received.fileName, bytes: received.bytes }
}

/** How long a page waits for the scanner, in milliseconds. What takes longer is asked again later. */
const PATIENCE = { connectMs: 2_000, totalMs: 20_000 }

/**
 * Has a waiting file looked at. Only the scanner's word makes it clean; without a scanner it goes on waiting. What is
 * clean and a picture gets the copy that others see.
 */
export async function checkFile(
  ctx: Pick<Context, 'db' | 'files' | 'config' | 'call'>,
  documentId: string,
): Promise<'waiting' | 'clean' | 'infected'> {
  const { authorityId } = ctx.config
  const row = await readFile(ctx.db, authorityId, documentId)
  if (!row || !ctx.files.scanner) return 'waiting'
  const stored = await ctx.files.store.get(row.objectKey)
  if (!stored) return 'waiting'
  const verdict = await scan(ctx.files.scanner, stored.stream, PATIENCE)
  if (verdict === 'unknown') return 'waiting'
  const checkedAt = ctx.call.now
  if (verdict === 'infected') {
    await noteChecked(ctx.db, authorityId, documentId, { state: 'infected', checkedAt })
    return 'infected'
  }
  const copy = await shownCopy(ctx.files.store, row.objectKey, row.mediaType as FileType)
  // A picture that cannot be drawn again is shown to nobody: what it hides is not known.
  if (copy && 'problem' in copy) return 'waiting'
  const shown = copy ? { shownKey: copy.key, shownType: copy.type, shownBytes: copy.bytes } : {}
  await noteChecked(ctx.db, authorityId, documentId, { state: 'clean', checkedAt, ...shown })
  return 'clean'
}

/** How many waiting files one sweep looks at. */
const SWEEP = 20

/** Has the files that have waited longest looked at again. Without a scanner there is nothing to ask. */
export async function checkWaiting(ctx: Pick<Context, 'db' | 'files' | 'config' | 'call'>): Promise<void> {
  if (!ctx.files.scanner) return
  const waiting = await readWaiting(ctx.db, ctx.config.authorityId, SWEEP)
  for (const { id } of waiting) await checkFile(ctx, id)
}

/** A file that this person has sent in for this case, ready to be put on the record. */
export async function receivedFile(ctx: SignedIn, reference: string, documentId: string) {
  const [{ file }, row] = await Promise.all([
    openCase(ctx, reference),
    readFile(ctx.db, ctx.config.authorityId, documentId),
  ])
  if (!row || row.caseId !== file.kase.id || row.uploadedBy !== ctx.user.id) {
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'Choose the file again' })
  }
  mustHaveSecondStep(ctx, file.kase)
  return row
}

/** An opened file: the bytes as they come, what they are, and the name to save them under. */
export type OpenedFile = {
  readonly stream: ReadableStream<Uint8Array>
  readonly bytes: number
  readonly type: string
  readonly fileName: string
}

const endingOf = (type: string): string => (type === 'image/jpeg' ? 'jpg' : (type.split('/')[1] ?? 'bin'))

/**
 * Opens a paper that this person may read and that has been found clean; everything else is "not found". Others see
 * the copy of a picture; whoever added it may have back what they sent.
 */
export async function openFile(
  ctx: SignedIn,
  reference: string,
  documentId: string,
  original: boolean,
): Promise<OpenedFile> {
  const { file } = await openCase(ctx, reference, 'document.open')
  const document = file.kase.documents.find(({ id }) => id === documentId)
  if (!document || !readsDocument(document, readerFor(ctx, file.kase))) throw notFound()
  mustHaveSecondStep(ctx, file.kase)
  const row = await readFile(ctx.db, ctx.config.authorityId, documentId)
  if (!row || row.caseId !== file.kase.id || row.state !== 'clean') throw notFound()
  const asSent = !row.shownKey || (original && row.uploadedBy === ctx.user.id)
  const stored = await ctx.files.store.get(asSent ? row.objectKey : (row.shownKey ?? row.objectKey))
  if (!stored) throw notFound()
  const { requestId, now: at } = ctx.call
  const { authorityId } = ctx.config
  await noteOpened(ctx.db, { authorityId, actorId: ctx.user.id, documentId, requestId, at })
  const type = asSent ? row.mediaType : (row.shownType ?? row.mediaType)
  const fileName = asSent ? row.fileName : row.fileName.replace(/\.[^.]*$/, `.${endingOf(type)}`)
  return { ...stored, type, fileName }
}
