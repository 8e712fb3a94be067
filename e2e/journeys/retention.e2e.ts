import { carryOutCase, connect } from '@common-ground/db'
import { localDate, USUAL_SCHEDULE } from '@common-ground/domain'
import { Officer } from '../support/officer.ts'
import { raised } from '../support/raised.ts'
import { dayFromNow, expect, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'
import type { Worlds } from '../support/worlds.ts'

const AUTHORITY = 'shropshire'
/** Long after a child of today is grown up. */
const LATER = { now: new Date('2075-01-05T03:00:00Z'), today: localDate('2075-01-05') }

/** A disagreement that its family raised and its officer closed. */
async function closed(worlds: Worlds, officer: Officer, childName: string): Promise<string> {
  const reference = await raised(worlds, PEOPLE.parent, { childName, dateOnLetter: dayFromNow(-9) })
  await officer.takes(reference)
  await officer.does(reference, 'closeCase', {
    outcome: 'notResolved',
    reason: 'noReply',
    summary: 'Nobody answered.',
  })
  return reference
}

test('what a manager approves is gone, and what is under a hold survives', async ({
  page: manager,
  portal,
  staff,
  window,
  worlds,
  sql,
}) => {
  const officer = new Officer(worlds, sql, PEOPLE.officer)
  const [gone, held] = [
    await closed(worlds, officer, 'Teal Gone'),
    await closed(worlds, officer, 'Teal Held'),
  ]
  for (const reference of [gone, held]) {
    await sql`insert into removals (authority_id, case_id, record_class, due_on, records, rule, proposed_at)
      select authority_id, id, 'case', current_date, 5, ${JSON.stringify(USUAL_SCHEDULE)}::jsonb, now() from cases
      where reference = ${reference}`
  }

  await signIn(manager, staff, PEOPLE.manager)
  await manager.goto(`${staff}/retention/schedule`)
  await expect(manager.getByText('at least to the child’s 31st birthday')).toBeVisible()
  await looksRight(manager)
  await manager.getByRole('link', { name: 'Change the periods' }).click()
  await looksRight(manager)
  await manager.locator('#case').fill('0')
  await press(manager, 'Set the periods')
  await expect(manager.getByRole('alert')).toContainText('Cases: enter a whole number from 1 to 75')
  await expect(manager.getByRole('alert')).toContainText('Say why the periods change')
  await looksRight(manager)

  /** The list of the page that is open, as a file. */
  const taken = async (): Promise<string> => {
    const link = manager.getByRole('link', { name: 'Download this list as CSV' })
    const file = await manager.request.get(`${staff}${await link.getAttribute('href')}`)
    expect(file.status()).toBe(200)
    return file.text()
  }

  await manager.goto(`${staff}/retention`)
  await looksRight(manager)
  for (const reference of [gone, held]) expect(await taken()).toContain(`\r\nCase ${reference},5,`)
  await press(manager, 'Approve the ticked ones')
  await expect(manager.getByRole('alert')).toContainText('Choose at least one')
  await looksRight(manager)
  await manager.getByRole('link', { name: `Case ${gone}` }).click()
  await expect(manager.getByText('events of the record')).toBeVisible()
  await looksRight(manager)
  await press(manager, 'Keep until that day')
  await expect(manager.getByRole('alert')).toContainText('Say why they are kept')
  await looksRight(manager)
  await manager.goto(`${staff}/retention`)
  for (const reference of [gone, held]) await manager.getByLabel(`Approve Case ${reference}`).check()
  await press(manager, 'Approve the ticked ones')
  await expect(manager.getByRole('alert')).toContainText('You approved 2. They go tonight.')
  await looksRight(manager)

  await manager.goto(`${staff}/cases/${held}`)
  await manager.getByRole('link', { name: 'Legal hold' }).click()
  await press(manager, 'Place the hold')
  await expect(manager.getByRole('alert')).toContainText('Say why this case has to be kept')
  await looksRight(manager)
  await manager.locator('#reason').fill('The family has complained to the Ombudsman.')
  await press(manager, 'Place the hold')
  await expect(manager.getByText('Current hold')).toBeVisible()
  await looksRight(manager)

  const worker = connect(process.env.E2E_DATABASE_URL ?? '', { as: 'worker', max: 1 })
  const outcomes: string[] = []
  for (const reference of [gone, held]) {
    const [row] = await sql<{ id: string; caseId: string }[]>`
      select r.id, c.id as "caseId" from removals r join cases c on c.id = r.case_id where c.reference = ${reference}`
    const look = { authorityId: AUTHORITY, schedule: USUAL_SCHEDULE, ...LATER }
    outcomes.push(await carryOutCase(worker.db, look, row?.id ?? '', row?.caseId ?? ''))
  }
  await worker.end()
  expect(outcomes).toEqual(['removed', 'withdrawn'])

  await manager.goto(`${staff}/cases/${gone}`)
  await expect(manager.getByText('Removed on 5 January 2075')).toBeVisible()
  await expect(manager.getByRole('heading', { name: `Case ${gone}` })).toBeVisible()
  await looksRight(manager)
  await manager.goto(`${staff}/cases?view=all&q=${gone}`)
  await expect(manager.getByRole('link', { name: gone, exact: true })).toHaveCount(0)
  await manager.goto(`${staff}/cases/${held}`)
  await expect(manager.getByText('This case is under a legal hold')).toBeVisible()
  await looksRight(manager)
  await manager.goto(`${staff}/retention/holds`)
  await expect(manager.getByRole('link', { name: held })).toBeVisible()
  await looksRight(manager)
  expect(await taken()).toContain(`\r\n${held},`)
  await manager.goto(`${staff}/retention/removed?reference=${gone}`)
  await looksRight(manager)
  expect((await taken()).split('\r\n').slice(1)).toEqual([
    expect.stringContaining(`Case ${gone},2075-01-05,`),
    '',
  ])

  const family = await window()
  await signIn(family, portal, PEOPLE.parent)
  await family.goto(`${portal}/disagreements/${gone}`)
  await expect(family.getByRole('heading', { name: 'Page not found' })).toBeVisible()
  await family.goto(`${portal}/disagreements/${held}`)
  await looksRight(family)
  await expect(family.getByText('legal hold')).toHaveCount(0)
  await family.goto(`${portal}/privacy`)
  await expect(family.getByText('6 years after it is closed')).toBeVisible()
  await looksRight(family)
})
