import { MAX_PIXELS, OPENING, sharp } from '../pictures/engine.ts'
import type { Spooled } from '../spool.ts'
import type { FileType } from '../types.ts'
import { boxesIn } from './boxes.ts'
import { DAMAGED, type Verdict, WRONG_TYPE } from './verdict.ts'

/** Whether all of a picture is there: decoded small and thrown away, as the stream comes, never held whole. */
async function isWhole(path: string): Promise<boolean> {
  try {
    await sharp(path, OPENING).resize(16, 16).raw().toBuffer()
    return true
  } catch {
    return false
  }
}

/** A HEIC is only measured here, since decoding it takes long: are all its boxes whole, and is it the kind we open? */
async function judgeHeic(spooled: Spooled, compression: string | undefined): Promise<Verdict> {
  if (compression !== 'hevc') return WRONG_TYPE
  return (await boxesIn(spooled, 0, spooled.bytes)) ? { type: 'image/heic' } : DAMAGED
}

/**
 * A picture: its own header agrees with the type, it has no more dots than the limit, and none are missing.
 * The limit comes first, because decoding is what a bomb waits for.
 */
export async function judgePicture(
  spooled: Spooled,
  type: Extract<FileType, `image/${string}`>,
): Promise<Verdict> {
  // Only the header is read, so the limit is ours to hold, and its answer another than "damaged".
  const about = await sharp(spooled.path, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!about) return DAMAGED
  if (about.width * about.height > MAX_PIXELS) return { problem: 'tooBig' }
  if (type === 'image/heic') return judgeHeic(spooled, about.compression)
  if (`image/${about.format}` !== type) return WRONG_TYPE
  return (await isWhole(spooled.path)) ? { type } : DAMAGED
}
