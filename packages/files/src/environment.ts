import type { ScannerAddress } from './scan.ts'
import { openStore } from './store/open.ts'
import type { Store } from './store/store.ts'

/** Variables by name, as in `process.env`. An empty one counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>

const S3 = ['ENDPOINT', 'REGION', 'BUCKET', 'ACCESS_KEY', 'SECRET_KEY'].map((word) => `FILES_S3_${word}`)

function required(env: Environment, name: string, because: string): string {
  const value = env[name]
  if (!value) throw new Error(`${name} is not set, but ${because} is.`)
  return value
}

function endpointIn(env: Environment, name: string, because: string): string {
  const value = required(env, name, because)
  if (!URL.canParse(value) || !/^https?:\/\//i.test(value)) {
    throw new Error(`${name} is not an address that starts with http:// or https://.`)
  }
  return value
}

/**
 * The store that the environment names: the bucket of FILES_S3_ENDPOINT, FILES_S3_REGION, FILES_S3_BUCKET,
 * FILES_S3_ACCESS_KEY and FILES_S3_SECRET_KEY, or, when none of them is set, the folder.
 * @throws Error of one sentence that names the variable, and never its value, when some are set and one is missing.
 */
export function storeFromEnvironment(env: Environment, fallbackDir: string): Store {
  const set = S3.find((name) => env[name])
  if (!set) return openStore({ kind: 'folder', dir: fallbackDir })
  return openStore({
    kind: 's3',
    endpoint: endpointIn(env, 'FILES_S3_ENDPOINT', set),
    region: required(env, 'FILES_S3_REGION', set),
    bucket: required(env, 'FILES_S3_BUCKET', set),
    accessKey: required(env, 'FILES_S3_ACCESS_KEY', set),
    secretKey: required(env, 'FILES_S3_SECRET_KEY', set),
  })
}

/**
 * Where ClamAV listens: CLAMD_SOCKET (a path), or CLAMD_HOST with CLAMD_PORT; null when none is set.
 * @throws Error of one sentence that names the variable.
 */
export function scannerFromEnvironment(env: Environment): ScannerAddress | null {
  const { CLAMD_SOCKET: path, CLAMD_HOST: host, CLAMD_PORT: port } = env
  if (path && (host || port)) throw new Error('CLAMD_SOCKET is set together with CLAMD_HOST or CLAMD_PORT.')
  if (path) return { path }
  if (!host && !port) return null
  const number = Number(required(env, 'CLAMD_PORT', 'CLAMD_HOST'))
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new Error('CLAMD_PORT is not a whole number from 1 to 65535.')
  }
  return { host: required(env, 'CLAMD_HOST', 'CLAMD_PORT'), port: number }
}
