/** `npm start`: the whole product, from nothing. See README.md. */
import { setTimeout as pause } from 'node:timers/promises'
import { connect, migrate, readAuthority } from '@common-ground/db'
import { type Embedded, startEmbedded } from '@common-ground/db/embedded'
import {
  authorityId,
  type RunningApp,
  type RunningWorker,
  startApp,
  startWorker,
  stopApp,
  untilReady,
} from './lib/apps.ts'
import { command } from './lib/command.ts'
import { EMBEDDED_FOLDER, givenUrl, mustConnect } from './lib/database-url.ts'
import { appPorts, databasePort, mustBeFree, type Ports } from './lib/ports.ts'
import { explain, Stopped } from './lib/stopped.ts'
import { demonstrationSignIns, seedDemonstration } from './seed.ts'

const say = (line: string): void => console.log(line)
const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error))

let embedded: Embedded | undefined
let apps: RunningApp[] = []
let workers: RunningWorker[] = []
/** When the stop began, in milliseconds since the process started; null before. */
let stopping: number | null = null

/** Stops everything that was started, in the reverse order: the database last, and always. */
async function stop(code: number): Promise<never> {
  stopping = performance.now()
  await Promise.all([...apps, ...workers].map(stopApp))
  await embedded?.stop()
  process.exit(code)
}

/**
 * One Ctrl-C can arrive twice: from the terminal, and passed on by npm. Another one, after a second, means that
 * somebody will not wait for what the apps are still answering.
 */
function onSignal(): void {
  if (stopping === null) void stop(0)
  else if (performance.now() - stopping > 1_000)
    for (const { child } of [...apps, ...workers]) child.kill('SIGKILL')
}

async function database(): Promise<{ url: string; ours: boolean }> {
  const given = givenUrl()
  if (given) {
    await mustConnect(given)
    return { url: given, ours: false }
  }
  say('Starting the database…')
  const port = databasePort()
  embedded = await startEmbedded({ dir: EMBEDDED_FOLDER, onProgress: say, ...(port && { port }) }).catch(
    (error) => {
      throw new Stopped(sentence(error))
    },
  )
  return { url: embedded.url, ours: true }
}

function printWelcome(ours: boolean): void {
  const [portal, staff] = apps
  say(
    `\nCommon Ground is ready.\n\n  For families:  ${portal?.address}\n  For staff:     ${staff?.address}\n`,
  )
  if (!ours) return
  say('This is a demonstration: every person in it is invented. Sign in with')
  for (const { app, role, email } of demonstrationSignIns)
    say(`  ${app.padEnd(7)} ${email.padEnd(30)} ${role}`)
  say(`  and the password  ${demonstrationSignIns[0]?.password}\n`)
  say('Messages that go out are shown here, and at /outbox in either app. Ctrl-C stops everything.')
}

/** Without its authority every page would be "not found". */
async function mustHaveAuthority(url: string): Promise<void> {
  const id = authorityId()
  const { db, end } = connect(url, { max: 1 })
  const known = await readAuthority(db, id).finally(end)
  if (!known) {
    throw new Stopped(
      `The database has no authority called “${id}”: add one as docs/how-to/add-an-authority.md says, or set AUTHORITY to one that is there.`,
    )
  }
}

/** As many workers as WORKERS says, one by itself. The demonstration's print what they keep in the mailbox. */
function startWorkers(ports: Ports, url: string, ours: boolean): Promise<RunningWorker[]> {
  const count = Number(process.env.WORKERS || 1)
  if (!Number.isInteger(count) || count < 0 || count > 32)
    throw new Stopped('WORKERS is the number of workers to start: a whole number from 0 to 32.')
  const more = ours ? { PRINT_MESSAGES: 'true' } : {}
  return Promise.all(Array.from({ length: count }, () => startWorker(ports, url, more)))
}

async function main(): Promise<void> {
  const ports = appPorts()
  await mustBeFree(ports.portal, 'the app for families', 'PORTAL_PORT')
  await mustBeFree(ports.staff, 'the app for staff', 'STAFF_PORT')
  const { url, ours } = await database()
  say('Bringing the database up to date…')
  await migrate(url).catch((error) => {
    throw new Stopped(`The database could not be brought up to date: ${sentence(error)}`)
  })
  if (ours) {
    const origins = {
      portalOrigin: `http://localhost:${ports.portal}`,
      staffOrigin: `http://localhost:${ports.staff}`,
    }
    const made = await seedDemonstration(url, { onProgress: (line) => say(`  ${line}`), ...origins })
    if (made) say('Made the demonstration authority.')
  }
  await mustHaveAuthority(url)
  say('Building…')
  const built = await command('turbo', ['run', 'build', '--ui=stream', '--output-logs=errors-only'])
  if (!built.ok) throw new Stopped(`${built.said}\nBuilding failed: the reason stands above.`)
  apps = [startApp('portal', ports, url), startApp('staff', ports, url)]
  await Promise.all(apps.map(untilReady))
  workers = await startWorkers(ports, url, ours)
  for (const { child, name } of [...apps, ...workers]) {
    child.once('exit', () => {
      if (stopping !== null) return
      console.error(`The ${name} stopped by itself, so everything is being stopped.`)
      void stop(1)
    })
  }
  printWelcome(ours)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
try {
  await main()
} catch (error) {
  // A Ctrl-C during the start makes what was being started fail; that is no reason to complain.
  if (stopping !== null) await pause(15_000)
  explain(error)
  await stop(1)
}
