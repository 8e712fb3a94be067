import { TOTP } from 'otpauth'
import { NEW_PASSWORD, newAccount, newEmail } from '../support/account.ts'
import { answerQuestions } from '../support/family.ts'
import { expect, looksRight, press, signIn, test } from '../support/test.ts'

test('an account is looked after: a second step, devices, the password, and its end', async ({
  page,
  portal,
  window,
  sql,
}) => {
  const email = newEmail('keeper')
  await newAccount(page, portal, sql, 'A Keeper', email)
  await page.goto(`${portal}/account`)
  await looksRight(page)

  // A name that changed.
  await page.getByRole('link', { name: 'Change full name' }).click()
  await looksRight(page)
  await page.locator('#fullName').fill(' ')
  await press(page, 'Save')
  await expect(page.getByRole('alert')).toContainText('Enter your full name')
  await looksRight(page)
  await page.locator('#fullName').fill('A Keeper-Renamed')
  await press(page, 'Save')
  await expect(page.getByRole('alert')).toContainText('Your name has been changed.')
  await expect(page.getByText('A Keeper-Renamed')).toBeVisible()

  // An authenticator app: the password first, then a code that shows the app has the key.
  await page.getByRole('link', { name: 'Add an authenticator app' }).click()
  await looksRight(page)
  await page.locator('#password').fill('not the password')
  await press(page, 'Continue')
  await expect(page.getByRole('alert')).toContainText('password')
  await looksRight(page)
  await page.locator('#password').fill(NEW_PASSWORD)
  await press(page, 'Continue')
  await looksRight(page)
  const secret = ((await page.locator('.app-codes').last().textContent()) ?? '').replace(/\s/g, '')
  const codes = new TOTP({ secret })
  await page.locator('#code').fill('000000')
  await press(page, 'Continue')
  await expect(page.getByRole('alert')).toBeVisible()
  await looksRight(page)
  await page.locator('#code').fill(codes.generate())
  await press(page, 'Continue')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your authenticator app is set up')
  const recovery = await page.locator('.app-codes li').allTextContents()
  expect(recovery).toHaveLength(8)
  await looksRight(page)

  // Another device has the password, and gets no further without the second step.
  const phone = await window()
  await signIn(phone, portal, email, NEW_PASSWORD)
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('One more step')
  await looksRight(phone)
  await phone.goto(`${portal}/disagreements`)
  await expect(phone).toHaveURL(/second-step/)
  await phone.locator('#code').fill('111111')
  await press(phone, 'Continue')
  await expect(phone.getByRole('alert')).toBeVisible()
  await looksRight(phone)
  await phone.locator('#code').fill(recovery[0] ?? '')
  await press(phone, 'Continue')
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Your disagreements')

  // The other device is ended from here.
  await page.goto(`${portal}/account`)
  await looksRight(page)
  await page
    .getByRole('button', { name: /^Sign it out/ })
    .first()
    .click()
  await expect(page.getByRole('alert')).toContainText('That device has been signed out.')
  await phone.goto(`${portal}/disagreements`)
  await expect(phone).toHaveURL(/sign-in/)

  await page.goto(`${portal}/account/password`)
  await page.locator('#password').fill(NEW_PASSWORD)
  await page.locator('#newPassword').fill('short')
  await press(page, 'Change it')
  await expect(page.getByRole('alert')).toBeVisible()
  await looksRight(page)
  await page.locator('#password').fill(NEW_PASSWORD)
  await page.locator('#newPassword').fill('four loud and happy otters')
  await press(page, 'Change it')
  await expect(page.getByRole('alert')).toContainText('Your password has been changed')

  await page.goto(`${portal}/account/email`)
  await looksRight(page)
  const moved = newEmail('moved')
  await page.locator('#email').fill(moved)
  await page.locator('#password').fill('four loud and happy otters')
  await press(page, 'Continue')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your new mailbox')
  await looksRight(page)
  const [mail] = await sql<{ body: string }[]>`select body from outbox where to_address = ${moved}`
  await page.goto(/https?:\S+confirm-new-email\S+/.exec(mail?.body ?? '')?.[0] ?? '')
  await looksRight(page)
  await press(page, 'Confirm my new address')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your email address has changed')

  // Deleted: what stays is said beforehand, and nobody signs in with it again.
  await page.goto(`${portal}/account/close`)
  await looksRight(page)
  await page.locator('#password').fill('four loud and happy otters')
  await press(page, 'Delete my account')
  await page.goto(`${portal}/sign-in`)
  await page.getByLabel('Email address').fill(moved)
  await page.getByLabel('Password', { exact: true }).fill('four loud and happy otters')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('not right')
})

test('something begun without an account is come back to by its code, and a letter’s code opens its decision', async ({
  page,
  portal,
  staff,
  window,
}) => {
  await page.goto(`${portal}/raise`)
  await looksRight(page)
  await answerQuestions(page, portal, {
    name: 'Wren Later',
    born: '2015-03-27',
    about: 'No plan after an assessment',
    letter: '2026-11-02',
    wrong: 'I come back to this.',
  })
  await page.getByRole('link', { name: 'Stop and come back later' }).click()
  await looksRight(page)
  await press(page, 'Get a code')
  await looksRight(page)
  const code = (await page.locator('.govuk-panel__body strong').textContent()) ?? ''

  const elsewhere = await window()
  await elsewhere.goto(`${portal}/raise/come-back`)
  await elsewhere.locator('#code').fill('BBBB-BBBB-BBBB')
  await press(elsewhere, 'Continue')
  await expect(elsewhere.getByRole('alert')).toContainText('We do not know this code')
  await looksRight(elsewhere)
  await elsewhere.locator('#code').fill(code.toLowerCase())
  await press(elsewhere, 'Continue')
  await expect(elsewhere.getByText('I come back to this.')).toBeVisible()
  // A point that is added, and taken out again.
  await elsewhere.getByRole('link', { name: 'Add another point of disagreement' }).click()
  await looksRight(elsewhere)
  await elsewhere.locator('#wrong').fill('And it came late.')
  await press(elsewhere, 'Continue')
  await expect(elsewhere.getByText('And it came late.')).toBeVisible()
  await looksRight(elsewhere)
  await elsewhere.getByRole('button', { name: /^Remove/ }).click()
  await expect(elsewhere.getByText('And it came late.')).toHaveCount(0)

  // A stranger with only the address has nothing.
  const stranger = await window()
  expect((await stranger.goto(elsewhere.url()))?.status()).toBe(404)

  // An officer makes a code for a letter; with the birthday it opens the decision.
  const officer = await window()
  await signIn(officer, staff, 'alex.hawthorn@example.org')
  await officer.goto(`${staff}/letter-code`)
  await looksRight(officer)
  await press(officer, 'Make the code')
  await expect(officer.getByRole('alert')).toBeVisible()
  await looksRight(officer)
  await officer.locator('#childName').fill('Quill Letter')
  for (const [name, day] of [
    ['dateOfBirth', ['5', '4', '2016']],
    ['dateOnLetter', ['2', '11', '2026']],
  ] as const) {
    for (const [at, part] of (['day', 'month', 'year'] as const).entries())
      await officer.locator(`#${name}-${part}`).fill(day[at] ?? '')
  }
  await officer.locator('input[name="decision"][value="RTA"]').check()
  await press(officer, 'Make the code')
  await looksRight(officer)
  const letter = (await officer.locator('.govuk-panel__body strong').textContent()) ?? ''

  const family = await window()
  await family.goto(`${portal}/raise/letter-code`)
  await looksRight(family)
  const birthday = async (year: string) => {
    await family.locator('#code').fill(letter)
    await family.locator('#dateOfBirth-day').fill('5')
    await family.locator('#dateOfBirth-month').fill('4')
    await family.locator('#dateOfBirth-year').fill(year)
    await press(family, 'Continue')
  }
  await birthday('2015')
  await expect(family.getByRole('alert')).toContainText('We do not know this code with this date of birth')
  await looksRight(family)
  // What the letter says is not asked again: only what is wrong, and who they are.
  await birthday('2016')
  await expect(family.getByLabel(/^What do you disagree with, and why/)).toBeVisible()
  await press(family, 'Continue')
  await expect(family.getByLabel('A parent', { exact: true })).toBeVisible()
  await looksRight(family)
  await press(family, 'Continue')
  await expect(family.getByRole('alert')).toContainText('Choose who you are')
  await expect(family.getByRole('alert')).toContainText('Enter your full name')
  await looksRight(family)
  await family.goto(family.url().replace('your-account', 'name'))
  await expect(family.locator('#childName')).toHaveValue('Quill Letter')
})
