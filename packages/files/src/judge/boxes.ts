import type { Spooled } from '../spool.ts'

/** One box of the format that HEIC, MP4 and M4A share: its four letters and where its content is, in bytes. */
export type Box = { readonly name: string; readonly from: number; readonly to: number }

/** More boxes beside each other than this is no recording and no photo. */
const MAX_BOXES = 2_000

/**
 * The boxes between two places of a file.
 * @returns null when one of them is longer than what holds it: the file is cut off or was never one.
 */
export async function boxesIn(spooled: Spooled, from: number, to: number): Promise<Box[] | null> {
  const boxes: Box[] = []
  for (let at = from; at < to; ) {
    const header = await spooled.readAt(at, 16)
    if (header.length < 8 || boxes.length >= MAX_BOXES) return null
    const short = header.readUInt32BE(0)
    const isLong = short === 1
    if (isLong && header.length < 16) return null
    const headerBytes = isLong ? 16 : 8
    // Nought means "to the end".
    const size = isLong ? Number(header.readBigUInt64BE(8)) : short === 0 ? to - at : short
    if (size < headerBytes || at + size > to) return null
    boxes.push({ name: header.toString('latin1', 4, 8), from: at + headerBytes, to: at + size })
    at += size
  }
  return boxes
}
