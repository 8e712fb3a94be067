import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3Client } from '@bradenmacdonald/s3-lite-client'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore, type Store } from '../src/index.ts'
import { freshFolder, freshStore, pieces } from './helpers.ts'

const BYTES = Buffer.from('What the school wrote to us.')
const PDF = { contentType: 'application/pdf' }

let server: S3rver
let port: number
let dir: string

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'files-s3-'))
  const bucket = { name: 'files', configs: [] }
  const where = { address: '127.0.0.1', port: 0, directory: dir }
  server = new S3rver({ ...where, silent: true, configureBuckets: [bucket] })
  port = (await server.run()).port
})

afterAll(async () => {
  await server.close()
  await rm(dir, { recursive: true, force: true })
})

const bucket = (name: string) => {
  const keys = { accessKey: 'S3RVER', secretKey: 'S3RVER' }
  const endpoint = `http://127.0.0.1:${port}`
  return openStore({ kind: 's3', endpoint, region: 'eu-west-2', bucket: name, ...keys })
}

const STORES: readonly [string, () => Promise<Store>][] = [
  ['a folder', async () => (await freshStore()).store],
  ['a bucket', async () => bucket('files')],
]

async function all(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
  return Buffer.from(await new Response(stream).arrayBuffer())
}

describe.each(STORES)('%s keeps files', (_, open) => {
  test('what was put is there, and can be read and streamed', async () => {
    const store = await open()
    await store.put('case/1/letter', BYTES, PDF)
    expect(Buffer.from((await store.read('case/1/letter')) ?? [])).toEqual(BYTES)
    const got = await store.get('case/1/letter')
    expect(got?.bytes).toBe(BYTES.length)
    expect(got && (await all(got.stream))).toEqual(BYTES)
  })

  test('what comes as a stream is kept the same', async () => {
    const store = await open()
    await store.put('a/streamed', pieces(BYTES, 3), PDF)
    expect(Buffer.from((await store.read('a/streamed')) ?? [])).toEqual(BYTES)
  })

  test('what is bigger than one part is kept whole', async () => {
    const store = await open()
    const big = Buffer.alloc(12 * 1024 * 1024, 'abcdefg')
    await store.put('a/big', pieces(big, 100_003), PDF)
    const got = await store.get('a/big')
    expect(got?.bytes).toBe(big.length)
    expect(got && (await all(got.stream)).equals(big)).toBe(true)
  })

  test('nothing is kept as nothing', async () => {
    const store = await open()
    await store.put('a/nothing', pieces(Buffer.alloc(0)), PDF)
    const got = await store.get('a/nothing')
    expect(got?.bytes).toBe(0)
    expect(got && (await all(got.stream)).length).toBe(0)
  })

  test('a second put takes the place of the first', async () => {
    const store = await open()
    await store.put('a/twice', BYTES, PDF)
    await store.put('a/twice', Buffer.from('new'), PDF)
    expect(Buffer.from((await store.read('a/twice')) ?? []).toString()).toBe('new')
  })

  test('what is not there is null, and may be taken away', async () => {
    const store = await open()
    expect(await store.get('never/was')).toBeNull()
    expect(await store.read('never/was')).toBeNull()
    await store.remove('never/was')
  })

  test('what is taken away is gone', async () => {
    const store = await open()
    await store.put('a/gone', BYTES, PDF)
    await store.remove('a/gone')
    expect(await store.read('a/gone')).toBeNull()
  })

  test('a folder is taken away with all that is in it, and nothing beside it', async () => {
    const store = await open()
    const inside = ['here/case/letter', 'here/case/letter.shown', 'here/case/deep/er']
    const beside = ['here/case2/letter', 'here/casebook', 'there/case/letter']
    for (const key of [...inside, ...beside]) await store.put(key, BYTES, PDF)
    await store.removeFolder('here/case')
    await store.removeFolder('here/never')
    for (const key of inside) expect(await store.read(key)).toBeNull()
    for (const key of beside) expect(await store.read(key)).not.toBeNull()
  })

  test.each([100, 12_000_000])('what breaks off after %i bytes is not there', async (bytes) => {
    const store = await open()
    async function* broken() {
      yield* pieces(Buffer.alloc(bytes), 1_000_000)
      throw new Error('The line went dead.')
    }
    await expect(store.put('a/broken', broken(), PDF)).rejects.toThrow('The line went dead.')
    expect(await store.get('a/broken')).toBeNull()
  })

  const longPart = 'a'.repeat(201)
  const BAD = [
    '',
    '/',
    '/a',
    'a/',
    'a//b',
    '.',
    'a/./b',
    '..',
    '../a',
    'a/../b',
    'a..b',
    'a b',
    'a\\b',
    'ä',
    'a\0',
  ]
  test.each([...BAD, 'a%2fb', 'a~', 'a\n', longPart, 'aa/'.repeat(200)])('%j is no key', async (key) => {
    const store = await open()
    const refused = 'A key of the file store is not well formed.'
    await expect((async () => store.put(key, BYTES, PDF))()).rejects.toThrow(refused)
    await expect((async () => store.get(key))()).rejects.toThrow(refused)
    await expect((async () => store.read(key))()).rejects.toThrow(refused)
    await expect((async () => store.remove(key))()).rejects.toThrow(refused)
    await expect((async () => store.removeFolder(key))()).rejects.toThrow(refused)
  })
})

describe('a folder', () => {
  test('shows nothing under the key until it is whole, and leaves nothing else behind', async () => {
    const { store, lying } = await freshStore()
    const seen: unknown[] = []
    async function* watched() {
      for await (const piece of pieces(BYTES, 5)) {
        yield piece
        seen.push(await store.read('a/b'))
      }
    }
    await store.put('a/b', watched(), PDF)
    expect(seen.length).toBeGreaterThan(3)
    expect(seen.every((each) => each === null)).toBe(true)
    expect(await lying()).toEqual(['b'])
  })

  test.skipIf(process.platform === 'win32')('lets nobody else of the machine read', async () => {
    const folder = await freshFolder()
    const store = openStore({ kind: 'folder', dir: join(folder, 'made') })
    await store.put('a/b', BYTES, PDF)
    expect(await readdir(folder)).toEqual(['made'])
    expect((await stat(join(folder, 'made/a/b'))).mode & 0o777).toBe(0o600)
    expect((await stat(join(folder, 'made/a'))).mode & 0o777).toBe(0o700)
  })

  test('does not take a folder for a file', async () => {
    const { store } = await freshStore()
    await store.put('a/b', BYTES, PDF)
    expect(await store.get('a')).toBeNull()
    expect(await store.read('a')).toBeNull()
    expect(await store.read('a/b/c')).toBeNull()
    await expect(store.put('a', BYTES, PDF)).rejects.toThrow()
  })
})

describe('a bucket', () => {
  test('that does not exist is not "nothing there"', async () => {
    await expect(bucket('elsewhere').get('a/b')).rejects.toThrow()
  })

  test('is told the type', async () => {
    await bucket('files').put('a/typed', BYTES, PDF)
    const at = { endPoint: `http://127.0.0.1:${port}`, region: 'eu-west-2', bucket: 'files' }
    const client = new S3Client({ ...at, accessKey: 'S3RVER', secretKey: 'S3RVER' })
    expect((await client.statObject('a/typed')).metadata['Content-Type']).toBe('application/pdf')
  })
})
