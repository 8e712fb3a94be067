import { type Part, zip } from './zip.ts'

const OOXML = 'application/vnd.openxmlformats-officedocument'
const WORD_MAIN = `${OOXML}.wordprocessingml.document.main+xml`
const EXCEL_MAIN = `${OOXML}.spreadsheetml.sheet.main+xml`
const MACRO_MAIN = 'application/vnd.ms-word.document.macroEnabled.main+xml'

const contentTypes = (main: string, part: string): Part => ({
  name: '[Content_Types].xml',
  content: `<Types><Override PartName="/${part}" ContentType="${main}"/></Types>`,
})
const part = (name: string, content: string | Buffer = '<w/>'): Part => ({ name, content })

/** A Word document, with what else is to be in it. */
export const docx = (...more: Part[]) =>
  zip([contentTypes(WORD_MAIN, 'word/document.xml'), part('word/document.xml'), ...more])

export const xlsx = (...more: Part[]) =>
  zip([contentTypes(EXCEL_MAIN, 'xl/workbook.xml'), part('xl/workbook.xml'), ...more])

export const docm = () =>
  zip([contentTypes(MACRO_MAIN, 'word/document.xml'), part('word/document.xml'), part('word/vbaProject.bin')])

/** Says it is a Word document, and has nothing in it. */
export const hollowDocx = () => zip([contentTypes(WORD_MAIN, 'word/document.xml')])

const openDocument = (kind: string, manifest: string, more: readonly Part[]) =>
  zip([
    part('mimetype', `application/vnd.oasis.opendocument.${kind}`),
    part('content.xml'),
    part('META-INF/manifest.xml', manifest),
    ...more,
  ])

export const odt = (...more: Part[]) => openDocument('text', '<manifest:manifest/>', more)
export const ods = (...more: Part[]) => openDocument('spreadsheet', '<manifest:manifest/>', more)
export const odp = () => openDocument('presentation', '<manifest:manifest/>', [])
export const lockedOdt = () => openDocument('text', '<manifest:encryption-data/>', [])

/** The old container of Office, with a name in its directory as the directory writes it. */
export const ole = (name: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), Buffer.from(name, 'utf16le')])

/** A PDF of no pages, with what else is to be in its trailer. */
export const pdf = (trailer = '', body = '') =>
  Buffer.from(`%PDF-1.7
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj
${body}
trailer <</Root 1 0 R/Size 3 ${trailer}>>
startxref
9
%%EOF
`)

export const rtf = () => Buffer.from('{\\rtf1\\ansi A letter to the council.}\n')
