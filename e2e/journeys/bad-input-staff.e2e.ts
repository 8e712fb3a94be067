import { dayFromNow, expect, fillDate, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'

const HOSTILE = `<script>alert(1)</script>\n'; drop table cases; --\n🎈 \u202Egnirts \u05D0`

test('a form of the staff app says what to put right, and loses nothing', async ({ page, staff, sql }) => {
  await page.goto(`${staff}/sign-in`)
  await press(page, 'Sign in')
  await expect(page.getByRole('alert')).toContainText('Enter your email address')
  await looksRight(page)
  await page.getByLabel('Email address').fill('nobody@example.org')
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  await press(page, 'Sign in')
  await expect(page.getByRole('alert')).toContainText('There is a problem')
  await expect(page.getByLabel('Email address')).toHaveValue('nobody@example.org')
  await looksRight(page)

  await signIn(page, staff, PEOPLE.officer)
  const [kase] = await sql<{ reference: string; version: number }[]>`
    select c.reference, c.version from cases c join users u on u.id = c.officer_id
    where u.email = ${PEOPLE.officer} and c.headline = 'talking' order by c.reference limit 1`
  await page.goto(`${staff}/cases/${kase?.reference}/steps/logConversation`)
  await fillDate(page, 'heldOn', dayFromNow(2))
  await page.locator('#summary').fill(HOSTILE)
  await press(page, 'Log the conversation')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Choose how you talked')
  await expect(alert).toContainText('Choose what came of it')
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.locator('#summary')).toHaveValue(HOSTILE)
  await looksRight(page)

  // Now everything is filled in, and the day has still not come: the domain says no, and nothing is lost.
  await page.getByLabel('By telephone', { exact: true }).check()
  await page.getByLabel('Reasons explained', { exact: true }).check()
  await press(page, 'Log the conversation')
  await expect(page.getByRole('alert')).toContainText('That day has not come yet')
  await expect(page.locator('#summary')).toHaveValue(HOSTILE)
  await looksRight(page)
  const [same] = await sql`select version from cases where reference = ${kase?.reference ?? ''}`
  expect(same).toEqual({ version: kase?.version })
})

test('filters that nobody could have chosen are left out, and never break the list', async ({
  page,
  staff,
}) => {
  await signIn(page, staff, PEOPLE.officer)
  for (const query of [
    'view=nothing&page=-1',
    'page=99999999',
    'headline=%00',
    `q=${encodeURIComponent(HOSTILE)}`,
    'officer=x&sort=drop',
    'q=%25%25_',
  ]) {
    const answer = await page.goto(`${staff}/cases?${query}`)
    expect([query, answer?.status()]).toEqual([query, 200])
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await looksRight(page)
})

test('a form about no case that cannot be saved keeps what was typed', async ({ page, staff, sql }) => {
  await signIn(page, staff, PEOPLE.officer)
  const [kase] = await sql<{ reference: string; version: number }[]>`
    select c.reference, c.version from cases c join users u on u.id = c.officer_id
    where u.email = ${PEOPLE.officer} and c.closed_on is null order by c.reference limit 1`
  const choose = (field: string) => () => page.locator(field).selectOption({ index: 1 })
  const dates =
    (...names: string[]) =>
    async () => {
      for (const name of names) await fillDate(page, name, dayFromNow(1))
    }
  const forms = [
    ['/lists/new?view=team', '#name', async () => {}, 'Save the list'],
    ['/letter-code', '#childName', async () => {}, 'Make the code'],
    ['/work/cover', '#deputyId', dates('from', 'until'), 'Save who covers'],
    [
      `/cases/hand-over?case=${kase?.reference}.${kase?.version}`,
      '#officerId',
      async () => {},
      'Give 1 case',
    ],
  ] as const
  for (const [address, field, more, button] of forms) {
    await page.goto(`${staff}${address}`)
    if (field.endsWith('Id')) await choose(field)()
    else await page.locator(field).fill('Typed while signed out')
    await more()
    if (address === '/letter-code') {
      await fillDate(page, 'dateOfBirth', '2016-04-05')
      await fillDate(page, 'dateOnLetter', dayFromNow(-3))
      await page.getByLabel('Refusal to assess', { exact: true }).check()
    }
    const typed = await page.locator(field).inputValue()
    await page.context().clearCookies()
    await press(page, button)
    await expect(page.getByRole('alert')).toContainText('You have been signed out')
    await expect(page.locator(field), address).toHaveValue(typed)
    await looksRight(page)
    await signIn(page, staff, PEOPLE.officer)
  }
})
