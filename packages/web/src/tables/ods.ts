import type { Cell } from './cell.ts'
import { type ZippedFile, zipped } from './zipped.ts'

/** A table to be taken away. `name` is that of its sheet; `head` names the columns. */
export type Taken = {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: AsyncIterable<readonly Cell[]>
}

export const ODS = 'application/vnd.oasis.opendocument.spreadsheet'

const SPACE = 'urn:oasis:names:tc:opendocument:xmlns'
const SPACES = [
  `xmlns:office="${SPACE}:office:1.0"`,
  `xmlns:table="${SPACE}:table:1.0"`,
  `xmlns:text="${SPACE}:text:1.0"`,
  `xmlns:style="${SPACE}:style:1.0"`,
  `xmlns:number="${SPACE}:datastyle:1.0"`,
  `xmlns:fo="${SPACE}:xsl-fo-compatible:1.0"`,
].join(' ')
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** All that XML can hold (XML 1.0, 2.2), but for tabs and line breaks, which have elements of their own. */
const UNWRITABLE = /[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const escaped = (words: string): string =>
  words
    .replace(UNWRITABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** A line of words. More than one space together, or one at the edge, would be passed over (ODF 1.3 part 3, 6.1.2). */
const paragraph = (line: string): string =>
  `<text:p>${escaped(line)
    .replaceAll('\t', '<text:tab/>')
    .replace(/^ +| +$| {2,}/g, ({ length }) => `<text:s text:c="${length}"/>`)}</text:p>`
const paragraphs = (words: string): string =>
  words.replace(/\r\n?/g, '\n').split('\n').map(paragraph).join('')

const typed = (type: string, words: string, more = ''): string =>
  `<table:table-cell${more} office:value-type="${type}">${paragraphs(words)}</table:table-cell>`

function cell(value: Cell): string {
  if (value === null || value === '') return '<table:table-cell/>'
  if (typeof value === 'number') return typed('float', String(value), ` office:value="${value}"`)
  if (typeof value === 'string') return typed('string', value)
  const { day } = value
  return typed('date', day, ` table:style-name="day" office:date-value="${escaped(day)}"`)
}
const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`

/** A name that every spreadsheet takes for a sheet: 31 letters, without the signs that stand for places. */
const sheetName = (name: string): string => name.replace(/[[\]*?:/\\']/g, ' ').slice(0, 31)

const STYLES = `<office:automatic-styles>
<number:date-style style:name="day-month-year"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<style:style style:name="column" style:family="table-column"><style:table-column-properties style:column-width="4.5cm"/></style:style>
<style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="day-month-year"/>
</office:automatic-styles>`

async function* content({ name, head, rows }: Taken): AsyncGenerator<string> {
  yield `${XML}<office:document-content ${SPACES} office:version="1.3">${STYLES}<office:body><office:spreadsheet>`
  yield `<table:table table:name="${escaped(sheetName(name))}">`
  yield `<table:table-column table:style-name="column" table:number-columns-repeated="${head.length}"/>`
  const names = head.map((words) => typed('string', words, ' table:style-name="head"')).join('')
  yield `<table:table-header-rows>${row(names)}</table:table-header-rows>`
  for await (const cells of rows) yield row(cells.map(cell).join(''))
  yield '</table:table></office:spreadsheet></office:body></office:document-content>'
}

const listed = (path: string, type: string): string =>
  `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`
const MANIFEST = `${XML}<manifest:manifest xmlns:manifest="${SPACE}:manifest:1.0" manifest:version="1.3">${[
  listed('/', ODS),
  listed('content.xml', 'text/xml'),
  listed('meta.xml', 'text/xml'),
].join('')}</manifest:manifest>`

const meta = (name: string): string =>
  `${XML}<office:document-meta ${SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta><dc:title>${escaped(name)}</dc:title><dc:language>en-GB</dc:language></office:meta></office:document-meta>`

/**
 * A table as an OpenDocument spreadsheet, row by row as the rows come. Every cell has a type of its own and none has a
 * formula, so that words that begin with "=" stay words.
 * Source: OASIS, OpenDocument 1.3: part 2 for the package, of which `mimetype` is the first file and stored as it is;
 * part 3 for what is in it.
 */
export function ods(table: Taken, at: Date): ReadableStream<Uint8Array> {
  const files: readonly ZippedFile[] = [
    { path: 'mimetype', words: ODS, stored: true },
    { path: 'META-INF/manifest.xml', words: MANIFEST, stored: true },
    { path: 'meta.xml', words: meta(table.name), stored: true },
    { path: 'content.xml', words: content(table) },
  ]
  return zipped(files, at)
}
