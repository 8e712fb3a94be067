import { answerQuestions } from '../support/family.ts'
import { dayFromNow, expect, fillDate, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'

const HOSTILE = {
  markup: '<script>alert(1)</script><img src=x onerror=alert(2)>',
  quotes: `'; drop table cases; -- "`,
  emoji: '🎈👩🏽‍🦽 𝒳',
  'right to left': '\u202Egnirts \u05D0\u05D1',
} as const

test('every question says what to do about an empty answer, and loses nothing of a wrong one', async ({
  page,
  portal,
}) => {
  await signIn(page, portal, PEOPLE.parent)
  await page.goto(`${portal}/raise`)
  await page.getByRole('button', { name: /^(Continue|Start a new one)$/ }).click()

  const refused = async (message: string | RegExp) => {
    await expect(page.getByRole('alert')).toContainText('There is a problem')
    await expect(page.getByRole('alert')).toContainText(message)
    await expect(page).toHaveTitle(/^Error: /)
    await looksRight(page)
  }
  await press(page, 'Continue')
  await refused('Choose who you are')
  await page.getByLabel('A parent', { exact: true }).check()
  await press(page, 'Continue')

  await press(page, 'Continue')
  await refused('Enter the full name')
  await page.locator('#childName').fill('x'.repeat(201))
  await press(page, 'Continue')
  await refused('Use 200 characters or fewer')
  await expect(page.locator('#childName')).toHaveValue('x'.repeat(201))
  await page.locator('#childName').fill(HOSTILE.markup)
  await press(page, 'Continue')

  await press(page, 'Continue')
  await refused('Enter the date of birth')
  await page.locator('#dateOfBirth-day').fill('31')
  await page.locator('#dateOfBirth-month').fill('February')
  await page.locator('#dateOfBirth-year').fill('2016')
  await press(page, 'Continue')
  await refused('Date of birth must be a real date')
  await expect(page.locator('#dateOfBirth-month')).toHaveValue('February')
  await page.locator('#dateOfBirth-day').fill('')
  await press(page, 'Continue')
  await refused('Date of birth must include a day')
  await fillDate(page, 'dateOfBirth', dayFromNow(3))
  await press(page, 'Continue')
  await refused('Date of birth must be in the past')
  await fillDate(page, 'dateOfBirth', '2016-02-28')
  await press(page, 'Continue')

  await press(page, 'Continue')
  await refused('Choose what you disagree with')
  await page.getByLabel('What the plan says', { exact: true }).check()
  await press(page, 'Continue')
  await press(page, 'Continue')
  await refused('Choose at least one part of the plan')
  await page.getByLabel('Help with learning (F)').check()
  await press(page, 'Continue')

  await press(page, 'Continue')
  await refused('Choose yes if you know the date on the letter')
  await page.getByLabel('Yes', { exact: true }).check()
  await press(page, 'Continue')
  await refused('Enter the date on the letter')
  await fillDate(page, 'dateOnLetter', dayFromNow(1))
  await press(page, 'Continue')
  await refused('Date on the letter must be today or in the past')
  await fillDate(page, 'dateOnLetter', dayFromNow(-3))
  await press(page, 'Continue')

  const long = `${Object.values(HOSTILE).join('\n')}\n${'y'.repeat(4_100)}`
  await page.locator('#wrong').fill(long)
  await press(page, 'Continue')
  await refused('Use 4,000 characters or fewer')
  await expect(page.locator('#wrong')).toHaveValue(long)
  await page.locator('#wrong').fill(Object.values(HOSTILE).join('\n'))
  await press(page, 'Continue')
  await press(page, 'Continue')
  await page.getByLabel('By telephone').check()
  await press(page, 'Continue')
  await refused('Enter a telephone number')
  await page.locator('#phone').fill('not a number')
  await press(page, 'Continue')
  await refused('Enter a telephone number, like')
  await expect(page.locator('#phone')).toHaveValue('not a number')
  await page.getByLabel('By text message').check()
  await page.locator('#phone').fill('')
  await press(page, 'Continue')
  await refused('Enter a mobile number')
  await page.getByLabel('By letter').check()
  await press(page, 'Continue')
  await refused('Enter the address for letters')
  await page.getByLabel('By email').check()
  await press(page, 'Continue')
  // What the red button does, before the page that has it.
  await press(page, 'Continue')
  await page.locator('#safetyNote').fill('n'.repeat(501))
  await press(page, 'Continue')
  await refused('Use 500 characters or fewer')
  await page.locator('#safetyNote').fill('Not before nine')
  await press(page, 'Continue')
  await page.getByLabel('An interpreter').check()
  await press(page, 'Continue')
  await refused('Enter the language')
  await page.locator('#language').fill('Dari دری')
  await press(page, 'Continue')

  // What was hostile is only text: on this page, and on the case.
  for (const words of Object.values(HOSTILE))
    await expect(page.getByText(words, { exact: false }).first()).toBeVisible()
  await press(page, 'Send to the council')
  await page.getByRole('link', { name: 'See every way open to you' }).click()
  for (const words of Object.values(HOSTILE))
    await expect(page.getByText(words, { exact: false }).first()).toBeVisible()
  await looksRight(page)
})

test('a NUL is refused on the same page, and the rest is kept', async ({ page, portal }) => {
  await signIn(page, portal, PEOPLE.parent)
  await page.goto(`${portal}/raise`)
  await page.getByRole('button', { name: /^(Continue|Start a new one)$/ }).click()
  await page.getByLabel('A parent', { exact: true }).check()
  await press(page, 'Continue')
  const answer = await page.request.post(page.url(), {
    headers: { origin: portal },
    form: { childName: 'Wren\0Example' },
  })
  expect(answer.status()).toBe(422)
  const html = await answer.text()
  expect(html).toContain('Remove the characters that cannot be shown')
  expect(html).toContain('value="WrenExample"')
})

test('sent twice, or sent again after going back, it is one disagreement', async ({ page, portal, sql }) => {
  await signIn(page, portal, PEOPLE.parent)
  const name = `Twice ${Date.now()} ${Math.random()}`
  await answerQuestions(page, portal, {
    name,
    born: '2016-01-02',
    about: 'No assessment',
    letter: 'not sure',
    wrong: 'Sent twice.',
  })
  const url = page.url()
  const cookie = (await page.context().cookies()).map((each) => `${each.name}=${each.value}`).join('; ')
  const send = () =>
    fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: portal, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'send=yes',
    })
  const all = await Promise.all([send(), send(), send()])
  expect(new Set(all.map((answer) => answer.headers.get('location'))).size).toBe(1)
  await press(page, 'Send to the council')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have your disagreement')
  await page.goBack()
  await page.goto(url)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have your disagreement')
  const rows = await sql`select 1 from case_people where full_name = ${name}`
  expect(rows).toHaveLength(1)
})

test('somebody else’s reference, and one that never was, are the same page', async ({
  page,
  portal,
  staff,
  window,
  sql,
}) => {
  const [other] = await sql<{ reference: string }[]>`
    select c.reference from cases c where not exists (
      select 1 from case_people p join users u on u.id = p.user_id
      where p.case_id = c.id and u.email = ${PEOPLE.parent}) limit 1`
  await signIn(page, portal, PEOPLE.parent)
  const bodies: string[] = []
  for (const reference of [other?.reference, 'BBB-BBB-BBB', 'x%27--', '..%2F..']) {
    for (const more of ['', '/sent', '/ways/appeal', '/steps/sendMessage']) {
      const answer = await page.goto(`${portal}/disagreements/${reference}${more}`)
      expect(answer?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
      bodies.push((await page.getByRole('main').textContent()) ?? '')
    }
  }
  expect(new Set(bodies).size).toBe(1)
  await looksRight(page)
  const officer = await window()
  await signIn(officer, staff, PEOPLE.officer)
  for (const path of [
    '/cases/BBB-BBB-BBB',
    '/cases/BBB-BBB-BBB/steps/closeCase',
    `/cases/${other?.reference}/steps/nothing`,
    '/dashboard',
    '/dashboard/service',
    '/dashboard/measures/reply',
    '/cases/counted?measure=reply',
    '/nowhere',
  ]) {
    const answer = await officer.goto(`${staff}${path}`)
    expect([path, answer?.status()]).toEqual([path, 404])
  }
  await looksRight(officer)
})
