import { degrees, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib'
import { getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { type MadePack, type Pack, type PackPart, pack, paper } from '../src/index.ts'
import { found, MADE_ON, oneLine, plain, read } from './reading.ts'

const wanted = (parts: readonly PackPart[], rest: Partial<Pack> = {}): Pack => ({
  title: 'Papers for the mediator',
  reference: 'CG-2026-000123',
  madeOn: MADE_ON,
  from: 'Borchester County Council',
  cover: [{ kind: 'rows', rows: [{ key: 'For', value: 'Prime Resolution' }] }],
  parts,
  ...rest,
})

const part = (id: string, title: string, body: PackPart['body']): PackPart => ({
  id,
  title,
  source: 'Added by the council',
  day: '2 November 2026',
  body,
})

/** Somebody's PDF: a page for each text, written at the top of it. */
async function theirs(
  texts: readonly string[],
  change: (document: PDFDocument) => void | Promise<void> = () => {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const text of texts) document.addPage([595, 842]).drawText(text, { x: 60, y: 780, size: 11, font })
  await change(document)
  return document.save()
}

const LONG = 'This report was written after a visit to the school.'
const made = async (parts: readonly PackPart[], rest: Partial<Pack> = {}): Promise<MadePack> => {
  const done = await pack(wanted(parts, rest))
  if ('problem' in done) throw new Error(done.problem)
  return done
}

// One dot of a PNG.
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

describe('a pack of four papers', () => {
  let done: MadePack
  let pdf: Awaited<ReturnType<typeof read>>
  beforeAll(async () => {
    done = await made([
      part('a', 'The report', { kind: 'pdf', bytes: await theirs([`One. ${LONG}`, `Two. ${LONG}`]) }),
      part('b', 'What both say', { kind: 'blocks', blocks: [{ kind: 'words', text: `Three. ${LONG}` }] }),
      part('c', 'A recording', { kind: 'separate', why: 'A sound file cannot be printed' }),
      part('d', 'A photo', { kind: 'picture', bytes: DOT, alt: 'A photo' }),
    ])
    pdf = await read(done.bytes)
  })

  test('comes page for page, after a cover and an index', () => {
    expect(pdf.pages).toHaveLength(6)
    expect(done.parts).toEqual([
      { id: 'a', pages: { from: 3, to: 4 } },
      { id: 'b', pages: { from: 5, to: 5 } },
      { id: 'c', pages: null },
      { id: 'd', pages: { from: 6, to: 6 } },
    ])
    expect(pdf.pages[2]?.text).toContain('One.')
    expect(pdf.pages[3]?.text).toContain('Two.')
    expect(pdf.pages[4]?.text).toContain('Three.')
  })

  test('has its number and the reference on every page, below what the page shows', () => {
    for (const [at, { foot, pieces }] of pdf.pages.entries()) {
      expect(oneLine(foot)).toContain('CG-2026-000123')
      expect(oneLine(foot)).toContain(`Page ${at + 1} of 6`)
      const number = pieces.find(({ text }) => /^Page \d/.test(text))
      const others = pieces.filter(({ text }) => !/^Page \d|^CG-/.test(text))
      for (const { y } of others) expect(y).toBeGreaterThan((number?.y ?? 0) + 8)
    }
  })

  test('says in its index where each paper is', () => {
    const index = oneLine(pdf.pages[1]?.text ?? '')
    expect(index).toContain('1 The report Added by the council 2 November 2026 3 to 4')
    expect(index).toContain('2 What both say Added by the council 2 November 2026 5')
    expect(index).toContain('A sound file cannot be printed 2 November 2026 Sent separately')
  })

  test('leads from the index to each paper', async () => {
    const again = await getDocumentProxy(done.bytes.slice())
    const links = await (await again.getPage(2)).getAnnotations()
    const places = await Promise.all(
      links.map(async ({ dest, url }: { dest: string; url?: string }) => {
        expect(url).toBeUndefined()
        const [ref] = (await again.getDestination(dest)) ?? []
        return (await again.getPageIndex(ref)) + 1
      }),
    )
    expect(places).toEqual([3, 5, 6])
  })

  test('has a bookmark for the index and for each paper that is in it', () => {
    const titles = pdf.outline.flatMap(({ title, items }) => [title, ...items.map((each) => each.title)])
    expect(titles).toEqual([
      'Papers for the mediator',
      'Index',
      '1. The report',
      '2. What both say',
      '4. A photo',
    ])
  })

  test('has a title, a language, and a tree for who listens', () => {
    expect(pdf.info.Title).toBe('Papers for the mediator')
    expect(pdf.info.Language).toBe('en-GB')
    expect(pdf.markInfo).toMatchObject({ Marked: true })
    expect(found(pdf.pages[1]?.tree ?? [], 'Link').map(({ text }) => text)[0]).toContain('The report')
    expect(found(pdf.pages[1]?.tree ?? [], 'H1').map(({ text }) => text)).toEqual(['Index'])
    expect(found(pdf.pages[5]?.tree ?? [], 'Figure')).toHaveLength(1)
  })

  test('says which pages a computer cannot read', () => {
    expect(done.pages.map(({ isReadable }) => isReadable)).toEqual([true, true, true, true, true, false])
    expect(done.pages[3]).toMatchObject({ partId: 'a', page: 2 })
  })

  test('is the same bytes again, but for the day', async () => {
    const parts = [part('b', 'What both say', { kind: 'blocks', blocks: [{ kind: 'words', text: LONG }] })]
    const source = await theirs([LONG])
    const all = [...parts, part('a', 'The report', { kind: 'pdf', bytes: source })]
    const [one, two] = [await made(all), await made(all)]
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0)
  })
})

describe('what others made', () => {
  const inflated = async (bytes: Uint8Array): Promise<string> => {
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    return document.context
      .enumerateIndirectObjects()
      .map(([, object]) => object.toString())
      .join('\n')
  }

  test('leaves behind its metadata, bookmarks, scripts, attachments and links', async () => {
    const bytes = await theirs([LONG], async (document) => {
      document.setTitle('7 Hidden Lane')
      document.setAuthor('Hidden author')
      document.addJavaScript('main', 'app.alert("Hidden script")')
      await document.attach(new TextEncoder().encode('Hidden file'), 'hidden-file.txt')
      const { context } = document
      const note = context.obj({
        Type: 'Annot',
        Subtype: 'Text',
        Rect: [0, 0, 20, 20],
        Contents: PDFString.of('Hidden note'),
      })
      const [page] = document.getPages()
      page?.node.set(PDFName.of('Annots'), context.obj([context.register(note)]))
      page?.node.set(PDFName.of('PieceInfo'), context.obj({ Hidden: PDFString.of('Hidden piece') }))
    })
    const { bytes: out } = await made([part('a', 'The report', { kind: 'pdf', bytes })])
    expect(await inflated(out)).not.toMatch(/hidden/i)
    expect(Buffer.from(out).toString('latin1')).not.toMatch(/hidden|JavaScript|EmbeddedFile/i)
  })

  test('keeps what was filled in on a form, as text of the page', async () => {
    const bytes = await theirs([LONG], (document) => {
      const field = document.getForm().createTextField('name')
      field.setText('Filled in by hand')
      field.addToPage(document.getPage(0), { x: 60, y: 600, width: 300, height: 24 })
    })
    const { pages } = await made([part('a', 'The form', { kind: 'pdf', bytes })])
    expect(pages[2]?.text.drawn).toContain('Filled in by hand')
  })

  test('keeps a mark that somebody made on the page, and no link or pop-up', async () => {
    const bytes = await theirs([LONG], async (document) => {
      const { context } = document
      const font = await document.embedFont(StandardFonts.Helvetica)
      const looks = context.register(
        context.stream('BT /F1 12 Tf 0 4 Td (Written over it) Tj ET', {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, 100, 20],
          Resources: { Font: { F1: font.ref } },
        }),
      )
      const all = [
        {
          Subtype: 'FreeText',
          Rect: [60, 500, 260, 540],
          Contents: PDFString.of('Behind'),
          AP: { N: looks },
        },
        // Hidden by its own flag.
        { Subtype: 'FreeText', Rect: [60, 400, 260, 440], F: 2, AP: { N: looks } },
        {
          Subtype: 'Link',
          Rect: [0, 0, 9, 9],
          A: { S: 'URI', URI: PDFString.of('https://behind.example.org') },
        },
      ].map((each) => context.register(context.obj({ Type: 'Annot', ...each })))
      document.getPage(0).node.set(PDFName.of('Annots'), context.obj(all))
    })
    const { bytes: out, pages } = await made([part('a', 'The report', { kind: 'pdf', bytes })])
    expect(pages[2]?.text.drawn.match(/Written over it/g)).toHaveLength(1)
    expect(await inflated(out)).not.toMatch(/behind/i)
  })

  test('is turned as it was, whole, above the foot', async () => {
    for (const angle of [0, 90, 180, 270]) {
      const bytes = await theirs([LONG], (document) => document.getPage(0).setRotation(degrees(angle)))
      const { bytes: out } = await made([part('a', 'A turned page', { kind: 'pdf', bytes })])
      const pdf = await getDocumentProxy(out.slice())
      const page = await pdf.getPage(3)
      const [, , right = 0, top = 0] = page.view
      expect(right > top).toBe(angle % 180 !== 0)
      const { items } = await page.getTextContent()
      const line = items.find((item) => 'str' in item && item.str.includes('This report'))
      const [a = 0, b = 0, , , x = 0, y = 0] = line && 'transform' in line ? line.transform : []
      expect(Math.round(Math.atan2(b, a) / (Math.PI / 180) + 360) % 360).toBe((360 - angle) % 360)
      expect(x).toBeGreaterThan(0)
      expect(y).toBeGreaterThan(34)
    }
  })

  test('gives up words that are in the file and not on the page', async () => {
    const bytes = await theirs([LONG], (document) => {
      const { context } = document
      const page = document.getPage(0)
      const hidden = context.stream('/Span <</ActualText (Nobody sees this)>> BDC EMC')
      const { Contents } = page.node.normalizedEntries()
      page.node.set(
        PDFName.of('Contents'),
        context.obj([...(Contents?.asArray() ?? []), context.register(hidden)]),
      )
    })
    const { pages } = await made([part('a', 'The report', { kind: 'pdf', bytes })])
    expect(pages[2]?.unseen).toContain('Nobody sees this')
  })

  test.each([
    ['nothing of a PDF', new TextEncoder().encode('%PDF-1.7 no more than that'), 'broken'],
    ['no bytes', new Uint8Array(), 'broken'],
  ])('is refused by name where it is %s', async (_, bytes, problem) => {
    expect(await pack(wanted([part('a', 'The report', { kind: 'pdf', bytes })]))).toEqual({
      problem,
      partId: 'a',
    })
  })

  test('is refused where a few bytes would fill the memory', async () => {
    const bytes = await theirs([LONG], (document) => {
      const { context } = document
      const bomb = context.flateStream(new Uint8Array(80 * 1024 * 1024))
      document.getPage(0).node.set(PDFName.of('Contents'), context.register(bomb))
    })
    expect(bytes.length).toBeLessThan(200_000)
    expect(await pack(wanted([part('a', 'The report', { kind: 'pdf', bytes })]))).toEqual({
      problem: 'broken',
      partId: 'a',
    })
  })

  test('is refused where it is encrypted', async () => {
    const document = await PDFDocument.create()
    document.addPage()
    document.encrypt({ userPassword: 'one', ownerPassword: 'two' })
    const bytes = await document.save()
    expect(await pack(wanted([part('a', 'The report', { kind: 'pdf', bytes })]))).toEqual({
      problem: 'encrypted',
      partId: 'a',
    })
  })

  test('has a bound', async () => {
    const bytes = await theirs(Array.from({ length: 12 }, () => LONG))
    const done = await pack(wanted([part('a', 'The report', { kind: 'pdf', bytes })], { mostPages: 10 }))
    expect(done).toEqual({ problem: 'tooManyPages', pages: 14, most: 10 })
  })

  test('may be one of our own papers', async () => {
    const bytes = await paper(plain([{ kind: 'words', text: LONG }]))
    const { pages } = await made([part('a', 'A letter', { kind: 'pdf', bytes })])
    expect(pages[2]?.text.drawn).toContain(LONG)
    expect(pages[2]?.isReadable).toBe(true)
  })
})

test('an index of hundreds of papers still says the right pages', async () => {
  const bytes = await theirs([LONG])
  const parts = Array.from({ length: 90 }, (_, at) =>
    part(`${at}`, `Report number ${at + 1}`, { kind: 'pdf', bytes }),
  )
  const done = await made(parts)
  const pdf = await read(done.bytes)
  const index = pdf.pages.slice(1).filter(({ text }) => text.includes('Added by'))
  const text = oneLine(index.map((page) => page.text).join(' '))
  for (const { id, pages } of done.parts)
    expect(text).toContain(
      `Report number ${Number(id) + 1} Added by the council 2 November 2026 ${pages?.from}`,
    )
  expect(done.parts[0]?.pages?.from).toBe(index.length + 2)
}, 60_000)
