/** Finds or brings a Chromium for the browser tests. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { command } from './lib/command.ts'
import { Stopped } from './lib/stopped.ts'

/** Places where a system's own Chromium is found. The one without windows is Chromium too, and takes half the time. */
const SYSTEM = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser']

/** How a browser can be had. Each gives the path of one that runs, or undefined to let the next try. */
export type Way = { readonly name: string; readonly find: () => Promise<string | undefined> }

const runs = async (file: string): Promise<boolean> =>
  existsSync(file) && (await command(file, ['--version'])).ok

const installed: Way = {
  name: 'the one installed here',
  find: async () => {
    for (const file of SYSTEM) if (await runs(file)) return file
    return undefined
  },
}

const fromDebian: Way = {
  name: 'Debian’s, by apt-get',
  find: async () => {
    if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await command('apt-get', ['-q', 'update'], { env })
    for (const name of ['chromium-headless-shell', 'chromium']) {
      await command('apt-get', ['-q', 'install', '-y', '--no-install-recommends', name], { env })
      const found = await installed.find()
      if (found) return found
    }
    return undefined
  },
}

const fromPlaywright: Way = {
  name: 'Playwright’s own download',
  find: async () => {
    const fetched = await command('playwright', ['install', 'chromium'])
    if (!fetched.ok) return undefined
    const { chromium } = await import('@playwright/test')
    const file = chromium.executablePath()
    return (await runs(file)) ? file : undefined
  },
}

const fromPackage: Way = {
  name: 'the one in an npm package',
  find: async () => {
    const here = createRequire(import.meta.url)
    const { default: chromium } = await import(here.resolve('@sparticuz/chromium'))
    const file: string = await chromium.executablePath()
    return (await runs(file)) ? file : undefined
  },
}

export const WAYS: readonly Way[] = [installed, fromDebian, fromPlaywright, fromPackage]

/**
 * The path of a Chromium that runs, by the first way that works.
 *
 * @throws Stopped when none does.
 */
export async function findBrowser(ways = WAYS, say: (line: string) => void = () => {}): Promise<string> {
  for (const way of ways) {
    const file = await way.find().catch(() => undefined)
    if (file) return file
    say(`  no browser from: ${way.name}`)
  }
  throw new Stopped('No browser could be found or fetched for the tests: install Chromium, then try again.')
}
