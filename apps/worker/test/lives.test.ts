import { openSweeps } from '@common-ground/api/worker'
import { plantCases } from '@common-ground/db/testing'
import {
  addDays,
  type Case,
  instantIn,
  type LocalDate,
  localDate,
  localTime,
  type OpenDate,
} from '@common-ground/domain'
import { PgBoss } from 'pg-boss'
import type { TransactionSql } from 'postgres'
import { expect, test } from 'vitest'
import { JOBS_SCHEMA } from '../src/jobs/boss.ts'
import { JOB_OPTIONS } from '../src/jobs/queues.ts'
import { sweepQueues } from '../src/jobs/sweeps.ts'
import { HERE, house } from './house.ts'
import { drawCompany, plantCompany } from './lives/company.ts'
import { type Life, live } from './lives/life.ts'
import { type Lots, lotsFrom } from './lives/lots.ts'
import { Oracle, works } from './lives/oracle.ts'

const LIVES = Number(process.env.LIVES ?? 10_000)
const SEED = Number(process.env.LIVES_SEED ?? 1)
/** Two months, with the clocks going forward and Easter in them. */
const FIRST = localDate('2027-02-15')
const DAYS = 61
/** A day that the council adds as a holiday, and the day on which it does. */
const ADDED = { day: localDate('2027-03-17'), on: localDate('2027-03-15') }
/** Which part of the jobs is lost. */
const LOST = 0.2

const built = house()

const isOpen = (time: string): boolean => time >= '09:00' && time < '17:00'
/** A time of a day at which cases may have changed; and whether a job is queued then, and is lost. */
type Tick = { readonly time: string; readonly job: boolean; lost: boolean }

/**
 * The ticks of a day, three each: first thing, some time in working hours, and one when nobody may be told. On working days
 * the first always has a job, the others now and then.
 */
function ticksOf(today: LocalDate, lots: Lots): readonly Tick[] {
  const isWeekday = works(today, new Set())
  const tick = (time: string, job: boolean): Tick => ({ time, job, lost: false })
  return [
    tick('09:05', isWeekday),
    tick(lots.of(['10:00', '13:00', '16:00', '16:59']), isWeekday && lots.chance(0.25)),
    tick(isWeekday ? lots.of(['17:00', '20:15']) : '11:00', lots.chance(0.1)),
  ]
}

/** Loses a part of the jobs, whichever they are. */
function lose(ticks: readonly Tick[], lots: Lots): void {
  const jobs = ticks.filter(({ job }) => job)
  for (let left = Math.round(jobs.length * LOST); left > 0; ) {
    const one = lots.of(jobs)
    if (one.lost) continue
    one.lost = true
    left -= 1
  }
}

/** A place outside for each life that has one, written to before anything begins. */
async function plantOutside(lives: readonly Life[], sentBy: string): Promise<void> {
  const pages = lives.flatMap(({ id, outside }) => outside.map((page) => ({ ...page, caseId: id })))
  await built.owner.sql`
    insert into outside_pages (authority_id, case_id, token_hash, purpose, party, organisation, email, shows, sent_by,
      created_at, expires_at)
    select ${HERE}, p."caseId", gen_random_uuid()::text, p.purpose, p.party, 'Somebody', p.email, '{}', ${sentBy},
      timestamptz '2026-06-01', timestamptz '2026-07-01'
    from jsonb_to_recordset(${JSON.stringify(pages)}::text::jsonb)
      as p ("caseId" uuid, purpose text, party text, email text)`
}

/** What takes as long as it takes. */
const slowly = <T>(run: (tx: TransactionSql) => Promise<T>) =>
  built.owner.sql.begin(async (tx) => {
    await tx`set local statement_timeout = 0`
    return run(tx)
  }) as Promise<T>

async function queueOf(url: string): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    schema: JOBS_SCHEMA,
    createSchema: false,
    schedule: false,
    supervise: false,
    options: '-c role=common_ground_worker',
    max: 2,
  })
  await boss.start()
  await boss.createQueue('reminders', { policy: 'singleton', ...JOB_OPTIONS })
  return boss
}

test(`${LIVES} lives: every reminder that is due goes out once, though a fifth of the jobs is lost`, {
  timeout: 1_200_000,
}, async () => {
  const lots = lotsFrom(SEED)
  const days = Array.from({ length: DAYS }, (_, at) => addDays(FIRST, at))
  const company = drawCompany(lots, LIVES, days)
  const lives = Array.from({ length: LIVES }, (_, n) => live(SEED, n, FIRST, DAYS, company))
  await plantCompany(built.owner, HERE, company)

  // What of each life is there already, and what comes on which day before which of its jobs.
  const now = new Map<string, { life: Life; kase: Case; dates: readonly OpenDate[] }>()
  const coming = new Map<string, { life: Life; kase: Case; dates: readonly OpenDate[] }[]>(
    days.flatMap((day) => [0, 1, 2].map((at) => [`${day} ${at}`, []])),
  )
  for (const [n, life] of lives.entries()) {
    for (const { on, kase, dates } of life.stands) {
      if (on < FIRST) now.set(life.id, { life, kase, dates })
      else coming.get(`${on} ${n % 3}`)?.push({ life, kase, dates })
    }
  }
  await plantCases(built.owner, HERE, [...now.values()], FIRST)
  await slowly((tx) => tx`analyze`)

  const config = {
    portalOrigin: 'https://p.example',
    staffOrigin: 'https://s.example',
    filesDir: 'none',
    environment: {},
  }
  const sweeps = openSweeps({ ...config, databaseUrl: built.url, authorityId: HERE })
  const run = sweepQueues(sweeps).find(({ name }) => name === 'reminders')?.run
  if (!run) throw new Error('There is no sweep of reminders')
  const boss = await queueOf(built.url)
  const oracle = new Oracle(company)
  const counts = { jobs: 0, lost: 0, twice: 0 }
  let added: ReadonlySet<LocalDate> = new Set()
  const outsideOf = new Set(now.keys())
  await plantOutside(
    [...now.values()].map(({ life }) => life),
    company.managers[0]?.id ?? '',
  )

  const ticks = new Map(days.map((day) => [day, ticksOf(day, lots)]))
  lose([...ticks.values()].flat(), lots)
  for (const today of days) {
    if (today === ADDED.on) {
      added = new Set([ADDED.day])
      await built.owner
        .sql`update authorities set settings = settings || jsonb_build_object('holidays', jsonb_build_array(${ADDED.day}::text))`
    }
    for (const [at, { time, job: isQueued, lost }] of (ticks.get(today) ?? []).entries()) {
      const changed = coming.get(`${today} ${at}`) ?? []
      for (const each of changed) now.set(each.life.id, each)
      await plantCases(built.owner, HERE, changed, today)
      const born = changed.map(({ life }) => life).filter(({ id }) => !outsideOf.has(id))
      if (born.length > 0) await plantOutside(born, company.managers[0]?.id ?? '')
      for (const { id } of born) outsideOf.add(id)
      if (!isQueued) continue
      counts.jobs += 1
      const id = await boss.send('reminders', null)
      if (lost) {
        counts.lost += 1
        await built.owner.sql`delete from jobs.job where id = ${id}`
      }
      const [job] = await boss.fetch('reminders')
      if (!job) continue
      const moment = instantIn(today, localTime(time))
      // Now and then another worker is at it as well.
      const isTwice = lots.chance(0.1)
      if (isTwice) counts.twice += 1
      await Promise.all(isTwice ? [run(moment), run(moment)] : [run(moment)])
      await boss.complete('reminders', job.id)
      if (isOpen(time)) oracle.sweep(now.values(), today, added)
    }
    // As the database does by itself, now and then.
    if (works(today, added) && lots.chance(0.1)) await slowly((tx) => tx`analyze reminders, outbox`)
  }
  await boss.stop({ graceful: false })
  await sweeps.end()

  const rows = await slowly(
    (tx) => tx<{ key: string; message: string }[]>`
      select concat_ws(' ', r.case_id, r.date_key, r.due, r.step, r.told) as key, r.message_id as message
      from reminders r`,
  )
  const told = rows.map(({ key }) => key)
  const messages = await slowly(
    (tx) => tx<{ id: string; day: string; minutes: number; body: string }[]>`
      select id, (created_at at time zone 'Europe/London')::date::text as day, body,
        extract(hour from created_at at time zone 'Europe/London') * 60
          + extract(minute from created_at at time zone 'Europe/London') as minutes
      from outbox where template like 'reminder%'`,
  )
  console.info(
    `${LIVES} lives, ${counts.jobs} jobs, ${counts.lost} lost, ${counts.twice} done twice at once, ` +
      `${told.length} reminders in ${messages.length} messages, ${oracle.healed} of them after their first day`,
  )
  expect(counts.lost).toBe(Math.round(counts.jobs * LOST))
  expect(oracle.healed).toBeGreaterThan(0)
  expect(told.length).toBeGreaterThan(LIVES)
  // Each once: the table's own key says so, and no key came out twice.
  expect(new Set(told).size).toBe(told.length)
  expect(told.filter((key) => !oracle.told.has(key))).toEqual([])
  const sent = new Set(told)
  expect([...oracle.told].filter((key) => !sent.has(key))).toEqual([])
  expect(messages.length).toBe(oracle.messages.size)
  const ids = new Set(messages.map(({ id }) => id))
  expect(rows.every(({ message }) => ids.has(message))).toBe(true)
  // Every one of them in working hours, and nothing in it but references and days.
  for (const { day, minutes, body } of messages) {
    if (
      !works(day, day >= ADDED.on ? new Set([ADDED.day]) : new Set()) ||
      minutes < 540 ||
      minutes >= 1_020
    ) {
      throw new Error(`A reminder on $day, $minutesminutes into it`)
    }
    if (body.includes('@')) throw new Error('An address stands in a message')
  }
})
