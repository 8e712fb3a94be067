import { graphemes } from './clean.ts'
import { covers, FACES, type Face } from './faces.ts'

/** One character as a reader counts it, and the face that has it. */
export type Cluster = {
  /** What is printed: the character, or the replacement sign where no face has it. */
  readonly shown: string
  /** What was written. */
  readonly written: string
  readonly face: Face
}

/** Stands for a character that no face has. */
export const REPLACEMENT = '\ufffd'
// Joiners and variation selectors have no shape of their own, so a face need not have them.
const SHAPELESS = /\u200c|\u200d|[\ufe00-\ufe0f]/g
const COMMON = /^[\p{Script=Common}\p{Script=Inherited}]+$/u
// Signs that look like another one and share its shape in most fonts: printed as the other, a copy of the text then
// finds the ordinary sign.
const plainly = (text: string) => text.replace(/\u00a0|\u202f/g, ' ').replace(/\u2011/g, '-')

const has = (face: Face, text: string) =>
  Array.from(text.replace(SHAPELESS, '')).every((sign) => covers(face, sign.codePointAt(0) ?? 0))

/** Spaces, digits and stops go on in the face before them, so that a sentence in one script is one run. */
function faceOf(text: string, before: Face | undefined): Face | undefined {
  const carriesOn = before && before !== 'emoji' && before !== 'dejavu' && COMMON.test(text)
  if (carriesOn && has(before, text)) return before
  return FACES.find((face) => has(face, text))
}

/**
 * A line of clean text as clusters, each with the first face that has all of it. What no face has is shown as the
 * replacement sign, one for a character, and never left out.
 */
export function clusters(text: string): Cluster[] {
  const all: Cluster[] = []
  for (const written of graphemes(text)) {
    const plain = plainly(written)
    const face = faceOf(plain, all.at(-1)?.face)
    if (face)
      all.push({ shown: face === 'emoji' ? plain : plain.replace(/[\ufe00-\ufe0f]/g, ''), written, face })
    else all.push({ shown: REPLACEMENT, written, face: faceOf(REPLACEMENT, undefined) ?? 'dejavu' })
  }
  return all
}

/** Whether a cluster stands for something that could not be printed. */
export const isReplaced = (cluster: Cluster) => cluster.shown === REPLACEMENT
