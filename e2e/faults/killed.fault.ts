import { setTimeout as pause } from 'node:timers/promises'
import { connect, verifyRecord } from '@common-ground/db'
import { expect, test } from '../support/test.ts'
import { Breakable, FIRST_PORT } from './portal.ts'
import { drafts, INTERRUPTED, raise } from './raising.ts'

const RAISED = 200
const AT_ONCE = 6
/** How often something is killed at the least. */
const KILLS = 50
/** How many may be begun in each life of the house, so that the last ones wait for the last lives. */
const A_LIFE = RAISED / (KILLS + 2)

test('200 disagreements raised while the portal and the database are killed: each is there once, and whole', async () => {
  test.setTimeout(540_000)
  const house = new Breakable(FIRST_PORT + 50)
  try {
    await house.start()
    const waiting = await drafts(house.url, RAISED)
    const acknowledged = new Map<string, string>()
    let kills = 0
    let sending = true
    let begun = 0
    const senders = Array.from({ length: AT_ONCE }, async () => {
      for (let draft = waiting.pop(); draft; draft = waiting.pop()) {
        begun += 1
        for (const mine = begun; mine > (kills + 1) * A_LIFE; ) await pause(10)
        acknowledged.set(draft, await raise(house, draft))
      }
    })
    // On a slow machine an app that has just started needs longer than this to answer anybody: it is given more time
    // whenever it was killed before it could, and a little less whenever it did.
    let longest = 70
    const killer = (async () => {
      while (sending) {
        const before = acknowledged.size
        await pause(5 + Math.random() * longest)
        if (!sending) return
        longest = acknowledged.size > before ? Math.max(70, longest * 0.7) : longest * 1.3
        if (kills % 3 === 2) {
          house.killDatabase()
          await pause(Math.random() * 200)
          await house.startDatabase()
        } else {
          house.killPortal()
          await pause(Math.random() * 100)
          await house.startPortal()
        }
        kills += 1
      }
    })()
    await Promise.all(senders)
    sending = false
    await killer
    expect(kills).toBeGreaterThanOrEqual(KILLS)

    const { sql, db, end } = connect(house.url, { as: 'owner', max: 2 })
    const rows = await sql<
      { reference: string; draft: string; events: number; people: number; texts: number; messages: number }[]
    >`
      select c.reference, d.id as draft,
        (select count(*)::int from case_events e where e.case_id = c.id) as events,
        (select count(*)::int from case_people p where p.case_id = c.id) as people,
        (select count(*)::int from case_texts t where t.case_id = c.id) as texts,
        (select count(*)::int from outbox o where o.case_id = c.id) as messages
      from cases c left join drafts d on d.sent_reference = c.reference
      where exists (select 1 from case_people p where p.case_id = c.id and p.full_name = ${INTERRUPTED})`
    // As many cases as submissions; each acknowledged reference is the one its draft became.
    expect(rows).toHaveLength(RAISED)
    expect(new Map(rows.map((row) => [row.draft, row.reference]))).toEqual(acknowledged)
    expect(new Set(rows.map((row) => row.reference)).size).toBe(RAISED)
    for (const row of rows) expect(row).toMatchObject({ events: 2, people: 2, texts: 1, messages: 1 })
    expect((await verifyRecord(db)).broken).toBeNull()
    await end()
    console.log(`${RAISED} raised through ${kills} kills`)
  } finally {
    await house.stop()
  }
})
