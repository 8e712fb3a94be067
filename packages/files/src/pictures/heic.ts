/// <reference path="./heic-decode.d.ts" />
import heic from 'heic-decode'
import { MAX_PIXELS, OPENING, sharp } from './engine.ts'

/** Dots of four bytes each: red, green, blue, and how much shows through. */
export type Dots = { readonly data: Uint8Array; readonly width: number; readonly height: number }

/**
 * Decodes the main picture of a HEIC, upright as the camera says. Its colours are taken as sRGB.
 * @throws when it cannot be decoded or has more than 100 million dots.
 */
export async function decodeHeic(bytes: Uint8Array): Promise<Dots> {
  const { pagePrimary = 0 } = await sharp(bytes, OPENING).metadata()
  const pictures = await heic.all({ buffer: bytes })
  try {
    const picture = pictures[pagePrimary]
    if (!picture || picture.width * picture.height > MAX_PIXELS) throw new Error('No picture to decode.')
    const { data, width, height } = await picture.decode()
    return { data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height }
  } finally {
    pictures.dispose()
  }
}
