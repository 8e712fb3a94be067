import type { Page } from '@playwright/test'
import type postgres from 'postgres'
import { Officer } from '../support/officer.ts'
import { raised } from '../support/raised.ts'
import { dayFromNow, expect, fillDate, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'
import type { Worlds } from '../support/worlds.ts'

/** A case of the officer's, raised without a browser. */
async function caseOf(worlds: Worlds, sql: postgres.Sql, childName: string): Promise<string> {
  const reference = await raised(worlds, PEOPLE.parent, { childName, dateOnLetter: dayFromNow(-6) })
  await new Officer(worlds, sql, PEOPLE.officer).takes(reference)
  return reference
}

/** Leaves the case's message about its officer as a worker would that could not send it, whatever one has in hand. */
async function fails(
  sql: postgres.Sql,
  reference: string,
  state: 'undelivered' | 'uncertain',
  failure: string,
): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    update outbox set state = ${state}, failure = ${failure}, failed_at = date_trunc('milliseconds', now()),
      claim = null, claimed_until = null, sent_at = null
    where template = 'officerNamed' and case_id = (select id from cases where reference = ${reference}) returning id`
  const id = row?.id ?? ''
  await sql`insert into outbox_steps (authority_id, message_id, at, step, channel, detail)
    select authority_id, id, now(), s.step, s.channel, s.detail from outbox,
      (values ('handing', 'email', null), ('otherWay', null, 'addressRefused')) as s (step, channel, detail)
    where id = ${id}`
  return id
}

const mainOf = (page: Page) => page.getByRole('main')
const inList = (page: Page, reference: string) => mainOf(page).getByRole('link', { name: reference })

test('a message that did not arrive is work until somebody has reached the person', async ({
  page,
  staff,
  worlds,
  sql,
}, { project }) => {
  const child = project.name === 'with JavaScript' ? 'Elm Missed' : 'Ash Missed'
  const reference = await caseOf(worlds, sql, child)
  await fails(sql, reference, 'undelivered', 'cameBack')
  await signIn(page, staff, PEOPLE.officer)
  await looksRight(page)
  await expect(page.getByRole('region', { name: 'Messages that did not arrive' })).toBeVisible()
  await page.goto(`${staff}/cases/${reference}`)
  await expect(mainOf(page)).toContainText('did not reach them')
  await looksRight(page)

  await page.goto(`${staff}/not-delivered`)
  await looksRight(page)
  await expect(mainOf(page)).toContainText('The address does not exist or is not accepted. Tried by email.')
  await expect(mainOf(page)).toContainText('2 working days left')
  const row = page.getByRole('row').filter({ hasText: reference })
  await row.getByRole('link', { name: 'A case officer is named' }).click()
  await looksRight(page)
  await expect(mainOf(page)).toContainText('Could not be sent by email')
  await mainOf(page).getByRole('button', { name: 'I have reached them' }).click()
  await looksRight(page)
  await press(page, 'Save that you reached them')
  await expect(page.getByRole('alert')).toContainText('Choose how you reached them')
  await looksRight(page)
  await page.getByLabel('I rang them').check()
  await page.locator('#note').fill('They know who their officer is.')
  await fillDate(page, 'on', dayFromNow(1))
  await press(page, 'Save that you reached them')
  await expect(page.getByRole('alert')).toContainText('The day must be today or in the past')
  await expect(page.locator('#note')).toHaveValue('They know who their officer is.')
  await fillDate(page, 'on', dayFromNow(0))
  await press(page, 'Save that you reached them')
  await expect(page.getByRole('alert')).toContainText('It is written down that you reached them')
  await looksRight(page)
  await expect(inList(page, reference)).toHaveCount(0)
  await page.goto(`${staff}/cases/${reference}`)
  await expect(mainOf(page)).not.toContainText('did not reach them')
})

test('one that may have arrived goes again when somebody says so, and once', async ({
  page,
  window,
  staff,
  worlds,
  sql,
}, { project }) => {
  const reference = await caseOf(worlds, sql, project.name === 'with JavaScript' ? 'Elm Twice' : 'Ash Twice')
  const id = await fails(sql, reference, 'uncertain', 'mayHaveArrived')
  await signIn(page, staff, PEOPLE.officer)
  await page.goto(`${staff}/not-delivered?state=uncertain`)
  await looksRight(page)
  await page.getByRole('row').filter({ hasText: reference }).getByRole('link').first().click()
  await expect(mainOf(page)).toContainText('it may arrive twice')
  await looksRight(page)
  await press(page, 'Send it again')
  await expect(page.getByRole('alert')).toContainText('Choose how to send it')
  await looksRight(page)
  // A colleague has the same page open.
  const other = await window()
  await signIn(other, staff, PEOPLE.teammate)
  await other.goto(`${staff}/not-delivered/${id}`)
  await page.getByLabel('By every way they allow, the best first').check()
  await press(page, 'Send it again')
  await expect(page.getByRole('alert')).toContainText('The message goes again')
  await expect(inList(page, reference)).toHaveCount(0)
  await other.getByLabel('By every way they allow, the best first').check()
  await press(other, 'Send it again')
  await expect(other.getByRole('alert')).toContainText('sent it again, on')
  await expect(other.getByRole('alert')).toContainText('Nothing was done twice')
  await looksRight(other)
  // It waits for the worker, or has gone already: by itself it is not held back again.
  const [row] = await sql<{ state: string; attempts: number }[]>`
    select state, attempts from outbox where id = ${id}`
  expect(['waiting', 'claimed', 'handed', 'sent']).toContain(row?.state)
  expect(row?.attempts).toBe(0)
  const steps = await sql`select 1 from outbox_steps where message_id = ${id} and step = 'sentAgain'`
  expect(steps).toHaveLength(1)
})

test('a manager sees that nothing goes out, and has failed work done again', async ({ page, staff, sql }, {
  project,
}) => {
  const error = project.name === 'with JavaScript' ? 'TypeError' : 'RangeError'
  await sql`insert into failed_jobs (authority_id, sweep, failed_at, attempts, error)
    select authority_id, 'rights', now(), 11, ${error} from authorities limit 1`
  // A worker that has gone silent has it in hand, and no other takes it up.
  const [stuck] = await sql<{ id: string }[]>`
    insert into outbox (authority_id, key, to_address, template, subject, body, created_at, state, claim, claimed_until)
    select authority_id, gen_random_uuid()::text, 'somebody@example.org', 'comeBack', 'News', 'News',
      now() - interval '1 hour', 'claimed', gen_random_uuid(), now() + interval '1 day' from authorities limit 1
    returning id`
  await signIn(page, staff, PEOPLE.manager)
  await page.goto(`${staff}/work`)
  await expect(mainOf(page)).toContainText('Messages are not going out')
  await page.getByRole('link', { name: 'See what has stopped' }).click()
  await looksRight(page)
  const row = page.getByRole('row').filter({ hasText: `Tried 11 times. Name of the fault: ${error}` })
  await row.getByRole('button', { name: /^Do it again/ }).click()
  await expect(page.getByRole('alert')).toContainText('It is done again within a minute or two')
  await looksRight(page)
  // The worker may have done it since.
  const [asked] = await sql<{ decision: string }[]>`select decision from failed_jobs where error = ${error}`
  expect(asked?.decision).toBe('again')
  await sql`update outbox set state = 'dropped' where id = ${stuck?.id ?? ''}`
})

test('a letter that nobody of the family has opened is there until somebody has reached them', async ({
  page,
  staff,
  worlds,
}, { project }) => {
  const council = await worlds.council(PEOPLE.officer)
  const { unread } = await council.undelivered.list({ view: 'mine' })
  // Each window has a letter of its own.
  const letter = unread.at(project.name === 'with JavaScript' ? 0 : -1)
  if (!letter) throw new Error('Every letter of the demonstration has been opened')
  await signIn(page, staff, PEOPLE.officer)
  await page.goto(`${staff}/not-delivered`)
  await expect(mainOf(page)).toContainText('working days ago, nobody has opened it')
  await page.goto(`${staff}/not-delivered/letters/${letter.reference}/${letter.seq}`)
  await looksRight(page)
  await page.getByLabel('I posted it to them').check()
  await fillDate(page, 'on', dayFromNow(0))
  await press(page, 'Save that you reached them')
  await expect(page.getByRole('alert')).toContainText('It is written down that you reached them')
  await page.goto(`${staff}/not-delivered/letters/${letter.reference}/${letter.seq}`)
  await expect(mainOf(page)).toContainText('Nothing is to be done about this letter')
  await looksRight(page)
})
