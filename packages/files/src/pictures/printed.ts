import { OPENING, sharp } from './engine.ts'

/** A4 at 300 dots an inch: print needs no more. */
const MOST = { width: 2480, height: 2480 * 1.415 } as const
const QUALITY = 88

/**
 * A picture as a paper can hold it: a JPEG on white, upright, no larger than A4 prints, with the dots and nothing else. The
 * same picture gives the same bytes.
 *
 * @returns null where it cannot be drawn.
 */
export async function printedCopy(picture: Uint8Array): Promise<Uint8Array | null> {
  try {
    const fitted = sharp(picture, OPENING)
      .autoOrient()
      .resize({ width: MOST.width, height: Math.round(MOST.height), fit: 'inside', withoutEnlargement: true })
    return new Uint8Array(await fitted.flatten({ background: '#fff' }).jpeg({ quality: QUALITY }).toBuffer())
  } catch {
    return null
  }
}
