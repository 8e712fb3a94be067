import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a ZIP. What is said about it may be a lie: that is what the tests are for. */
export type Part = {
  readonly name: string
  readonly content: string | Buffer
  /** What the directory says it comes to unpacked, in bytes; the truth unless given. */
  readonly claims?: number
  readonly encrypted?: boolean
  /** A wrong sum. */
  readonly spoilt?: boolean
}

const u16 = (value: number) => Buffer.from(Uint16Array.of(value).buffer)
const u32 = (value: number) => Buffer.from(Uint32Array.of(value).buffer)

/** A ZIP of these parts, each deflated. */
export function zip(parts: readonly Part[]): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, claims, encrypted, spoilt } of parts) {
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    const about = Buffer.concat([
      u16(20),
      u16(encrypted ? 1 : 0),
      u16(8),
      u32(0x5a000000),
      u32(spoilt ? 1 : crc32(plain)),
      u32(packed.length),
      u32(claims ?? plain.length),
      u16(name.length),
      u16(0),
    ])
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), packed])
    const rest = [u16(0), u16(0), u16(0), u32(0), u32(at), Buffer.from(name)]
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), u16(20), about, ...rest]))
    local.push(entry)
    at += entry.length
  }
  const listed = Buffer.concat(directory)
  const counts = [u16(parts.length), u16(parts.length), u32(listed.length), u32(at), u16(0)]
  return Buffer.concat([...local, listed, Buffer.from('PK\x05\x06'), u32(0), ...counts])
}
