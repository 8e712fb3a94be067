import type { Spooled } from '../spool.ts'
import { type Box, boxesIn } from './boxes.ts'
import { DAMAGED, type Verdict, WRONG_TYPE } from './verdict.ts'

/** What each track of a recording says it is: `soun`, `vide` and so on. Null when the file is cut off. */
async function trackKinds(spooled: Spooled): Promise<string[] | null> {
  const inside = async (boxes: readonly Box[] | null, name: string): Promise<Box[] | null> => {
    const found: Box[] = []
    for (const box of (boxes ?? []).filter((each) => each.name === name)) {
      const within = await boxesIn(spooled, box.from, box.to)
      if (!within) return null
      found.push(...within)
    }
    return boxes && found
  }
  const top = await boxesIn(spooled, 0, spooled.bytes)
  const media = await inside(await inside(await inside(top, 'moov'), 'trak'), 'mdia')
  if (!media) return null
  const handlers = media.filter(({ name }) => name === 'hdlr')
  return Promise.all(handlers.map(async ({ from }) => (await spooled.readAt(from + 8, 4)).toString('latin1')))
}

/** A recording of a phone: sound in a box that may hold film, so every track is asked. Film is not taken. */
export async function judgeM4a(spooled: Spooled): Promise<Verdict> {
  const kinds = await trackKinds(spooled)
  if (!kinds) return DAMAGED
  if (kinds.includes('vide')) return WRONG_TYPE
  return kinds.includes('soun') ? { type: 'audio/mp4' } : DAMAGED
}

/** A recording as a WAV: somewhere near its start it says how the sound is laid out. */
export function judgeWav({ head }: Spooled): Verdict {
  for (let at = 12; at + 8 <= head.length; ) {
    if (head.toString('latin1', at, at + 4) === 'fmt ') return { type: 'audio/wav' }
    const size = head.readUInt32LE(at + 4)
    at += 8 + size + (size % 2)
  }
  return DAMAGED
}

// Kilobits a second of MPEG 1 and of MPEG 2 and 2.5, layer III.
const RATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const RATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const SAMPLES_A_SECOND = [44_100, 48_000, 32_000]

/** How long the frame of an MP3 is that begins here, in bytes; null when none does. */
function frameBytes(head: Buffer, at: number): number | null {
  if (at + 4 > head.length) return null
  const word = head.readUInt32BE(at)
  const version = (word >>> 19) & 3
  const isLayer3 = ((word >>> 17) & 3) === 1
  if (word >>> 21 !== 0x7ff || version === 1 || !isLayer3) return null
  const isFirst = version === 3
  const rate = (isFirst ? RATES_1 : RATES_2)[(word >>> 12) & 15]
  const samples = SAMPLES_A_SECOND[(word >>> 10) & 3]
  if (!rate || !samples) return null
  // MPEG 2 halves the samples a second and the frame, 2.5 halves the samples once more.
  const divided = samples / (isFirst ? 1 : version === 2 ? 2 : 4)
  return Math.floor(((isFirst ? 144 : 72) * rate * 1000) / divided) + ((word >>> 9) & 1)
}

/** How far after its label the first frame of an MP3 may be, in bytes: some programs leave a gap. */
const SEARCHED_BYTES = 16_384

/** An MP3: after its label, two frames in a row, because the mark of one is short enough to be chance. */
export async function judgeMp3(spooled: Spooled): Promise<Verdict> {
  const { head } = spooled
  const labelled = head.toString('latin1', 0, 3) === 'ID3' && head.length >= 10
  // The size of the label is written seven bits to a byte.
  const labelBytes = labelled
    ? 10 + [6, 7, 8, 9].reduce((size, at) => size * 128 + ((head[at] ?? 0) & 127), 0)
    : 0
  const sound = await spooled.readAt(labelBytes, SEARCHED_BYTES)
  for (let at = 0; at < sound.length - 4; at += 1) {
    const length = frameBytes(sound, at)
    if (length && frameBytes(sound, at + length)) return { type: 'audio/mpeg' }
  }
  return DAMAGED
}
