import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'

/** Where a server keeps its things, all under one folder. */
export type Files = {
  readonly dir: string
  readonly data: string
  readonly log: string
  readonly password: string
  readonly port: string
  readonly pid: string
}

export const filesIn = (dir: string): Files => {
  const root = path.resolve(dir)
  const data = path.join(root, 'data')
  return {
    dir: root,
    data,
    log: path.join(root, 'postgres.log'),
    password: path.join(root, 'password'),
    port: path.join(root, 'port'),
    pid: path.join(data, 'postmaster.pid'),
  }
}

/** The server's password: made once, readable by its owner alone. */
export function passwordOf(files: Files): string {
  if (!existsSync(files.password)) {
    writeFileSync(files.password, randomBytes(24).toString('hex'), { mode: 0o600 })
  }
  return readFileSync(files.password, 'utf8').trim()
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** The port asked for, else the one of last time, else a free one that is remembered. */
export async function portOf(files: Files, asked: number | undefined): Promise<number> {
  const remembered = existsSync(files.port) ? Number(readFileSync(files.port, 'utf8')) : 0
  const port = asked ?? (remembered || (await freePort()))
  writeFileSync(files.port, String(port))
  return port
}

/** The pid in the server's lock file, or null. */
function lockedBy(files: Files): number | null {
  try {
    return Number(readFileSync(files.pid, 'utf8').split('\n')[0]) || null
  } catch {
    return null
  }
}

/** Removes the lock of a server that was killed, when its process is gone or only waits to be buried. */
export function clearDeadLock(files: Files): void {
  const pid = lockedBy(files)
  if (pid === null) return
  try {
    const state = readFileSync(`/proc/${pid}/status`, 'utf8')
    if (/^State:\s+Z/m.test(state)) rmSync(files.pid, { force: true })
  } catch {
    // No such process, or no /proc to look in: PostgreSQL clears its own stale locks.
  }
}
