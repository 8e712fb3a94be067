import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Connection, connect, verifyRecord } from '@common-ground/db'
import { expect, test } from '../support/test.ts'
import { FIRST_PORT } from './portal.ts'
import { drafts, INTERRUPTED, raise } from './raising.ts'
import { PARTS, type Part, SendingHouse } from './sending/house.ts'

/** Messages that people's acts bring about through the portal, and those that stand in the outbox of real cases. */
const RAISED = 60
const PUT = 1_940
const MESSAGES = RAISED + PUT
/** How many are put there at a time, and how few may be left to send before the next lot comes. */
const LOT = 97
const FEW = 60
/** How many messages go out, at most, between one thing that is killed at random and the next. */
const BETWEEN_KILLS = 90
/** For how long nothing need go out before the next thing is killed or everything counts as stuck, in milliseconds. */
const STILL_MS = 60_000
/** How often what waits after a refusal is hurried on, in milliseconds. */
const HURRY_MS = 2_000
const WORKERS = 3
/** How often each part is killed at random. */
const KILLS: Readonly<Record<Part, number>> = { worker: 3, portal: 4, mailServer: 4, database: 4 }
/** How long a family goes on trying, in milliseconds: as long as the whole may take. */
const PATIENCE = 900_000
/** How many may at most be left to a person. */
const MOST_FOR_A_PERSON = MESSAGES / 10

const WORKER_POINTS = ['claimed', 'handing', 'accepted', 'settled'] as const
const MAIL_POINTS = ['mailRead', 'mailKept', 'mailTaken'] as const
const LINE_POINTS = ['claimWritten', 'handingWritten', 'sentWritten', 'actWritten'] as const

const between = (least: number, most: number): number =>
  least + Math.floor(Math.random() * (most - least + 1))
const shuffled = <T>(list: readonly T[]): T[] =>
  list
    .map((each) => ({ each, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ each }) => each)

/** Puts messages to the people of real cases into the outbox: each once, however often the database goes away. */
async function put(owner: Connection, ids: readonly string[]): Promise<void> {
  for (;;) {
    try {
      await owner.sql`
        with people as (
          select p.authority_id, p.case_id, p.user_id, u.email, row_number() over (order by p.case_id, p.user_id) - 1 as at,
            count(*) over () as all
          from case_people p join users u on u.authority_id = p.authority_id and u.id = p.user_id
          where u.world = 'portal' and u.disabled_at is null and coalesce(p.contact_by, 'email') = 'email'
            and p.ended_on is null and (p.until is null or p.until >= current_date)
        )
        insert into outbox (authority_id, id, key, case_id, to_user_id, to_address, template, subject, body, created_at)
        select p.authority_id, m.id, 'put:' || m.id, p.case_id, p.user_id, p.email, 'messageSent',
          'There is a message for you', 'Sign in to read it.', now()
        from unnest(${[...ids]}::uuid[]) with ordinality m (id, n) join people p on p.at = (m.n * 7) % p.all
        on conflict do nothing`
      return
    } catch {
      await pause(100)
    }
  }
}

type Row = {
  readonly id: string
  readonly state: string
  readonly channel: string | null
  readonly raised: boolean
}

/** Asks until there is an answer, for the database may just have been killed. */
async function asked<T>(question: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await question()
    } catch {
      await pause(100)
    }
  }
}

/** Every message of this proof: those that were put, and what each act that got through had to tell. */
const messages = (owner: Connection): Promise<Row[]> =>
  asked(
    async () =>
      await owner.sql<Row[]>`
      select o.id, o.state, o.channel, o.key not like 'put:%' as raised from outbox o
      where o.key like 'put:%' or (o.template = 'disagreementReceived' and exists (
        select 1 from case_people p where p.case_id = o.case_id and p.full_name = ${INTERRUPTED}))`,
  )

const isOpen = ({ state }: Row): boolean => ['waiting', 'claimed', 'handed'].includes(state)

/** What waits for half a minute after a refusal waits no longer: for the test time goes faster there. */
const hurry = (owner: Connection): Promise<unknown> =>
  asked(
    async () =>
      await owner.sql`update outbox set due_at = created_at where state = 'waiting' and due_at > now()`,
  )

/** Waits until something is so, or until nothing has gone out for a while. */
async function until(is: () => boolean | Promise<boolean>, house: SendingHouse): Promise<void> {
  let [seen, since] = [house.accepted().size, performance.now()]
  while (!(await is()) && performance.now() - since < STILL_MS) {
    await pause(200)
    const size = house.accepted().size
    if (size > seen) [seen, since] = [size, performance.now()]
  }
}

const counted = (values: Iterable<string>): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

test('2,000 messages while everything that carries them is killed: each goes once, or a person is told', async () => {
  test.setTimeout(PATIENCE)
  const house = new SendingHouse(FIRST_PORT + 80)
  let owner: Connection | undefined
  try {
    house.workerFaults.push(...shuffled(WORKER_POINTS).map((point) => `${point}@${between(20, 80)}`))
    house.mailFaults.push(...shuffled(MAIL_POINTS).map((point) => `${point}@${between(20, 80)}`))
    await house.startAll(WORKERS)
    for (const point of LINE_POINTS) {
      const most = { claimWritten: 15, handingWritten: 200, sentWritten: 200, actWritten: 12 }[point]
      house.line.breakAt(point, [between(5, most), between(5, most)])
    }
    // The second act whose answer is lost is lost with the whole portal.
    let acts = 0
    house.line.onHit = (point) => {
      if (point !== 'actWritten') return
      acts += 1
      if (acts === 2) void house.kill('portal')
    }
    const began = performance.now()
    const at = connect(house.url, { as: 'owner', max: 2 })
    owner = at
    const waiting = await drafts(house.url, RAISED)
    const references: string[] = []
    const raising = async () => {
      for (let draft = waiting.pop(); draft; draft = waiting.pop())
        references.push(await raise(house, draft, PATIENCE))
    }
    const ids = Array.from({ length: PUT }, () => randomUUID())
    let allThere = false
    // Both go by what has gone out and not by the clock, so that a slow machine sees as much happen as a fast one.
    const feeding = async () => {
      for (let from = 0; from < PUT; from += LOT) {
        await put(at, ids.slice(from, from + LOT))
        let hurried = performance.now()
        await until(async () => {
          // Now and then, as a mail server that was killed takes a moment to come back.
          if (performance.now() - hurried > HURRY_MS) {
            await hurry(at)
            hurried = performance.now()
          }
          return (await messages(at)).filter(isOpen).length < FEW
        }, house)
      }
      allThere = true
    }
    const killing = async () => {
      for (const part of shuffled(PARTS.flatMap((each) => Array.from({ length: KILLS[each] }, () => each)))) {
        const enough = house.accepted().size + between(BETWEEN_KILLS / 3, BETWEEN_KILLS)
        await until(() => allThere || (house.accepted().size >= enough && house.isUp(part)), house)
        await house.kill(part)
      }
    }
    await Promise.all([raising(), raising(), feeding(), killing()])
    await until(async () => {
      await hurry(at)
      return !(await messages(at)).some(isOpen)
    }, house)
    const rows = await messages(at)
    const accepted = house.accepted()
    const hits = Object.fromEntries(house.pointsHit())
    const states = counted(rows.map(({ state }) => state))
    console.log(
      `${rows.length} messages in ${Math.round((performance.now() - began) / 1_000)} s: ${JSON.stringify(states)}\n` +
        `  killed at random: ${JSON.stringify(Object.fromEntries(house.kills))}\n  lost at: ${JSON.stringify(hits)}`,
    )
    expect(rows).toHaveLength(MESSAGES)
    expect(rows.filter(({ raised }) => raised)).toHaveLength(RAISED)
    expect(new Set(references).size).toBe(RAISED)
    expect(rows.filter(isOpen)).toEqual([])
    // Nothing at all was accepted twice, of these or of anything else.
    expect([...accepted].filter(([, times]) => times > 1)).toEqual([])
    const wrong = rows.filter(({ id, state, channel }) => {
      const times = accepted.get(id) ?? 0
      return state === 'sent'
        ? times !== 1 || channel !== 'email'
        : !['uncertain', 'undelivered'].includes(state)
    })
    expect(wrong).toEqual([])
    expect(rows.filter(({ state }) => state !== 'sent').length).toBeLessThanOrEqual(MOST_FOR_A_PERSON)
    for (const point of [...WORKER_POINTS, ...MAIL_POINTS, ...LINE_POINTS])
      expect([point, hits[point] ?? 0]).not.toEqual([point, 0])
    for (const part of PARTS) expect(house.kills.get(part) ?? 0).toBeGreaterThan(0)
    expect((await verifyRecord(at.db)).broken).toBeNull()
  } finally {
    await owner?.end()
    await house.stop()
  }
})
