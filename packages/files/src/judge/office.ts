import { holdsAny, type Spooled } from '../spool.ts'
import type { FileType } from '../types.ts'
import { DAMAGED, PASSWORD_PROTECTED, type Verdict, WRONG_TYPE } from './verdict.ts'
import { openZip, type Parts } from './zip.ts'

const CONTENT_TYPES = '[Content_Types].xml'
const MIMETYPE = 'mimetype'
const MANIFEST = 'META-INF/manifest.xml'

/** What an Office document calls its main part. Those with macros, templates and slides call it something else. */
const MICROSOFT: readonly (readonly [main: string, type: FileType])[] = [
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
]

const OPEN_DOCUMENT: ReadonlySet<string> = new Set<FileType>([
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
])

/** Parts that run: Visual Basic, the older macros of Excel, ActiveX; Basic and scripts of LibreOffice. */
const RUNS = /vbaproject|vbadata|(^|\/)(macrosheets|activex)\/|^(basic|scripts)\/./i

function judgeMicrosoft(contentTypes: string, { names }: Parts): Verdict {
  if (/macroEnabled|vbaProject|macrosheet|activeX/i.test(contentTypes)) return WRONG_TYPE
  const types = MICROSOFT.filter(
    ([main]) => contentTypes.includes(`"${main}"`) || contentTypes.includes(`'${main}'`),
  ).map(([, type]) => type)
  const [type] = types
  // Both at once is neither.
  if (!type || types.length > 1) return WRONG_TYPE
  const main = type.endsWith('sheet') ? 'xl/workbook.xml' : 'word/document.xml'
  return names.includes(main) ? { type } : DAMAGED
}

function judgeOpenDocument(mimetype: string, { names, texts }: Parts): Verdict {
  if (!OPEN_DOCUMENT.has(mimetype)) return WRONG_TYPE
  const manifest = texts.get(MANIFEST)
  if (manifest?.includes('encryption-data') || names.includes('encrypted-package')) return PASSWORD_PROTECTED
  return manifest && names.includes('content.xml') ? { type: mimetype as FileType } : DAMAGED
}

/** A document of Office or LibreOffice, which is a ZIP: what it says it is, that it is whole, and that nothing runs. */
export async function judgeOffice(spooled: Spooled): Promise<Verdict> {
  const parts = await openZip(spooled, new Set([CONTENT_TYPES, MIMETYPE, MANIFEST]))
  if (typeof parts === 'string') return { problem: parts }
  if (parts.names.some((name) => RUNS.test(name))) return WRONG_TYPE
  const contentTypes = parts.texts.get(CONTENT_TYPES)
  const mimetype = parts.texts.get(MIMETYPE)
  // Each names its kind in its own place; a file that does so in both is made to be read in two ways.
  if (contentTypes !== undefined && mimetype === undefined) return judgeMicrosoft(contentTypes, parts)
  if (mimetype !== undefined && contentTypes === undefined) return judgeOpenDocument(mimetype.trim(), parts)
  return WRONG_TYPE
}

const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le')

/** The older container: Office puts a document with a password in one; else it is an old document, or worse. */
export async function judgeOle(spooled: Spooled): Promise<Verdict> {
  return (await holdsAny(spooled, [ENCRYPTED_PACKAGE])) ? PASSWORD_PROTECTED : WRONG_TYPE
}
