import { createAuth } from '@common-ground/auth'
import { connect, verifyRecord } from '@common-ground/db'
import { testDatabase } from '@common-ground/db/testing'
import { expect, test } from 'vitest'
import { seedDemonstration } from '../../../scripts/seed.ts'
import { CaseloadQuery, type FigureView } from '../src/contracts/index.ts'
import { openStaff } from '../src/staff/index.ts'

test('every figure of the dashboard counts as many cases as the list that it opens', async () => {
  const { url, drop } = await testDatabase()
  const owner = connect(url, { as: 'owner', max: 2 })
  const origins = { portalOrigin: 'http://localhost:3000', staffOrigin: 'http://localhost:3001' }
  const staff = openStaff({
    databaseUrl: url,
    authorityId: 'shropshire',
    filesDir: '',
    environment: {},
    ...origins,
  })
  try {
    expect(await seedDemonstration(url)).toBe(true)
    // A second start finds it there and leaves it alone.
    expect(await seedDemonstration(url)).toBe(false)
    // Every case was lived through commands: each chain holds, and folds to its row.
    expect(await verifyRecord(owner.db)).toMatchObject({ cases: 152, broken: null })
    // Whenever in the day it is made, nothing has happened later than now.
    const ahead = await owner.sql<
      { n: number }[]
    >`select count(*)::int as n from case_events where at > now()`
    expect(ahead[0]?.n).toBe(0)
    // Something has gone wrong for each officer whose sign-in is printed, and the demonstration still has time for it.
    const wrong = await owner.sql`
      select o.state, u.email, o.failed_at <= now() and o.failed_at >= o.created_at as "inTime" from outbox o
      join cases c on c.authority_id = o.authority_id and c.id = o.case_id
      join users u on u.authority_id = c.authority_id and u.id = c.officer_id where o.state <> 'sent' order by o.state desc`
    expect(wrong).toEqual([
      { state: 'undelivered', email: 'alex.hawthorn@example.org', inTime: true },
      { state: 'uncertain', email: 'devi.rowan@example.org', inTime: true },
    ])
    const [manager] = await owner.sql<
      { id: string }[]
    >`select id from users where email = 'iris.blackthorn@example.org'`
    const now = new Date()
    const auth = createAuth({
      db: owner.db,
      authorityId: 'shropshire',
      world: 'staff',
      origin: origins.staffOrigin,
    })
    const sessionId = await auth.openSession(manager?.id ?? '', now)
    const caller = () => staff.caller({ sessionId, requestId: 'test', now, clientAddress: '', device: '' })
    const { byAge, byDecision, byHeadline, byOutcome, ...single } = await caller().dashboard.show()
    const figures: FigureView[] = [
      ...Object.values(single),
      ...byAge,
      ...byDecision,
      ...byHeadline,
      ...byOutcome,
    ]
    expect(figures.length).toBeGreaterThan(20)
    for (const figure of figures) {
      const query = CaseloadQuery.parse(Object.fromEntries(new URLSearchParams(figure.query)))
      const list = await caller().cases.list(query)
      expect([figure.label, list.total]).toEqual([figure.label, figure.count])
      expect(list.rows).toHaveLength(Math.min(figure.count, 50))
    }
    const sum = (each: readonly FigureView[]) => each.reduce((total, { count }) => total + count, 0)
    expect(sum(byHeadline)).toBe(single.open.count)
    expect(sum(byAge)).toBe(single.open.count)
    expect(sum(byDecision)).toBe(single.open.count)
    expect(sum(byOutcome)).toBe(single.closed.count)
    expect(single.open.count + single.closed.count).toBe(152)
  } finally {
    await staff.end()
    await owner.end()
    await drop()
  }
})
