import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { checkKey } from '../keys.ts'
import type { Store } from './store.ts'

/** Nothing there: no such file, or a part of the key is a file, or the key is a folder. */
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR'])

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ABSENT.has(String(error.code))
}

/** A rename is only sure to survive a power cut when the folder that holds the name is written too. */
async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; there the rename is all there is.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * The store that needs nothing but a folder, which is made when the first file comes. Files are readable by this
 * user of the machine only. The content type is not kept: who asks for a file knows it from the record.
 * @param dir where; an absolute path is wise.
 */
export function openFolderStore(dir: string): Store {
  const pathOf = (key: string) => {
    checkKey(key)
    return join(dir, ...key.split('/'))
  }

  return {
    kind: 'folder',

    async put(key, content) {
      const path = pathOf(key)
      const folder = dirname(path)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      // The tilde cannot be in a key, so no key ever reads a file that is still being written.
      const unfinished = join(folder, `${randomUUID()}~`)
      try {
        const file = await open(unfinished, 'wx', 0o600)
        try {
          await file.writeFile(content)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(unfinished, path)
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
      await syncFolder(folder)
    },

    async get(key) {
      const file = await open(pathOf(key), 'r').catch((error: unknown) => {
        if (isAbsent(error)) return null
        throw error
      })
      if (!file) return null
      const stat = await file.stat()
      if (!stat.isFile()) {
        await file.close()
        return null
      }
      const stream = Readable.toWeb(createReadStream('', { fd: file })) as ReadableStream<Uint8Array>
      return { stream, bytes: stat.size }
    },

    async read(key) {
      try {
        return new Uint8Array(await readFile(pathOf(key)))
      } catch (error) {
        if (isAbsent(error)) return null
        throw error
      }
    },

    async remove(key) {
      const path = pathOf(key)
      try {
        await rm(path)
      } catch (error) {
        if (!isAbsent(error)) throw error
      }
    },

    async removeFolder(folder) {
      const path = pathOf(folder)
      const there = await stat(path).catch((error: unknown) => {
        if (isAbsent(error)) return null
        throw error
      })
      if (there?.isDirectory()) await rm(path, { recursive: true, force: true })
    },
  }
}
