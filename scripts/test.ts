/** `npm test`: every check there is, ending with a line that counts them. See README.md. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { findBrowser } from './browser.ts'
import { command, ROOT } from './lib/command.ts'
import { explain } from './lib/stopped.ts'

type Count = { passed: number; failed: number; skipped: number }
const total: Count = { passed: 0, failed: 0, skipped: 0 }
const add = (count: Count): void => {
  total.passed += count.passed
  total.failed += count.failed
  total.skipped += count.skipped
}

const started = performance.now()
const clock = (): string => `${Math.round((performance.now() - started) / 1000)} s`
const heading = (name: string): void => console.log(`\n[${clock()}] ${name}`)

/** A check that passes or fails as a whole. */
async function check(
  name: string,
  program: string,
  args: string[],
  holds?: (said: string) => boolean,
): Promise<boolean> {
  heading(name)
  const { ok, said } = await command(program, args)
  const passed = ok && (holds?.(said) ?? true)
  if (!passed) console.log(said)
  console.log(passed ? '  passed' : '  FAILED')
  add({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 })
  return passed
}

/** Tests that count themselves in a report. A runner that fails without saying which test counts as one failure. */
async function tests(name: string, run: () => Promise<{ ok: boolean }>, read: () => Count): Promise<void> {
  heading(name)
  const { ok } = await run()
  let count: Count
  try {
    count = read()
  } catch {
    count = { passed: 0, failed: 1, skipped: 0 }
  }
  if (!ok && count.failed === 0) count.failed = 1
  if (ok && count.passed === 0) count.failed = 1
  console.log(`  ${count.passed} passed, ${count.failed} failed`)
  add(count)
}

const report = (file: string) => path.join(ROOT, 'test-results', file)
const json = (file: string) => JSON.parse(readFileSync(report(file), 'utf8'))

function vitestCount(): Count {
  const said = json('vitest.json')
  return {
    passed: said.numPassedTests,
    failed: said.numFailedTests + (said.numFailedTestSuites && !said.numFailedTests ? 1 : 0),
    skipped: said.numPendingTests,
  }
}
function playwrightCount(): Count {
  const { stats } = json('playwright.json')
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

async function main(): Promise<void> {
  heading('Finding a browser')
  const browser = await findBrowser(undefined, console.log)
  console.log(`  ${browser}`)

  await check('Types', 'turbo', ['run', 'typecheck', '--ui=stream', '--output-logs=errors-only'])
  await check('Types of the scripts', 'tsc', ['--noEmit', '-p', 'scripts'])
  await check('Lint and format', 'biome', ['check', '.'])
  await check(
    'Boundaries',
    'depcruise',
    ['--config', '.dependency-cruiser.cjs', 'apps', 'packages', 'scripts'],
    // A reader that understood nothing would find nothing wrong.
    (said) => Number(/(\d+) modules/.exec(said)?.[1] ?? 0) > 100,
  )
  const built = await check('Build', 'turbo', ['run', 'build', '--ui=stream', '--output-logs=errors-only'])
  await tests(
    'Unit and database tests',
    () =>
      command(
        'vitest',
        ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report('vitest.json')}`],
        { show: true, env: { NO_COLOR: '1' } },
      ),
    vitestCount,
  )
  if (built) {
    await tests(
      'Browser tests',
      () =>
        command('playwright', ['test', '--reporter=list,json'], {
          show: true,
          env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report('playwright.json'), CHROMIUM: browser },
        }),
      playwrightCount,
    )
  }
  console.log(`\nTook ${clock()}.`)
}

try {
  await main()
} catch (error) {
  explain(error)
  total.failed += 1
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed > 0 ? 1 : 0
