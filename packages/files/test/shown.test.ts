import exifr from 'exifr'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { type FileType, shownCopy } from '../src/index.ts'
import { freshStore } from './helpers.ts'
import { heic, PLACE, photo } from './making/pictures.ts'

const ALL = { tiff: true, exif: true, gps: true, xmp: true, iptc: true, icc: true, jfif: false, ihdr: false }

async function shown(original: Buffer, type: FileType) {
  const { store, lying } = await freshStore()
  await store.put('a/photo', original, { contentType: type })
  const copy = await shownCopy(store, 'a/photo', type)
  const bytes = copy && 'key' in copy ? Buffer.from((await store.read(copy.key)) ?? []) : Buffer.alloc(0)
  const kept = Buffer.from((await store.read('a/photo')) ?? [])
  return { copy, bytes, kept, lying: await lying() }
}

/** The colour in the middle of an edge, as the letter of what there is most of. */
async function colourAt(picture: Buffer, x: number, y: number): Promise<string> {
  const one = sharp(picture).extract({ left: x, top: y, width: 1, height: 1 }).removeAlpha()
  const [red = 0, green = 0] = await one.raw().toBuffer()
  return red > green ? 'red' : 'green'
}

const PICTURES: readonly [FileType, () => Promise<Buffer>, FileType, number, number][] = [
  ['image/jpeg', () => photo('jpeg'), 'image/jpeg', 32, 48],
  ['image/png', () => photo('png'), 'image/png', 32, 48],
  ['image/webp', () => photo('webp'), 'image/webp', 32, 48],
  ['image/heic', async () => heic(), 'image/jpeg', 64, 96],
]

describe.each(PICTURES)('%s', (type, make, expected, width, height) => {
  test('the copy says nothing of where, when and with what it was taken', async () => {
    const original = await make()
    if (type !== 'image/webp') expect(await exifr.gps(original)).toEqual(PLACE)
    else expect(original.includes('Secret')).toBe(true)
    const { bytes } = await shown(original, type)
    if (expected !== 'image/webp') expect(await exifr.parse(bytes, ALL)).toBeUndefined()
    const about = await sharp(bytes).metadata()
    const left = [about.exif, about.xmp, about.iptc, about.icc, about.comments, about.orientation]
    expect(left).toEqual([undefined, undefined, undefined, undefined, undefined, undefined])
    expect(bytes.includes('Secret') || bytes.includes('secret') || bytes.includes('Exif')).toBe(false)
  })

  test('the copy is upright and opens everywhere', async () => {
    const { copy, bytes } = await shown(await make(), type)
    const about = await sharp(bytes).metadata()
    expect([about.width, about.height, `image/${about.format}`]).toEqual([width, height, expected])
    // Red lay above; turned by a quarter it is on the right.
    expect(await colourAt(bytes, 4, height / 2)).toBe('green')
    expect(await colourAt(bytes, width - 4, height / 2)).toBe('red')
    expect(copy).toEqual({
      key: 'a/photo.shown',
      type: expected,
      bytes: bytes.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  test('the original stays as it came', async () => {
    const original = await make()
    const { kept, lying } = await shown(original, type)
    expect(kept.equals(original)).toBe(true)
    expect(lying.sort()).toEqual(['photo', 'photo.shown'])
  })

  test('one that cannot be decoded has no copy', async () => {
    const original = await make()
    const { copy, lying } = await shown(original.subarray(0, original.length - 150), type)
    expect(copy).toEqual({ problem: 'damaged' })
    expect(lying).toEqual(['photo'])
  })
})

test.each(['application/pdf', 'text/plain', 'audio/mpeg'] as const)('%s is shown as it is', async (type) => {
  const { copy, lying } = await shown(Buffer.from('whatever'), type)
  expect(copy).toBeNull()
  expect(lying).toEqual(['photo'])
})

test('a copy of nothing is a mistake of the program', async () => {
  const { store } = await freshStore()
  await expect(shownCopy(store, 'a/b', 'image/png')).rejects.toThrow('There is no file under the key')
})
