import exifr from 'exifr'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { printedCopy } from '../src/index.ts'
import { photo } from './making/pictures.ts'

describe.each(['jpeg', 'png', 'webp'] as const)('a %s for print', (format) => {
  test('is an upright JPEG that says nothing of where it was taken, the same each time', async () => {
    const original = await photo(format)
    const [one, two] = [await printedCopy(original), await printedCopy(original)]
    if (!one || !two) throw new Error('It was not drawn')
    const { format: made, width, height, exif, xmp } = await sharp(one).metadata()
    expect([made, width, height, exif, xmp]).toEqual(['jpeg', 32, 48, undefined, undefined])
    expect(await exifr.gps(Buffer.from(one)).catch(() => undefined)).toBeUndefined()
    expect(Buffer.compare(one, two)).toBe(0)
  })
})

test('is no larger than A4 prints', async () => {
  const large = { width: 6_000, height: 4_000, channels: 3 as const, background: '#fff' }
  const drawn = await printedCopy(await sharp({ create: large }).png().toBuffer())
  const { width } = await sharp(drawn ?? undefined).metadata()
  expect(width).toBe(2_480)
})

test('is none where it cannot be drawn', async () =>
  expect(await printedCopy(new TextEncoder().encode('no picture'))).toBeNull())
