import { connect, verifyRecord } from '@common-ground/db'
import { expect, test } from '../support/test.ts'
import { Breakable, FIRST_PORT } from './portal.ts'

test('while the database is away pages say so, nothing is half written, and it comes back by itself', async () => {
  test.setTimeout(120_000)
  const house = new Breakable(FIRST_PORT + 60)
  try {
    await house.start()
    const list = await (await house.get('/disagreements')).text()
    const reference = /\/disagreements\/([2-9B-Z-]{11})"/.exec(list)?.[1]
    const before = connect(house.url, { as: 'owner', max: 1 })
    const [counted] = await before.sql`select count(*)::int as n from case_events`
    await before.end()
    await house.server?.stop()

    for (const path of [
      '/disagreements',
      `/disagreements/${reference}`,
      `/disagreements/${reference}/steps/sendMessage`,
    ]) {
      const answer = await house.get(path)
      const page = await answer.text()
      expect([path, answer.status]).toEqual([path, 503])
      expect(page).toContain('The service is not available just now')
      expect(page).not.toMatch(/ECONNREFUSED|at .*\.js|postgres/)
    }
    // Signing in keeps what was typed, and says that nothing is wrong with it.
    const refused = await house.post('/sign-in', {
      email: 'somebody@example.org',
      password: 'whatever it is',
    })
    expect(refused.status).toBe(503)
    expect(await refused.text()).toContain('value="somebody@example.org"')

    await house.startDatabase()
    await expect(async () =>
      expect((await house.get(`/disagreements/${reference}`)).status).toBe(200),
    ).toPass({ timeout: 20_000 })
    const after = connect(house.url, { as: 'owner', max: 1 })
    expect(await after.sql`select count(*)::int as n from case_events`).toEqual([counted])
    expect((await verifyRecord(after.db)).broken).toBeNull()
    await after.end()
  } finally {
    await house.stop()
  }
})
