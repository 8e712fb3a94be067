const box = (name: string, ...inside: Buffer[]): Buffer => {
  const content = Buffer.concat(inside)
  const size = Buffer.alloc(4)
  size.writeUInt32BE(content.length + 8)
  return Buffer.concat([size, Buffer.from(name), content])
}

const track = (kind: string) =>
  box('trak', box('mdia', box('hdlr', Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(12))))

/** A recording in boxes. `brand` is what the phone calls it; each of `kinds` is a track. */
export const mp4 = (brand: string, ...kinds: string[]) =>
  Buffer.concat([
    box('ftyp', Buffer.from(brand), Buffer.alloc(4), Buffer.from(brand)),
    box('moov', ...kinds.map(track)),
    box('mdat', Buffer.alloc(64)),
  ])

/** Frames of MPEG 1 layer III, 128 kilobits and 44,100 samples a second: 417 bytes each. */
export const mp3 = (frames: number, label = Buffer.alloc(0)) => {
  const frame = Buffer.alloc(417)
  frame.writeUInt32BE(0xfffb9000)
  return Buffer.concat([label, ...Array.from({ length: frames }, () => frame)])
}

/** The label in front of an MP3, with so many bytes of a cover. */
export const id3 = (bytes: number) =>
  Buffer.concat([
    Buffer.from('ID3\x03\0\0'),
    Buffer.from([0, 0, bytes >> 7, bytes & 127]),
    Buffer.alloc(bytes),
  ])

/** The first bytes of a WAV, before its sound. */
export const wavHeader = (soundBytes: number) => {
  const header = Buffer.alloc(44)
  header.write('RIFF')
  header.writeUInt32LE((soundBytes + 36) >>> 0, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(8_000, 24)
  header.writeUInt32LE(8_000, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36)
  header.writeUInt32LE(soundBytes >>> 0, 40)
  return header
}
export const wav = () => Buffer.concat([wavHeader(64), Buffer.alloc(64)])
