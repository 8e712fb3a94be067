import { graphemes } from '../text/clean.ts'

// Joiners stay: Persian and Indic words need them. Every other invisible sign goes, and those that turn the
// direction round above all, with which "exe.gpj" can be made to read as "jpg.exe" does not.
const INVISIBLE = /(?!\u200c|\u200d)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\ufffd]/gu
const FORBIDDEN = /[<>:"|?*]/g
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i
/** Bytes of one name. File systems stop at 255; the rest is room for " (2)". */
const LONGEST = 200
const DEEPEST = 12

const size = (text: string) => new TextEncoder().encode(text).length

/** The name before its last full stop, and the ending with it. A long ending is none. */
function split(name: string): [stem: string, ending: string] {
  const dot = name.lastIndexOf('.')
  return dot > 0 && name.length - dot <= 12 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
}

/** Cut between characters to so many bytes; the ending stays. */
function cut(name: string): string {
  if (size(name) <= LONGEST) return name
  const [stem, ending] = split(name)
  const room = LONGEST - size(ending)
  let short = ''
  for (const character of graphemes(stem)) {
    if (size(short + character) > room) break
    short += character
  }
  return `${short.trimEnd() || 'file'}${ending}`
}

/** One name of a path as every common system can hold it, or nothing where nothing is left. */
function cleanName(raw: string): string {
  const plain = raw
    .toWellFormed()
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(FORBIDDEN, '-')
    .replace(/\s+/g, ' ')
    .replace(/^ +|[. ]+$/g, '')
  if (!plain) return ''
  return cut(RESERVED.test(plain) ? `_${plain}` : plain)
}

/** Names that a system which ignores case, or a reader who sees no joiners, would take for one. */
const same = (path: string) =>
  path
    .replace(/\u200c|\u200d/g, '')
    .toLowerCase()
    .normalize('NFKC')

/**
 * Gives a function that makes a path safe and its own: no way out of the folder, no root, no drive, no names that
 * Windows keeps for itself, no invisible signs. A name that was given before gets " (2)"; so does a folder that
 * would have the name of a file.
 */
export function pathCleaner(): (path: string) => string {
  const files = new Set<string>()
  const folders = new Set<string>()

  const free = (path: string, taken: (path: string) => boolean): string => {
    const slash = path.lastIndexOf('/') + 1
    const [stem, ending] = split(path.slice(slash))
    for (let count = 2, next = path; ; count++) {
      if (!taken(same(next))) return next
      next = `${path.slice(0, slash)}${stem} (${count})${ending}`
    }
  }

  return (path) => {
    const names = path
      .split(/[/\\]+/)
      .map(cleanName)
      .filter(Boolean)
    const name = names.pop() ?? 'file'
    let folder = ''
    for (const part of names.slice(0, DEEPEST)) {
      folder = `${free(`${folder}${part}`, (key) => files.has(key))}/`
      folders.add(same(folder.slice(0, -1)))
    }
    const own = free(`${folder}${name}`, (key) => files.has(key) || folders.has(key))
    files.add(same(own))
    return own
  }
}
