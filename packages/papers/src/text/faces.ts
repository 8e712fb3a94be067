import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { create, type Font } from 'fontkit'

export type Weight = 'regular' | 'bold'

const script = (name: string) => ({
  regular: `@fontsource/noto-sans-${name}/files/noto-sans-${name}-${name}-400-normal.woff`,
  bold: `@fontsource/noto-sans-${name}/files/noto-sans-${name}-${name}-700-normal.woff`,
})

/** The fonts in the order they are asked. The README says which scripts each brings, and why these. */
const FILES = {
  sans: {
    regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
    bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  },
  arabic: script('arabic'),
  bengali: script('bengali'),
  gurmukhi: script('gurmukhi'),
  gujarati: script('gujarati'),
  tamil: script('tamil'),
  ethiopic: script('ethiopic'),
  emoji: {
    regular: '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
    bold: '@expo-google-fonts/noto-emoji/700Bold/NotoEmoji_700Bold.ttf',
  },
  dejavu: {
    regular: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
    bold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  },
} as const satisfies Record<string, Record<Weight, string>>

export type Face = keyof typeof FILES

/** Every face, best first. */
export const FACES = Object.keys(FILES) as Face[]

/** Where a file of a dependency lies. Built into an app, this module has moved: then it is found from its room. */
function find(file: string): string {
  const bases = [import.meta.url]
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at))
    bases.push(pathToFileURL(join(at, 'packages/papers/package.json')).href)
  for (const base of bases)
    try {
      return createRequire(base).resolve(file)
    } catch {}
  throw new Error(`The font ${file} is not installed`)
}

const bytes = new Map<string, Uint8Array>()

function read(file: string): Uint8Array {
  const known = bytes.get(file)
  if (known) return known
  const fresh = new Uint8Array(readFileSync(find(file)))
  bytes.set(file, fresh)
  return fresh
}

function parse(face: Face, weight: Weight): Font {
  const font = create(read(FILES[face][weight]) as Buffer)
  if (!('layout' in font)) throw new Error(`The file of ${face} holds several fonts`)
  return font
}

const known = new Map<Face, Font>()

/** Whether a face has a sign for a code point. Both weights of a face cover the same. */
export function covers(face: Face, codePoint: number): boolean {
  const font = known.get(face) ?? parse(face, 'regular')
  known.set(face, font)
  return font.hasGlyphForCodePoint(codePoint)
}

/** What is left out when a font's table of mark positions has a gap: the steps that read that table. */
const withoutMarks = () => ({ mark: false, mkmk: false, abvm: false, blwm: false, dist: false })

// A sign that stands for no text of its own, as the dot that was parted from its letter. Said to be nothing at all, a
// copy of the text would have a stray sign for it.
const WORD_JOINER = 0x2060

/**
 * A font to write one document with. It is parsed afresh each time, because a parsed font remembers which text
 * first used a sign, and that would make a paper depend on the papers made before it.
 *
 * The shaper throws where a font leaves a mark's place empty, as the Gurmukhi one rightly does. Such a word is set
 * without moving its marks rather than not at all; a word that no way can set becomes boxes.
 */
export function openFont(face: Face, weight: Weight): Font {
  const font = parse(face, weight)
  const layout = font.layout.bind(font)
  font.layout = (text, features, ...rest) => {
    const run = firstThatWorks(
      () => layout(text, features, ...rest),
      () => layout(text, withoutMarks(), ...rest),
      // A face without the replacement sign shows its own box for what it does not have.
      () => layout('\ufffd'.repeat(Array.from(text).length)),
    )
    for (const glyph of run.glyphs) if (!glyph.codePoints.length) glyph.codePoints.push(WORD_JOINER)
    return run
  }
  return font
}

function firstThatWorks<Made>(first: () => Made, ...others: readonly (() => Made)[]): Made {
  const [next, ...rest] = others
  if (!next) return first()
  try {
    return first()
  } catch {
    return firstThatWorks(next, ...rest)
  }
}
