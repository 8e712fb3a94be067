import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect as openSocket } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { clearDeadLock, type Files, filesIn, passwordOf, portOf } from './files.ts'
import { ownFile, ownFolder, run } from './run.ts'

const DATABASE = 'common_ground'
const OWNER = 'postgres'

export type EmbeddedOptions = {
  /** Where its data and log are kept. */
  readonly dir: string
  readonly port?: number
  readonly settings?: Readonly<Record<string, string | number>>
  /** For tests: faster, and not safe against power loss. */
  readonly disposable?: boolean
  readonly onProgress?: (line: string) => void
}

export type Embedded = {
  /** The address of the product's database, as its owner. */
  readonly url: string
  readonly port: number
  /** True when the server was running already. */
  readonly reused: boolean
  readonly stop: () => Promise<void>
}

/** Whether something listens on a port of this machine. */
function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = openSocket(port, '127.0.0.1')
    const answer = (yes: boolean) => {
      socket.destroy()
      resolve(yes)
    }
    socket.setTimeout(1_000, () => answer(false))
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
  })
}

const isRunning = (files: Files): boolean => run('pg_ctl', ['-D', files.data, 'status']).ok

function initialise(files: Files, password: string): void {
  const secret = path.join(files.dir, 'initial-password')
  writeFileSync(secret, password, { mode: 0o600 })
  ownFile(secret)
  const made = run('initdb', [
    ...['-D', files.data, '-U', OWNER, '--auth=scram-sha-256', `--pwfile=${secret}`],
    ...['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'],
  ])
  rmSync(secret, { force: true })
  if (!made.ok)
    throw new Error(`PostgreSQL could not make its data folder in ${files.dir}: ${made.said.trim()}`)
}

function commandLine(port: number, options: EmbeddedOptions): string {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 120,
    shared_preload_libraries: 'pg_stat_statements',
    ...(options.disposable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...options.settings,
  }
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`)
  return `-p ${port} ${flags.join(' ')}`
}

/** Waits for a server that is up, or that was killed and whose remains are still being cleared away. */
async function reusable(files: Files, port: number): Promise<boolean> {
  for (let tried = 0; tried < 40 && isRunning(files); tried += 1) {
    if (await listens(port)) return true
    clearDeadLock(files)
    await pause(100)
  }
  return false
}

async function launch(files: Files, port: number, options: EmbeddedOptions): Promise<void> {
  if (await listens(port)) {
    throw new Error(
      `Port ${port} is in use, so the database cannot start on it: set DATABASE_PORT to a free one.`,
    )
  }
  for (let tried = 1; ; tried += 1) {
    const args = [
      '-D',
      files.data,
      '-w',
      '-t',
      '60',
      '-l',
      files.log,
      '-o',
      commandLine(port, options),
      'start',
    ]
    if (run('pg_ctl', args, true).ok) return
    // The children of a killed server may still hold its memory for a moment.
    if (tried === 20) {
      const log = existsSync(files.log)
        ? readFileSync(files.log, 'utf8').trim().split('\n').slice(-3).join(' ')
        : ''
      throw new Error(`PostgreSQL did not start: ${log || `see ${files.log}`}`)
    }
    await pause(250)
  }
}

async function ensureDatabase(port: number, password: string): Promise<void> {
  const sql = postgres(address(port, password, 'postgres'), { max: 1, onnotice: () => {} })
  try {
    const found = await sql`select 1 from pg_database where datname = ${DATABASE}`
    if (found.length === 0) await sql`create database ${sql(DATABASE)}`
  } finally {
    await sql.end()
  }
}

const address = (port: number, password: string, database: string): string =>
  `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`

/**
 * Starts a real PostgreSQL of the product's own, or finds it running. Survives having been killed: the data are
 * recovered on the next start. Works as root and as an ordinary user.
 *
 * @throws Error with one sentence fit to show: a port in use, a folder that cannot be written, no program to run.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const files = filesIn(options.dir)
  ownFolder(files.dir)
  const password = passwordOf(files)
  const port = await portOf(files, options.port)
  if (!existsSync(path.join(files.data, 'PG_VERSION'))) {
    options.onProgress?.('Making the database’s data folder')
    rmSync(files.data, { recursive: true, force: true })
    initialise(files, password)
  }
  const reused = await reusable(files, port)
  if (!reused) {
    if (isRunning(files)) stopServer(files)
    await launch(files, port, options)
  }
  await ensureDatabase(port, password)
  return {
    url: address(port, password, DATABASE),
    port,
    reused,
    stop: async () => stopServer(files),
  }
}

function stopServer(files: Files): void {
  const stopped = run('pg_ctl', ['-D', files.data, '-m', 'fast', '-w', '-t', '30', 'stop'])
  if (!stopped.ok && isRunning(files)) throw new Error(`PostgreSQL did not stop: ${stopped.said.trim()}`)
}
