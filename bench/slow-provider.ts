/** `pnpm bench:provider`: the caseload while the mail server hangs, beside the same without, in one run. See README.md. */
import { parseArgs } from 'node:util'
import { startWorker, stopApp } from '../scripts/lib/apps.ts'
import { demonstrationSignIns } from '../scripts/seed.ts'
import { measure } from './load.ts'
import { fillOutbox, mailServer } from './outbox.ts'
import { PORTS, signIn, startWorld } from './world.ts'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '6' }, seconds: { type: 'string', default: '3' } },
})
const [ROUNDS, SECONDS] = [Number(values.rounds), Number(values.seconds)]
/** Fewer than the app can answer, so that the wait is that of a page and not of a queue. */
const A_SECOND = 40
const CONNECTIONS = 4
const MESSAGES = 1_000
const MOST = 1.2

const world = await startWorld(2_000)
const mail = await mailServer('hangs')
const worker = await startWorker(PORTS, world.url, {
  SMTP_URL: mail.url,
  MAIL_FROM: 'SEND <send@example.org>',
})
/** The median; of an even number the mean of the two in the middle. */
function middle(list: readonly number[]): number {
  const sorted = list.toSorted((a, b) => a - b)
  const at = (index: number) => sorted[Math.floor(index)] ?? 0
  return (at((list.length - 1) / 2) + at(list.length / 2)) / 2
}

try {
  const cookie = await signIn(
    PORTS.staff,
    'alex.hawthorn@example.org',
    demonstrationSignIns[0]?.password ?? '',
  )
  const url = `http://localhost:${PORTS.staff}/cases?view=all`
  const load = async (messages: number) => {
    await fillOutbox(world.sql, messages)
    const measured = await measure({
      url,
      pid: world.staff.pid ?? 0,
      seconds: SECONDS,
      connections: CONNECTIONS,
      aSecond: A_SECOND,
      headers: { cookie },
    })
    if (measured.failed > 0) throw new Error(`${measured.failed} requests failed`)
    const [held] = await world.sql<{ n: number }[]>`
      select count(*)::int as n from outbox where state = 'handed' or due_at > now()`
    if (messages > 0 && !held?.n) throw new Error('Nothing was being sent: the measurement says nothing')
    return { ...measured, held: held?.n ?? 0 }
  }
  console.log(
    `caseload of 2,000 cases, ${A_SECOND} requests a second, ${SECONDS} s each, Node ${process.version}\n`,
  )
  const p99: { quiet: number[]; hung: number[] } = { quiet: [], hung: [] }
  for (let round = 1; round <= ROUNDS; round += 1) {
    // In turn, so that what else goes on at the machine favours neither.
    const first = await load(round % 2 === 0 ? MESSAGES : 0)
    const second = await load(round % 2 === 0 ? 0 : MESSAGES)
    const [quiet, hung] = round % 2 === 0 ? [second, first] : [first, second]
    p99.quiet.push(quiet.p99)
    p99.hung.push(hung.p99)
    console.log(
      `round ${round}: p50 ${quiet.p50} and ${hung.p50} ms, p99 ${quiet.p99} and ${hung.p99} ms with the server hung; ${hung.held} messages held up`,
    )
  }
  const ratio = middle(p99.hung) / middle(p99.quiet)
  console.log(
    `\np99 with the mail server hung: ${ratio.toFixed(2)} × without; the most is ${MOST}: ${ratio <= MOST ? 'met' : 'NOT MET'}`,
  )
} finally {
  await stopApp(worker)
  mail.child.disconnect()
  await world.stop()
}
