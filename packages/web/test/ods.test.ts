import { promisify } from 'node:util'
import fc from 'fast-check'
import { readOds } from 'odf-kit/ods-reader'
import { expect, test } from 'vitest'
import { type Entry, fromBuffer, type Options, type ZipFile } from 'yauzl'
import { type Cell, dayCell, ods, spreadsheet, type Taken, tableFormat } from '../src/index.ts'

const AT = new Date('2026-11-27T12:00:00Z')

const taken = (rows: readonly (readonly Cell[])[], head = ['Reference', 'Number', 'Day']): Taken => ({
  name: 'Cases',
  head,
  rows: (async function* () {
    yield* rows
  })(),
})
const bytesOf = async (table: Taken) =>
  new Uint8Array(await new Response(ods(table, AT) as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())

/** The files of a package in their order, as another library finds them. */
async function unzip(bytes: Uint8Array) {
  const open = promisify<Buffer, Options, ZipFile>(fromBuffer)
  const file = await open(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true })
  const found: { path: string; stored: boolean; words: string }[] = []
  return new Promise<typeof found>((done, failed) => {
    file.on('entry', (next: Entry) =>
      file.openReadStream(next, async (error, content) => {
        if (error) return failed(error)
        const parts: Buffer[] = []
        for await (const part of content) parts.push(part)
        const words = Buffer.concat(parts).toString()
        found.push({ path: next.fileName, stored: next.compressionMethod === 0, words })
        file.readEntry()
      }),
    )
    file.on('end', () => done(found))
    file.readEntry()
  })
}
const contentOf = async (table: Taken) =>
  (await unzip(await bytesOf(table))).find(({ path }) => path === 'content.xml')?.words ?? ''

/** What a sheet says beneath its head, by a reader that is not ours and passes heads over. */
const valuesOf = (bytes: Uint8Array) =>
  readOds(bytes).sheets[0]?.rows.map(({ cells }) => cells.map(({ value }) => value)) ?? []

test('a package says what it is in its first bytes, and lists what is in it', async () => {
  const bytes = await bytesOf(taken([['A', 1, dayCell('2026-11-27')]]))
  expect(new TextDecoder().decode(bytes.slice(30, 84))).toBe(
    'mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
  )
  const files = await unzip(bytes)
  expect(files.map(({ path, stored }) => [path, stored])).toEqual([
    ['mimetype', true],
    ['META-INF/manifest.xml', true],
    ['meta.xml', true],
    ['content.xml', false],
  ])
  const listed = files[1]?.words.matchAll(/full-path="([^"]+)"/g) ?? []
  expect([...listed].map(([, path]) => path)).toEqual(['/', 'content.xml', 'meta.xml'])
})

test('another reader finds words, numbers and days as what they are', async () => {
  const rows: Cell[][] = [
    ['007', 1204, dayCell('2026-11-27')],
    ['two\nlines', 0, null],
    ['  <b> & "co"  ', -1.5, dayCell(null)],
  ]
  const [sheet] = readOds(await bytesOf(taken(rows))).sheets
  expect(sheet?.name).toBe('Cases')
  const types = sheet?.rows.map(({ cells }) => cells.map(({ type }) => type))
  expect(types?.[0]).toEqual(['string', 'float', 'date'])
  const values = sheet?.rows.map(({ cells }) => cells.map(({ value }) => value))
  expect(values?.[0]?.slice(0, 2)).toEqual(['007', 1204])
  expect(values?.[0]?.[2]).toEqual(new Date('2026-11-27'))
  expect(values?.[1]?.slice(0, 2)).toEqual(['two\nlines', 0])
  expect(values?.[2]?.slice(0, 2)).toEqual(['  <b> & "co"  ', -1.5])
  const head = /<table:table-header-rows>.*<\/table:table-header-rows>/.exec(await contentOf(taken(rows)))
  expect(
    head?.[0]
      .replace(/<[^>]+>/g, ' ')
      .trim()
      .split(/ +/),
  ).toEqual(['Reference', 'Number', 'Day'])
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', 'of:=[.A1]', '\t=1'])(
  '%j is words and no formula',
  async (words) => {
    const content = await contentOf(taken([[words]]))
    expect(content).not.toContain('table:formula')
    expect(valuesOf(await bytesOf(taken([[words]])))).toEqual([[words]])
  },
)

test('whatever somebody wrote can be read again, but for what XML cannot hold', async () => {
  // Half characters and control characters too.
  const unit = fc.oneof(fc.nat(0x7f), fc.nat(0xffff)).map((code) => String.fromCharCode(code))
  const hostile = fc.string({ unit, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 4 }), async (words) => {
      const bytes = await bytesOf(taken([['first', ...words, 'last']], words))
      const content = (await unzip(bytes)).find(({ path }) => path === 'content.xml')?.words ?? ''
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not occur
      expect(content).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
      expect(content).not.toContain('table:formula')
      const [row] = valuesOf(bytes)
      expect([row?.[0], row?.at(-1), row?.length]).toEqual(['first', 'last', words.length + 2])
    }),
    { numRuns: 15 },
  )
})

test('rows are read as the file is, and no more once its reader has gone', async () => {
  let read = 0
  const endless: Taken = {
    ...taken([]),
    rows: (async function* () {
      for (;;) {
        read += 1
        yield [`row ${read} ${'x'.repeat(200)} ${Math.sin(read)}`]
      }
    })(),
  }
  const reader = ods(endless, AT).getReader()
  for (let part = 0; part < 12; part++) await reader.read()
  const soFar = read
  await reader.cancel()
  await new Promise((done) => setTimeout(done, 20))
  expect(read).toBe(soFar)
})

test('a file is what its address asks for, and is called so', async () => {
  expect(tableFormat(new URLSearchParams('as=ods'))).toBe('ods')
  expect(tableFormat(new URLSearchParams('as=xlsx'))).toBe('csv')
  const asOds = spreadsheet(taken([['A']]), 'ods', 'cases-2026-11-27', AT)
  expect(asOds.headers.get('content-type')).toBe('application/vnd.oasis.opendocument.spreadsheet')
  expect(asOds.headers.get('content-disposition')).toContain('filename="cases-2026-11-27.ods"')
  await asOds.body?.cancel()
  const asCsv = spreadsheet(taken([['A', 2, dayCell('2026-11-27')]]), 'csv', 'cases', AT)
  expect(await asCsv.text()).toBe('Reference,Number,Day\r\nA,2,2026-11-27\r\n')
})
