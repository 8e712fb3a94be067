import { judge } from './judge/judge.ts'
import { checkKey } from './keys.ts'
import { cleanName } from './names.ts'
import type { Problem } from './problems.ts'
import { chunksOf, type Spooled, withSpooled } from './spool.ts'
import type { Store } from './store/store.ts'
import { ACCEPTED, type FileExtension, type FileType } from './types.ts'

/** What somebody sends and where it goes. `maxBytes` is the most it may be. */
export type Incoming = { readonly key: string; readonly fileName: string; readonly maxBytes: number }

/** A file that was taken, `sha256` in hexadecimal; or why it was not. */
export type Received =
  | {
      readonly ok: true
      readonly sha256: string
      readonly bytes: number
      readonly type: FileType
      readonly extension: FileExtension
      readonly fileName: string
    }
  | { readonly ok: false; readonly problem: Problem }

async function judgeAndKeep(store: Store, spooled: Spooled, { key, fileName }: Incoming): Promise<Received> {
  const verdict = await judge(spooled, fileName)
  if ('problem' in verdict) return { ok: false, problem: verdict.problem }
  const { type } = verdict
  await store.put(key, chunksOf(spooled), { contentType: type })
  const { bytes, sha256 } = spooled
  const { extension } = ACCEPTED[type]
  return { ok: true, sha256, bytes, type, extension, fileName: cleanName(fileName, type) }
}

/**
 * Takes an upload in, judges it by its content, and puts it into the store when it is fit to be there. The store sees
 * nothing before the judgement, so a refusal leaves nothing behind. Memory holds one chunk at a time.
 * @param source the bytes as they come; it is left early when they are too many.
 * @throws what the source or the store throws, and on a key that is not well formed; then nothing is stored either.
 */
export async function receive(
  store: Store,
  source: AsyncIterable<Uint8Array>,
  incoming: Incoming,
): Promise<Received> {
  checkKey(incoming.key)
  const received = await withSpooled(source, incoming.maxBytes, (spooled) =>
    judgeAndKeep(store, spooled, incoming),
  )
  return received === 'tooBig' ? { ok: false, problem: 'tooBig' } : received
}
