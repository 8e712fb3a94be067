import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { MAX_FILE_BYTES, receive, type Store } from '../src/index.ts'
import { CORPUS } from './corpus.ts'
import { freshStore, pieces } from './helpers.ts'
import { pdf } from './making/documents.ts'
import { wavHeader } from './making/sounds.ts'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

const spools = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('upload-'))

describe('every kind of file has its verdict', () => {
  test.each(CORPUS)('%s, %s', async (_, fileName, bytes, verdict) => {
    const { store, lying } = await freshStore()
    const content = await bytes()
    const source = pieces(content, 7_001)
    const received = await receive(store, source, { key: 'a/b', fileName, maxBytes: MAX_FILE_BYTES })
    expect(received.ok ? received.extension : received.problem).toBe(verdict)
    if (received.ok) {
      const sha256 = createHash('sha256').update(content).digest('hex')
      expect(received).toMatchObject({ sha256, bytes: content.length })
      expect(received.fileName.endsWith(`.${verdict}`)).toBe(true)
      expect(Buffer.from((await store.read('a/b')) ?? []).equals(content)).toBe(true)
    } else {
      expect(await lying()).toEqual([])
    }
  })
})

describe('how much', () => {
  test('as many bytes as may be are taken, and one more is not', async () => {
    const { store, lying } = await freshStore()
    const content = pdf()
    const incoming = { key: 'a', fileName: 'a.pdf', maxBytes: content.length }
    const more = { ...incoming, maxBytes: content.length - 1 }
    expect(await receive(store, pieces(content), more)).toEqual({ ok: false, problem: 'tooBig' })
    expect(await lying()).toEqual([])
    expect(await receive(store, pieces(content), incoming)).toMatchObject({ ok: true })
  })

  test('somebody who sends without end is stopped', async () => {
    const { store } = await freshStore()
    let sent = 0
    let left = false
    async function* endless() {
      try {
        for (;;) {
          sent += 1_000
          yield new Uint8Array(1_000)
        }
      } finally {
        left = true
      }
    }
    const incoming = { key: 'a', fileName: 'a.pdf', maxBytes: 10_000 }
    expect(await receive(store, endless(), incoming)).toEqual({ ok: false, problem: 'tooBig' })
    expect({ sent, left }).toEqual({ sent: 11_000, left: true })
  })

  test('100 MB come through without being held', async () => {
    const { store } = await freshStore()
    const chunk = 256 * 1024
    const chunks = 400
    let most = 0
    let passed = 0
    // What of the file's own bytes somebody still holds. Collected first; what else the process does is not counted.
    const seen: WeakRef<ArrayBufferLike>[] = []
    const weigh = () => {
      collect()
      const held = new Set(seen.map((each) => each.deref()).filter((each) => each !== undefined))
      return [...held].reduce((total, each) => total + each.byteLength, 0)
    }
    async function* weighed(content: AsyncIterable<Uint8Array>) {
      for await (const each of content) {
        seen.push(new WeakRef(each.buffer))
        yield each
        passed += 1
        if (passed % 50 === 0) most = Math.max(most, weigh())
      }
    }
    async function* sound() {
      yield wavHeader(chunk * chunks)
      for (let sent = 0; sent < chunks; sent += 1) yield new Uint8Array(chunk)
    }
    const watched: Store = {
      ...store,
      put: (key, content, about) =>
        store.put(key, content instanceof Uint8Array ? content : weighed(content), about),
    }
    const incoming = { key: 'a', fileName: 'a.wav', maxBytes: chunk * chunks + 44 }
    const received = await receive(watched, weighed(sound()), incoming)
    expect(received).toMatchObject({ ok: true, bytes: chunk * chunks + 44 })
    expect(passed).toBeGreaterThan(2 * chunks)
    expect(most).toBeLessThan(8 * 1024 * 1024)
  })
})

describe('what breaks off', () => {
  async function* broken() {
    yield pdf().subarray(0, 20)
    throw new Error('The line went dead.')
  }

  test('a source that breaks off is thrown, and nothing of it stays anywhere', async () => {
    const { store, lying } = await freshStore()
    const before = await spools()
    const incoming = { key: 'a', fileName: 'a.pdf', maxBytes: 1_000 }
    await expect(receive(store, broken(), incoming)).rejects.toThrow('The line went dead.')
    expect(await lying()).toEqual([])
    expect(await spools()).toEqual(before)
  })

  test('a store that fails is thrown, and the upload does not stay on the disk', async () => {
    const { store } = await freshStore()
    const full = { ...store, put: () => Promise.reject(new Error('No room.')) }
    const before = await spools()
    const incoming = { key: 'a', fileName: 'a.pdf', maxBytes: 1_000 }
    await expect(receive(full, pieces(pdf()), incoming)).rejects.toThrow('No room.')
    expect(await spools()).toEqual(before)
  })

  test('a bad key is noticed before anything is read', async () => {
    const { store } = await freshStore()
    const incoming = { key: '../a', fileName: 'a.pdf', maxBytes: 1_000 }
    await expect(receive(store, broken(), incoming)).rejects.toThrow('A key of the file store')
  })
})
