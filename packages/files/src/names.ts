import { ACCEPTED, type FileType } from './types.ts'

/** How long a file's name may be, in characters, its ending counted. */
const MAX_NAME_CHARACTERS = 120

/** Of a name longer than this only the end is looked at. */
const LONGEST = 1_000

/** Other endings of the same families: Word saves rich text as .doc, and phones name recordings .mp4. */
const OTHER_SPELLINGS = {
  jpeg: 'picture',
  jpe: 'picture',
  jfif: 'picture',
  heif: 'picture',
  hif: 'picture',
  mp4: 'sound',
  doc: 'rtf',
  text: 'text',
} as const

/**
 * Endings that promise something we never take. A file that is named so is refused whatever is in it: it was renamed,
 * or its reader's machine would run it.
 */
const NEVER = new Set(
  `exe dll com scr pif cpl bat cmd ps1 psm1 vb vbs vbe js mjs cjs jse ws wsf wsh hta msi msp msc reg lnk url scf inf
  jar class apk app command dmg pkg deb rpm iso img vhd vhdx bin run sh bash zsh csh ksh py pyc pl rb php phtml asp
  aspx jsp cgi swf html htm xhtml xht shtml mht mhtml svg svgz xml xsl xslt zip rar 7z gz tgz tar bz2 xz cab arj lzh
  docm dotm dotx dot xls xlsm xlsb xlt xltx xltm xla xlam xll ppt pptx pptm pps ppsx ppsm ott ots chm one onepkg`
    .split(/\s+/)
    .filter(Boolean),
)

type Family = (typeof ACCEPTED)[FileType]['family']

const FAMILIES: ReadonlyMap<string, Family> = new Map([
  ...Object.values(ACCEPTED).map(({ extension, family }): [string, Family] => [extension, family]),
  ...Object.entries(OTHER_SPELLINGS),
])

// Control, format (which holds the marks that turn writing round), half characters, unassigned; line breaks.
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu

/** Takes the path, what cannot be seen, and what some systems do not allow, out of a name. */
function bare(fileName: string): string {
  const last = fileName.slice(-LONGEST).replace(UNSEEN, '').split(/[\\/]/).at(-1) ?? ''
  const plain = last.normalize('NFC').replace(/[<>:"|?*]/g, '-')
  return plain
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .trim()
}

/** The ending of a name as its owner's machine reads it, in small letters and without the dot; '' when none. */
export function endingOf(fileName: string): string {
  return /[^.]\.([A-Za-z0-9]{1,8})$/.exec(bare(fileName))?.[1]?.toLowerCase() ?? ''
}

/** Cut between whole characters as a reader sees them, so that no accent or half of a sign is left over. */
function cut(text: string, characters: number): string {
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length > characters) break
    kept += segment
  }
  return kept.trimEnd()
}

/** Whether the name's ending promises something that is never taken. */
export function promisesRefused(fileName: string): boolean {
  return NEVER.has(endingOf(fileName))
}

/** Whether the name's ending promises a file of another family than its content: it was renamed. */
export function promisesOther(fileName: string, type: FileType): boolean {
  const promised = FAMILIES.get(endingOf(fileName))
  return promised !== undefined && promised !== ACCEPTED[type].family
}

/**
 * A name fit to show and to save under: no path, no character that is unseen or turns the writing round, at most 120
 * characters, and the ending that fits the content. An ending nobody knows stays part of the name ("Letter 12.05").
 * @param fileName as the browser sent it; anything at all.
 */
export function cleanName(fileName: string, type: FileType): string {
  const name = bare(fileName)
  const ending = endingOf(fileName)
  const stem = FAMILIES.has(ending) ? name.slice(0, -ending.length - 1) : name
  const { extension } = ACCEPTED[type]
  // Dots and spaces at the end of what is left would only hide the ending.
  const short = cut(stem.replace(/[. ]+$/, ''), MAX_NAME_CHARACTERS - extension.length - 1)
  return `${short || 'file'}.${extension}`
}
