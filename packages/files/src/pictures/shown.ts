import { createHash } from 'node:crypto'
import type { Store } from '../store/store.ts'
import type { FileType } from '../types.ts'
import { OPENING, sharp } from './engine.ts'
import { decodeHeic } from './heic.ts'

/** The types a shown copy can have. */
export type ShownType = 'image/jpeg' | 'image/png' | 'image/webp'

/** A copy that is fit for other eyes, and where it is. `sha256` is in hexadecimal. */
export type ShownCopy = {
  readonly key: string
  readonly type: ShownType
  readonly bytes: number
  readonly sha256: string
}

/** How good a JPEG or WebP copy is, of 100: small print of a photographed letter stays readable. */
const QUALITY = 88

/** Drawn anew, and with the dots alone: the library writes nothing it was not told to, so all else is gone. */
async function redraw(original: Uint8Array, type: FileType): Promise<[ShownType, Buffer] | null> {
  const upright = () => sharp(original, OPENING).autoOrient()
  switch (type) {
    case 'image/jpeg':
      return [type, await upright().jpeg({ quality: QUALITY }).toBuffer()]
    case 'image/png':
      return [type, await upright().png().toBuffer()]
    case 'image/webp':
      return [type, await upright().webp({ quality: QUALITY }).toBuffer()]
    case 'image/heic': {
      const { data, width, height } = await decodeHeic(original)
      const dots = sharp(data, { raw: { width, height, channels: 4 } })
      return ['image/jpeg', await dots.flatten({ background: '#fff' }).jpeg({ quality: QUALITY }).toBuffer()]
    }
    default:
      return null
  }
}

/**
 * Makes the copy of a picture that others see: upright, in a format every browser shows, and without anything the
 * camera wrote beside it, such as the place. It is kept under the key with `.shown` behind it; the original stays as
 * it came. Decoding a big HEIC takes the thread for a second or two, so this belongs in a worker and not in a request.
 * @param type what `receive` said it is.
 * @returns null when the original itself may be handed out, or why there is no copy.
 * @throws when nothing is under the key.
 */
export async function shownCopy(
  store: Store,
  key: string,
  type: FileType,
): Promise<ShownCopy | null | { readonly problem: 'damaged' }> {
  if (!type.startsWith('image/')) return null
  const original = await store.read(key)
  if (!original) throw new Error('There is no file under the key that a copy was asked of.')
  const drawn = await redraw(original, type).catch(() => 'damaged' as const)
  if (drawn === 'damaged') return { problem: 'damaged' }
  if (!drawn) return null
  const [shownType, content] = drawn
  const shownKey = `${key}.shown`
  await store.put(shownKey, content, { contentType: shownType })
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { key: shownKey, type: shownType, bytes: content.length, sha256 }
}
