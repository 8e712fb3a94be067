import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CORPUS } from '../../files/test/corpus.ts'
import { heic } from '../../files/test/making/pictures.ts'
import { openPortal } from '../src/portal/index.ts'
import { openSweeps, type Sweeps } from '../src/worker/index.ts'
import { HERE, type House, house, NOW, type Person, raised } from './house.ts'

const built: House = house()
const MEGABYTE = 1_048_576
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** What a refusal begins with, by the verdict of the corpus. */
const WORDS: Readonly<Record<string, RegExp>> = {
  empty: /^Choose a file that is not empty$/,
  tooBig: /^Choose a file smaller than 100 MB$/,
  wrongType: /^The file must be a PDF/,
  passwordProtected: /^Remove the password from the file/,
  damaged: /^Open the file to check that it works/,
}

async function* bytes(...parts: (Uint8Array | string)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part)
}
/** So many bytes of text that nobody holds: a chunk at a time. */
async function* text(total: number): AsyncGenerator<Uint8Array> {
  const chunk = Buffer.alloc(64 * 1024, 'a')
  for (let left = total; left > 0; left -= chunk.length)
    yield left < chunk.length ? chunk.subarray(0, left) : chunk
}

/** A scanner on loopback that can be away, die in the middle of a file, or answer. */
class Scanner {
  readonly server: Server
  mood: 'answers' | 'dies' = 'answers'
  constructor() {
    this.server = createServer((socket) => this.hear(socket))
  }
  hear(socket: Socket): void {
    let said = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (part) => {
      said = Buffer.concat([said, part])
      if (this.mood === 'dies') return void socket.destroy()
      if (!said.subarray(-4).equals(Buffer.alloc(4))) return
      socket.end(said.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
    })
  }
  listen = (): Promise<number> =>
    new Promise((resolve) => {
      this.server.listen(0, '127.0.0.1', () => {
        const address = this.server.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
}

let portal: ReturnType<typeof openPortal>
let sweeps: Sweeps
let parent: Person
let reference: string
const scanner = new Scanner()
const dir = mkdtempSync(path.join(tmpdir(), 'common-ground-uploads-'))

beforeAll(async () => {
  const port = await scanner.listen()
  const config = {
    databaseUrl: urlOf(),
    authorityId: HERE,
    portalOrigin: 'http://localhost:3000',
    staffOrigin: 'http://localhost:3001',
    filesDir: dir,
    environment: { CLAMD_HOST: '127.0.0.1', CLAMD_PORT: String(port) },
  }
  portal = openPortal(config)
  sweeps = openSweeps(config)
  parent = await built.person('family')
  reference = await raised(built, parent)
})
afterAll(async () => {
  await Promise.all([portal.end(), sweeps.end()])
  scanner.server.close()
  rmSync(dir, { recursive: true, force: true })
})
const urlOf = (): string => built.url
const as = (who: Person, now = NOW) =>
  portal.caller({ sessionId: who.session, requestId: randomUUID(), now, clientAddress: '', device: '' })
const receive = (fileName: string, source: AsyncIterable<Uint8Array>, who = parent) =>
  as(who).documents.receive({ reference, fileName, source })
const lying = (): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true }).flatMap((each) =>
    each.isFile() ? [each.name] : [],
  )
const stateOf = async (id: string) => {
  const [row] = await built.owner.sql<
    { state: string; shown_type: string | null; sha256: string; file_name: string }[]
  >`
    select state, shown_type, sha256, file_name from documents where id = ${id}`
  return row
}
/** Lets one person begin anew, so that no test is stopped by the limit of a person. */
const clear = () => built.owner.sql`delete from documents where uploaded_by = ${parent.id}`

describe('every file of the corpus', () => {
  test.each(CORPUS)('%s (%s)', async (_what, fileName, make, verdict) => {
    const before = lying().length
    const received = await receive(fileName, bytes(await make()))
    if (received.ok) {
      expect(received.fileName.split('.').at(-1)).toBe(verdict)
      return
    }
    expect(received.text).toMatch(WORDS[verdict] ?? /never/)
    // What was refused lies nowhere.
    expect(lying()).toHaveLength(before)
  })

  test.each([
    ['one byte', 'a.txt', () => text(1), true],
    ['as much as may be', 'a.txt', () => text(100 * MEGABYTE), true],
    ['one byte more', 'a.txt', () => text(100 * MEGABYTE + 1), false],
    ['a name of 300 characters', `${'n'.repeat(300)}.txt`, () => text(9), true],
    ['a name that leads elsewhere', '../../etc/passwd', () => text(9), true],
    ['a name that turns round', 'evil\u202Etxt.txt', () => text(9), true],
    ['a name like a column', '__proto__', () => text(9), true],
  ])('%s', async (_what, fileName, make, isTaken) => {
    await clear()
    const received = await receive(fileName, make())
    expect(received.ok ? true : received.text).toBe(isTaken || 'Choose a file smaller than 100 MB')
    if (received.ok) expect(received.fileName).toMatch(/^[^/\\\u202E\0]{1,120}$/)
  })
})

describe('the scanner', () => {
  test('says what is a virus: nobody opens it, not even whoever sent it', async () => {
    const received = await receive('letter.txt', bytes(EICAR))
    if (!received.ok) throw new Error(received.text)
    expect((await stateOf(received.documentId))?.state).toBe('infected')
    await expect(as(parent).documents.open({ reference, id: received.documentId })).rejects.toThrow(
      'Not found',
    )
  })

  test('that dies in the middle leaves a file waiting, and a later sweep finds it clean', async () => {
    scanner.mood = 'dies'
    const received = await receive('letter.txt', bytes('A letter of mine.'))
    scanner.mood = 'answers'
    if (!received.ok) throw new Error(received.text)
    const { documentId } = received
    const [row] = await built.owner.sql<
      { version: number }[]
    >`select version from cases where reference = ${reference}`
    await as(parent).step.addDocument({
      reference,
      expectedVersion: row?.version ?? 0,
      idempotencyKey: randomUUID(),
      documentId,
      kind: 'report',
      sharedWith: 'everyone',
    })
    expect((await stateOf(documentId))?.state).toBe('waiting')
    await expect(as(parent).documents.open({ reference, id: documentId })).rejects.toThrow('Not found')
    await sweeps.files(NOW)
    expect((await stateOf(documentId))?.state).toBe('clean')
    const opened = await as(parent).documents.open({ reference, id: documentId })
    expect(await new Response(opened.stream).text()).toBe('A letter of mine.')
  })

  test('a photo of a phone has a copy that everybody can read', async () => {
    const received = await receive('IMG_0001.HEIC', bytes(heic()))
    if (!received.ok) throw new Error(received.text)
    expect(await stateOf(received.documentId)).toMatchObject({ state: 'clean', shown_type: 'image/jpeg' })
  })
})

describe('how much one person sends', () => {
  const limit = (settings: { files: number; megabytes: number } | null) =>
    built.owner.sql`update authorities set settings = case when ${settings === null}
      then settings - 'filesFromOne' else jsonb_set(settings, '{filesFromOne}', ${JSON.stringify(settings)}::text::jsonb) end
      where authority_id = ${HERE}`
  /** What an authority says of itself is remembered for five seconds; a portal of its own has not heard the old. */
  const fresh = () =>
    openPortal({
      databaseUrl: urlOf(),
      authorityId: HERE,
      portalOrigin: 'http://localhost:3000',
      staffOrigin: 'http://localhost:3001',
      filesDir: dir,
      environment: {},
    })

  test('has an end, said in words, whole or in pieces', async () => {
    await clear()
    await limit({ files: 2, megabytes: 1 })
    const other = fresh()
    const call = () =>
      other.caller({ sessionId: parent.session, requestId: 'r', now: NOW, clientAddress: '', device: '' })
        .documents
    try {
      const send = () => call().receive({ reference, fileName: 'a.txt', source: text(9) })
      expect([(await send()).ok, (await send()).ok]).toEqual([true, true])
      const third = await send()
      expect(third.ok ? '' : third.text).toMatch(/^You have sent 2 files, which is the most/)
      expect(await call().begin({ reference, fileName: 'a.txt', bytes: 9 })).toMatchObject({ ok: false })
      await clear()
      const large = await call().begin({ reference, fileName: 'a.txt', bytes: 2 * MEGABYTE })
      expect(large.ok ? '' : large.text).toMatch(/^Your files are more than 1 MB together/)
    } finally {
      await limit(null)
      await other.end()
    }
  })

  test('in pieces at once has an end too, and what was given up is taken away a day later', async () => {
    await clear()
    const { documents } = as(parent)
    const begin = () => as(parent).documents.begin({ reference, fileName: 'a.txt', bytes: 90 * MEGABYTE })
    const [one, two, three] = [await begin(), await begin(), await begin()]
    expect([one.ok, two.ok]).toEqual([true, true])
    expect(three.ok ? '' : three.text).toMatch(/^Other files of yours are still on their way/)
    if (!one.ok) throw new Error(one.text)
    const before = lying().length
    await documents.piece({ id: one.id, piece: 0, source: text(9) })
    expect(lying()).toHaveLength(before + 1)
    await sweeps.files(new Date(NOW.getTime() + 3_600_000))
    expect((await as(parent).documents.stands({ id: one.id })).pieces).toBe(1)
    await sweeps.files(new Date(NOW.getTime() + 86_400_001))
    expect(lying()).toHaveLength(before)
    await expect(as(parent).documents.stands({ id: one.id })).rejects.toThrow('Not found')
    expect((await begin()).ok).toBe(true)
  })
})

describe('pieces', () => {
  const begin = async (whole: string) => {
    await built.owner.sql`delete from uploads`
    const begun = await as(parent).documents.begin({ reference, fileName: 'long.txt', bytes: whole.length })
    if (!begun.ok) throw new Error(begun.text)
    const put = (at: number, part: string, who = parent) =>
      as(who).documents.piece({ id: begun.id, piece: at, source: bytes(part) })
    return { id: begun.id, put }
  }

  test('go on after a break, in one order only, from two tabs as from one', async () => {
    const { id, put } = await begin('one two three')
    expect((await put(1, 'two ')).pieces).toBe(0)
    await Promise.all([put(0, 'one '), put(0, 'one ')])
    expect(await as(parent).documents.stands({ id })).toMatchObject({ pieces: 1, received: 4 })
    expect((await put(2, 'three')).pieces).toBe(1)
    expect((await put(1, `two three${'x'.repeat(50)}`)).pieces).toBe(1)
    await put(1, 'two ')
    await put(2, 'three')
    expect(await as(parent).documents.finish({ reference, id })).toMatchObject({ ok: true, bytes: 13 })
  })

  test('are nobody else’s, and belong to one case', async () => {
    const { id, put } = await begin('whole')
    await put(0, 'whole')
    const stranger = await built.person('family')
    const elsewhere = await raised(built, parent)
    const theirs = await raised(built, stranger)
    await expect(put(0, 'x', stranger)).rejects.toThrow('Not found')
    await expect(as(stranger).documents.stands({ id })).rejects.toThrow('Not found')
    await expect(as(stranger).documents.finish({ reference: theirs, id })).rejects.toThrow('Not found')
    await expect(as(parent).documents.finish({ reference: elsewhere, id })).rejects.toThrow('Not found')
    expect((await as(parent).documents.finish({ reference, id })).ok).toBe(true)
  })
})
