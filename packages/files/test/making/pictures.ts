import { readFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** Where every picture here says it was taken. */
export const PLACE = { latitude: 52.7, longitude: -2.75 }

const EXIF = {
  IFD0: { Make: 'Phone', Model: 'Secret', Copyright: 'A family' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '52/1 42/1 0/1',
    GPSLongitudeRef: 'W',
    GPSLongitude: '2/1 45/1 0/1',
  },
}
const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
  '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="a secret place"/></rdf:RDF></x:xmpmeta>'

/** A photo of a phone held sideways: red above green as it lies in the file, with the place and everything else. */
export function photo(format: 'jpeg' | 'png' | 'webp', { orientation = 6 } = {}): Promise<Buffer> {
  const red = { create: { width: 48, height: 32, channels: 3 as const, background: '#c00' } }
  const green = { create: { width: 48, height: 16, channels: 3 as const, background: '#0a0' } }
  return sharp(red)
    .composite([{ input: green, gravity: 'south' }])
    .withExif(EXIF)
    .withXmp(XMP)
    .withMetadata({ orientation })
    .toFormat(format)
    .toBuffer()
}

/** A photo of an iPhone's kind; see README.md beside it. */
export const heic = () => readFileSync(new URL('../samples/photo.heic', import.meta.url))

const chunk = (name: string, content: Buffer) => {
  const named = Buffer.concat([Buffer.from(name), content])
  const numbers = Buffer.alloc(8)
  numbers.writeUInt32BE(content.length, 0)
  numbers.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)])
}

/** A PNG of one colour that is as wide and high as it says, and tiny: a bomb when it is big enough. */
export function flatPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * Math.min(height, 2_000)))
  const mark = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([mark, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}
