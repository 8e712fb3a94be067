import type { Page } from '@playwright/test'
import { measured } from '../support/budgets.ts'
import { closing, step, talk } from '../support/council.ts'
import { Keyboard } from '../support/keyboard.ts'
import { Officer } from '../support/officer.ts'
import { dayFromNow, expect, fillDate, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'
import type { Worlds } from '../support/worlds.ts'

/** Raises a disagreement of its own for a journey, without a browser. */
async function raises(family: Awaited<ReturnType<Worlds['family']>>, childName: string) {
  const { id } = await family.drafts.start()
  const answers = {
    who: 'parent',
    childName,
    dateOfBirth: '2015-06-07',
    decision: 'RTA',
    knowsDate: 'yes',
    dateOnLetter: dayFromNow(-6),
    wrong: `What was written about ${childName} is not so.`,
    contactBy: 'email',
  }
  await family.drafts.save({ id, answers })
  const made = await family.raise.send({ draftId: id, asked: [] })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.reference
}

const mainOf = (page: Page) => page.getByRole('main')

test('an officer’s day: what is urgent, what families wait for, and where each is done', async ({
  page,
  staff,
  worlds,
  sql,
}, { project }) => {
  const isWide = project.name === 'with JavaScript'
  const child = isWide ? 'Sorrel Daylong' : 'Tansy Daylong'
  const family = await worlds.family(PEOPLE.parent)
  const reference = await raises(family, child)
  const me = new Officer(worlds, sql, PEOPLE.officer)
  await me.takes(reference)

  await signIn(page, staff, PEOPLE.officer)
  await expect(page).toHaveURL(/\/work$/)
  await looksRight(page)
  const keys = new Keyboard(page)
  await measured(keys, 'Know the three most urgent', 'with the answer', () => keys.open(page.url()))
  const urgent = page.getByRole('region', { name: 'Most urgent' }).getByRole('listitem')
  await expect(urgent).toHaveCount(3)
  if (isWide) for (const each of await urgent.all()) await expect(each).toBeInViewport({ ratio: 1 })

  // What the family can lose is kept apart from what we owe.
  await expect(mainOf(page).getByRole('region', { name: 'What we owe' })).toContainText(child)
  await expect(mainOf(page).getByRole('region', { name: 'What families can lose' })).not.toContainText(
    'Get in touch with the family',
  )
  // Given away and not opened yet, a case is new; opened, it is not.
  const fresh = mainOf(page).getByRole('region', { name: 'New to you' })
  await fresh.getByRole('link', { name: reference }).click()
  await looksRight(page)
  await page.goto(`${staff}/work`)
  await expect(mainOf(page).getByRole('region', { name: 'New to you' }).getByText(reference)).toHaveCount(0)

  // A family writes: it is counted on every page, and answered in one click from here.
  const unread = async () =>
    Number((await page.locator('a[href="/work#messages"] .app-count').textContent()) ?? '0')
  const [kase] = await sql<{ version: number }[]>`select version from cases where reference = ${reference}`
  const form = { reference, expectedVersion: kase?.version ?? 0, idempotencyKey: crypto.randomUUID() }
  await family.step.sendMessage({ ...form, text: 'May we ring you?' })
  await page.goto(`${staff}/work`)
  const before = await unread()
  expect(before).toBeGreaterThan(0)
  await page.getByRole('link', { name: `Answer the family of ${child}` }).click()
  await page.locator('#text').fill('Yes, any morning.')
  await press(page, 'Send the message')
  await expect(page.getByRole('alert')).toBeVisible()
  await page.goto(`${staff}/work`)
  await expect(mainOf(page).getByRole('region', { name: 'Messages to answer' })).not.toContainText(child)

  // Closed, it asks for nothing more.
  await step(page, staff, reference, 'logConversation', 'Log the conversation', (form) =>
    talk('Settled', 'It is settled.')(form),
  )
  await step(page, staff, reference, 'closeCase', 'Close the case', closing('Resolved by talking'))
  await page.goto(`${staff}/work`)
  await expect(mainOf(page)).not.toContainText(child)
})

test('a list is chosen, saved, downloaded, paged and given away', async ({ page, staff, worlds, sql }, {
  project,
}) => {
  const surname = project.name === 'with JavaScript' ? 'Widelist' : 'Narrowlist'
  const family = await worlds.family(PEOPLE.parent)
  const references = [await raises(family, `Una ${surname}`), await raises(family, `Ivo ${surname}`)]
  const me = new Officer(worlds, sql, PEOPLE.officer)
  for (const reference of references) await me.takes(reference)
  const name = `Cases of ${surname}`
  await signIn(page, staff, PEOPLE.officer)

  // Found by the beginning of a name, and by words that somebody wrote.
  await page.goto(`${staff}/cases?view=all&q=${surname.slice(0, 6).toLowerCase()}`)
  await expect(page.locator('#count')).toHaveText('2 open cases')
  await page.goto(`${staff}/cases?view=all&q=${encodeURIComponent(`"written about Una ${surname}"`)}`)
  await expect(page.locator('#count')).toHaveText('1 open case')
  await page.goto(`${staff}/cases?view=all&q=${surname}&party=school`)
  await expect(mainOf(page)).toContainText('No case fits every filter you chose')
  await looksRight(page)
  await page.getByRole('link', { name: 'Remove this filter: Asked to take part: The school' }).click()
  await expect(page.locator('#count')).toHaveText('2 open cases')

  // Saved under a name.
  await page.getByRole('link', { name: 'Save this list' }).click()
  await looksRight(page)
  await press(page, 'Save the list')
  await expect(page.getByRole('alert')).toContainText('Give the list a name')
  await looksRight(page)
  await page.locator('#name').fill(name)
  await press(page, 'Save the list')
  await expect(
    page.getByRole('navigation', { name: 'My lists' }).getByRole('link', { name }),
  ).toHaveAttribute('aria-current', 'page')
  await looksRight(page)
  await page.goto(`${staff}/work`)
  await mainOf(page).getByRole('link', { name, exact: true }).click()
  await expect(page.locator('#count')).toHaveText('2 open cases')

  // Taken away as a file: every row of it and nothing that a spreadsheet would calculate, and written down.
  const address = await page.getByRole('link', { name: /as CSV/ }).getAttribute('href')
  const file = await page.request.get(`${staff}${address}`)
  expect(file.headers()['content-type']).toBe('text/csv; charset=utf-8')
  const lines = (await file.text()).trim().split('\r\n')
  expect(lines[0]).toMatch(/^Reference,/)
  expect([...(await file.body()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(
    lines
      .slice(1)
      .map((line) => line.slice(0, 11))
      .toSorted(),
  ).toEqual(references.toSorted())
  const noted = await sql`select 1 from audit_log where action = 'case.export' and subject = '2 cases'`
  expect(noted.length).toBeGreaterThan(0)

  // Given to a colleague, each case by itself.
  for (const reference of references) await page.getByLabel(`Tick ${reference}`).check()
  await press(page, 'Give the ticked cases')
  await looksRight(page)
  await page.locator('#note').fill('They like to be rung in the morning.')
  await press(page, 'Give 2 cases')
  await expect(page.getByRole('alert')).toContainText('Choose a case officer')
  await expect(page.locator('#note')).toHaveValue('They like to be rung in the morning.')
  await looksRight(page)
  // Meanwhile somebody does something in one of them.
  await me.does(references[0] ?? '', 'sendMessage', { text: 'Good morning.' })
  const devi = await page.locator('#officerId option', { hasText: 'Devi Rowan' }).getAttribute('value')
  await page.locator('#officerId').selectOption(devi ?? '')
  await page.getByLabel('No', { exact: true }).check()
  await press(page, 'Give 2 cases')
  await expect(mainOf(page)).toContainText('You gave 1 of 2 cases')
  await expect(page.getByRole('row', { name: references[0] ?? '' })).toContainText('Not given')
  await looksRight(page)

  // Renamed, and thrown away.
  await page.goto(`${staff}/lists`)
  await looksRight(page)
  const list = page.getByRole('region', { name })
  await list.locator('input[name="name"]').fill('')
  await list.getByRole('button', { name: 'Rename' }).click()
  await expect(page.getByRole('alert')).toContainText('Give the list a name')
  await looksRight(page)
  await list.locator('input[name="name"]').fill(`${name}, once`)
  await list.getByRole('button', { name: 'Rename' }).click()
  await page
    .getByRole('region', { name: `${name}, once` })
    .getByRole('button', { name: 'Delete' })
    .click()
  await expect(page.getByText(name)).toHaveCount(0)

  // A long list goes on from where its page ends; an old address with a page number is its first page.
  // By the day they were raised, so that what other journeys raise meanwhile comes behind.
  await page.goto(`${staff}/cases?view=all&status=any&sort=raised&order=asc&page=3`)
  const first = await page.locator('tbody tr a').first().textContent()
  await expect(page.getByRole('link', { name: 'Previous page' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(page.locator('tbody tr a').first()).not.toHaveText(first ?? '')
  await looksRight(page)
  await page.getByRole('link', { name: 'Previous page' }).click()
  await expect(page.locator('tbody tr a').first()).toHaveText(first ?? '')
})

test('an officer who is away is stood in for', async ({ page, staff, window, worlds, sql }, { project }) => {
  // Two journeys at once must not end each other's arrangement.
  const [child, away, called] =
    project.name === 'with JavaScript'
      ? (['Cleo Coverwide', PEOPLE.otherOfficer, 'Devi Rowan'] as const)
      : (['Cleo Covernarrow', 'ellis.aspen@example.org', 'Ellis Aspen'] as const)
  const reference = await raises(await worlds.family(PEOPLE.parent), child)
  await new Officer(worlds, sql, away).takes(reference)
  await signIn(page, staff, away)
  await page.getByRole('link', { name: 'Say who covers for you' }).click()
  await looksRight(page)
  await press(page, 'Save who covers')
  await expect(page.getByRole('alert')).toContainText('Choose who covers for you')
  await looksRight(page)
  await page.locator('#deputyId').selectOption({ label: 'Alex Hawthorn' })
  await fillDate(page, 'from', dayFromNow(0))
  await fillDate(page, 'until', dayFromNow(-1))
  await press(page, 'Save who covers')
  await expect(page.getByRole('alert')).toContainText('The last day must be the first day or later')
  await fillDate(page, 'until', dayFromNow(2))
  await press(page, 'Save who covers')
  await expect(mainOf(page)).toContainText('Alex Hawthorn covers for you from')

  const deputy = await window()
  await signIn(deputy, staff, PEOPLE.officer)
  await expect(mainOf(deputy)).toContainText(`You cover for ${called} from`)
  await expect(deputy.getByRole('row', { name: child }).first()).toContainText(`Covering for ${called}`)
  await looksRight(deputy)

  await page.goto(`${staff}/work/cover`)
  await looksRight(page)
  await page.getByRole('button', { name: 'End it now' }).first().click()
  await deputy.goto(`${staff}/work`)
  await expect(mainOf(deputy)).not.toContainText(child)
})

test('what others do meanwhile is said at the foot of the page, which stays as it is @with-scripts', async ({
  page,
  staff,
  worlds,
  sql,
}) => {
  // Somebody whose cases no other journey touches, so that nothing is new before it is.
  const quiet = 'farah.juniper@example.org'
  const family = await worlds.family(PEOPLE.parent)
  const reference = await raises(family, 'Nell Newsworthy')
  await new Officer(worlds, sql, quiet).takes(reference)
  await signIn(page, staff, quiet)
  await expect(page.locator('.app-news')).toBeHidden()
  const [kase] = await sql<{ version: number }[]>`select version from cases where reference = ${reference}`
  const form = { reference, expectedVersion: kase?.version ?? 0, idempotencyKey: crypto.randomUUID() }
  // A call is of the moment in which it was begun: this one comes after the page.
  const later = await worlds.family(PEOPLE.parent)
  expect(await later.step.sendMessage({ ...form, text: 'Something new.' })).toMatchObject({ ok: true })
  const news = page.locator('.app-news')
  await expect(news).toContainText(/new things? in your cases/, { timeout: 20_000 })
  await looksRight(page)
  await expect(mainOf(page).getByRole('region', { name: 'Messages to answer' })).not.toContainText('Nell')
  await news.getByRole('link', { name: 'Show' }).click()
  await expect(mainOf(page).getByRole('region', { name: 'Messages to answer' })).toContainText('Nell')
})
