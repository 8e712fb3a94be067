import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { nativeFolder } from './binaries.ts'

/** PostgreSQL refuses to run as root, so there it runs as nobody, or as an ordinary user of a namespace of its own. */
const NOBODY = 65_534

type Way = { readonly before: readonly string[]; readonly uid?: number }

const NAMESPACE = ['unshare', '-U', '--map-user=1000', '--map-group=1000']

let chosen: Way | undefined
function way(): Way {
  if (chosen) return chosen
  if (process.getuid?.() !== 0) chosen = { before: [] }
  else if (spawnSync('unshare', [...NAMESPACE.slice(1), 'true']).status === 0) chosen = { before: NAMESPACE }
  else chosen = { before: [], uid: NOBODY }
  return chosen
}

/** Makes a folder that only the server's user may read. */
export function ownFolder(dir: string): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  chmodSync(dir, 0o700)
  const { uid } = way()
  if (uid !== undefined) chownSync(dir, uid, uid)
}

/** Gives a file to the server's user. */
export function ownFile(file: string): void {
  const { uid } = way()
  if (uid !== undefined && existsSync(file)) chownSync(file, uid, uid)
}

export type Ran = { readonly ok: boolean; readonly said: string }

/** Runs one of PostgreSQL's programs to its end, without the caller's rights when those are root's. */
export function run(program: 'initdb' | 'pg_ctl', args: readonly string[], quiet = false): Ran {
  const { before, uid } = way()
  const [command = '', ...rest] = [...before, path.join(nativeFolder(), 'bin', program), ...args]
  const ran = spawnSync(command, rest, {
    encoding: 'utf8',
    // A server that pg_ctl leaves behind must not hold our pipes open.
    stdio: quiet ? 'ignore' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
    cwd: '/',
    ...(uid !== undefined && { uid, gid: uid }),
  })
  const said = ran.error ? ran.error.message : quiet ? '' : `${ran.stderr}${ran.stdout}`
  return { ok: ran.status === 0, said }
}
