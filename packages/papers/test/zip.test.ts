import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { type Entry, fromBuffer, type Options, type ZipFile } from 'yauzl'
import { type ZipEntry, zip } from '../src/index.ts'
import { pathCleaner } from '../src/zip/paths.ts'

const AT = new Date('2026-11-24T12:00:00Z')
const bytes = (text: string) => new TextEncoder().encode(text)
const entry = (path: string, content: ZipEntry['bytes'] = bytes(path), at = AT): ZipEntry => ({
  path,
  bytes: content,
  at,
})
const streamOf = (...parts: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(bytes(part))
      controller.close()
    },
  })

async function* these(...entries: readonly ZipEntry[]) {
  yield* entries
}

/** Every entry of a ZIP, by another library that refuses names which lead out of the folder. */
async function unzip(stream: ReadableStream<Uint8Array>): Promise<Record<string, string>> {
  const whole = Buffer.from(
    await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
  )
  const open = promisify<Buffer, Options, ZipFile>(fromBuffer)
  const file = await open(whole, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true })
  const found: Record<string, string> = {}
  return new Promise((done, failed) => {
    file.on('entry', (next: Entry) => {
      expect(next.generalPurposeBitFlag & 0x800).toBe(0x800)
      file.openReadStream(next, async (error, content) => {
        if (error) return failed(error)
        const parts: Buffer[] = []
        for await (const part of content) parts.push(part)
        found[next.fileName] = Buffer.concat(parts).toString()
        file.readEntry()
      })
    })
    file.on('end', () => done(found))
    file.on('error', failed)
    file.readEntry()
  })
}

test('bytes and streams come out as they went in', async () => {
  const empty = new ReadableStream<Uint8Array>({ start: (controller) => controller.close() })
  const large = 'x'.repeat(300_000)
  const found = await unzip(
    zip(
      these(
        entry('a.txt'),
        entry('in/b.txt', streamOf('one ', '', 'two')),
        entry('c', empty),
        entry('d', streamOf(large)),
      ),
    ),
  )
  expect(found).toEqual({ 'a.txt': 'a.txt', 'in/b.txt': 'one two', c: '', d: large })
})

test('nothing makes a ZIP of nothing', async () => expect(await unzip(zip(these()))).toEqual({}))

test('hostile names come out tame', async () => {
  const names = [
    '../../etc/passwd',
    '/root.txt',
    'C:\\Windows\\x.txt',
    'CON',
    'a\u202egnp.exe',
    'ok\u0000.txt',
    '',
  ]
  const found = await unzip(zip(these(...names.map((name) => entry(name)))))
  expect(Object.keys(found)).toEqual([
    'etc/passwd',
    'root.txt',
    'C-/Windows/x.txt',
    '_CON',
    'agnp.exe',
    'ok.txt',
    'file',
  ])
})

test('names in any script come out as they were', async () => {
  const names = ['Łódź.pdf', 'نامه.pdf', 'চিঠি.pdf', '手紙.pdf', '🙂.png', 'نمی\u200cتواند.txt']
  expect(Object.keys(await unzip(zip(these(...names.map((name) => entry(name))))))).toEqual(names)
})

test.each([new Date(Number.NaN), new Date(0), new Date('2300-01-01')])('%s is no trouble', async (at) =>
  expect(await unzip(zip(these(entry('a', bytes('a'), at))))).toEqual({ a: 'a' }),
)

test('an entry is asked for when it is wanted, not before', async () => {
  let asked = 0
  async function* slow() {
    for (; asked < 50; ) yield entry(`${asked++}`, bytes('x'.repeat(70_000)))
  }
  const reader = zip(slow()).getReader()
  await reader.read()
  expect(asked).toBeLessThan(5)
  await reader.cancel()
})

test('when the reader stops, so do the file and the entries', async () => {
  let [fileStopped, entriesStopped] = [false, false]
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(bytes('x'.repeat(70_000))),
    cancel() {
      fileStopped = true
    },
  })
  async function* entries() {
    try {
      yield entry('endless', endless)
    } finally {
      entriesStopped = true
    }
  }
  const reader = zip(entries()).getReader()
  for (let at = 0; at < 3; at++) await reader.read()
  await reader.cancel('enough')
  expect([fileStopped, entriesStopped]).toEqual([true, true])
})

test('a file that fails fails the ZIP', async () => {
  const broken = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.error(new Error('The store went away'))
    },
  })
  await expect(unzip(zip(these(entry('a', broken))))).rejects.toThrow('The store went away')
})

describe('paths', () => {
  const cleaned = (...paths: string[]) => paths.map(pathCleaner())

  test('of the same name are told apart, whatever the case', () =>
    expect(cleaned('a/x.pdf', 'a/x.pdf', 'A/X.PDF', 'a/x (2).pdf', 'x', 'x')).toEqual([
      'a/x.pdf',
      'a/x (2).pdf',
      'A/X (3).PDF',
      'a/x (2) (2).pdf',
      'x',
      'x (2)',
    ]))

  test('do not give a folder the name of a file', () =>
    expect(cleaned('a', 'a/b', 'a/c', 'd/e', 'd')).toEqual(['a', 'a (2)/b', 'a (2)/c', 'd/e', 'd (2)']))

  test.each(['con', 'NUL.txt', 'com1', 'LPT9.tar.gz', 'aux .txt', 'COM¹.doc', 'conin$'])(
    '%s is not kept',
    (name) => expect(cleaned(name)).toEqual([`_${name}`]),
  )

  test('keep names that only look like a reserved one', () =>
    expect(cleaned('console.txt', 'com10', 'null')).toEqual(['console.txt', 'com10', 'null']))

  test('end in no full stop or space', () =>
    expect(cleaned('a. ', ' b . . ', '...', 'c./d')).toEqual(['a', 'b', 'file', 'c/d']))

  test('are short enough for every file system, and keep their ending', () => {
    const [long = ''] = cleaned(`${'ক্ষ'.repeat(500)}.pdf`)
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(200)
    expect(long).toMatch(/ক্ষ\.pdf$/)
    expect(cleaned('a/'.repeat(100))[0]?.split('/')).toHaveLength(13)
  })

  test('never lead out, whatever they are made of', () => {
    const parts = ['..', '.', '', '/', '\\', 'a', '\u202e..', '. .', '..\u200b', 'C:', '~', '\ud800']
    const clean = pathCleaner()
    for (const one of parts)
      for (const two of parts)
        for (const three of parts) {
          const path = clean([one, two, three].join('/'))
          expect(path).not.toMatch(/^\/|\\|:|(^|\/)\.{0,2}(\/|$)/)
        }
  })
})
