import type { Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import type postgres from 'postgres'
import { NEW_PASSWORD, newAccount, newEmail } from '../support/account.ts'
import { raised } from '../support/raised.ts'
import { dayFromNow, expect, looksRight, PEOPLE, press, test } from '../support/test.ts'

const MINUTE = 60_000

/** Ends somebody's sessions as time would: at the idle limit. */
const endSessions = (sql: postgres.Sql, email: string) =>
  sql`update sessions s set expires_at = now() - interval '1 minute' from users u
      where u.authority_id = s.authority_id and u.id = s.user_id and u.email = ${email}`

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function fillSignIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(NEW_PASSWORD)
  await press(page, 'Sign in')
}

test('what is sent after a session has ended is kept for its writer alone, and filled in again', async ({
  page,
  portal,
  sql,
  worlds,
}) => {
  const email = newEmail('late')
  await newAccount(page, portal, sql, 'A Late Writer', email)
  const reference = await raised(worlds, email, {
    childName: 'Robin Late',
    dateOfBirth: '2014-02-03',
    decision: 'RTI',
    dateOnLetter: dayFromNow(-20),
    wrong: 'There is no plan.',
  })

  // A long message, sent too late.
  const words = 'A long message, written late at night.\nWith “two” lines & more.'
  await page.goto(`${portal}/disagreements/${reference}/messages/new`)
  await expect(
    page.getByText(/If you do nothing until .*(am|pm|midday|midnight), you are signed out/),
  ).toBeVisible()
  await page.locator('#topic').fill('What happens next')
  await page.locator('#text').fill(words)
  await endSessions(sql, email)
  await press(page, 'Send message')
  await expect(heading(page)).toHaveText('Sign in')
  await expect(page.getByText('What you typed is kept for 24 hours.')).toBeVisible()
  await looksRight(page)
  const [stored] = await sql<
    { forms: string }[]
  >`select coalesce(string_agg(k::text, ' '), '') as forms from kept_forms k`
  expect(stored?.forms).not.toContain('late at night')
  expect(stored?.forms).not.toContain(reference)

  // Somebody else signs in on this browser: they see neither the page nor the words.
  await page.getByLabel('Email address').fill(PEOPLE.parent)
  await page.getByLabel('Password', { exact: true }).fill('common ground demonstration')
  await press(page, 'Sign in')
  await expect(heading(page)).toHaveText('Page not found')
  expect(await page.content()).not.toContain('late at night')
  await page.goto(`${portal}/sign-out`)
  await press(page, 'Sign out')

  await page.goto(`${portal}/disagreements/${reference}/messages/new`)
  await fillSignIn(page, email)
  await expect(page.getByText('it is filled in again below')).toBeVisible()
  await expect(page.locator('#topic')).toHaveValue('What happens next')
  await expect(page.locator('#text')).toHaveValue(words)
  await looksRight(page)
  // It is still there when the page is looked at again, and gone once it is sent.
  await page.reload()
  await expect(page.locator('#text')).toHaveValue(words)
  await press(page, 'Send message')
  await expect(page.getByRole('alert')).toBeVisible()
  await page.goto(`${portal}/disagreements/${reference}/messages/new`)
  await expect(page.locator('#text')).toHaveValue('')
  expect(await sql`select 1 from kept_forms`).toHaveLength(0)
})

test('a question half answered and a second step come back together, and can be cleared', async ({
  page,
  portal,
  sql,
}) => {
  const email = newEmail('half')
  await newAccount(page, portal, sql, 'Somebody Half Way', email)
  await page.goto(`${portal}/account/authenticator-app`)
  await page.locator('#password').fill(NEW_PASSWORD)
  await press(page, 'Continue')
  const secret = ((await page.locator('.app-codes').last().textContent()) ?? '').replace(/\s/g, '')
  await page.locator('#code').fill(new TOTP({ secret }).generate())
  await press(page, 'Continue')
  const recovery = await page.locator('.app-codes li').allTextContents()

  await page.goto(`${portal}/raise`)
  await page.getByRole('button', { name: /^(Continue|Start a new one)$/ }).click()
  await page.getByLabel('A parent', { exact: true }).check()
  await press(page, 'Continue')
  await page.locator('#childName').fill('Robin Half-Said')
  await endSessions(sql, email)
  await press(page, 'Continue')
  await expect(page.getByText('What you typed is kept for 24 hours.')).toBeVisible()
  await fillSignIn(page, email)
  await expect(heading(page)).toHaveText('One more step')
  await page.locator('#code').fill(recovery[0] ?? '')
  await press(page, 'Continue')
  await expect(page.locator('#childName')).toHaveValue('Robin Half-Said')
  await looksRight(page)
  await press(page, 'Clear what I typed')
  await expect(page.locator('#childName')).toHaveValue('')
  await expect(page.getByText('it is filled in again below')).toHaveCount(0)
})

/** Brings the end of somebody's session near, as time would. */
const nearEnd = (sql: postgres.Sql, email: string) =>
  sql`update sessions s set expires_at = now() + interval '9 minutes' from users u
      where u.authority_id = s.authority_id and u.id = s.user_id and u.email = ${email}`

test('before the end a warning asks, by keyboard and in every window', async ({
  page,
  portal,
  sql,
  javaScriptEnabled,
}) => {
  const email = newEmail('slow')
  await newAccount(page, portal, sql, 'A Slow Writer', email)
  await page.clock.install()
  await page.goto(`${portal}/account/email`)
  const dialog = page.getByRole('alertdialog', { name: 'You will be signed out soon' })
  if (javaScriptEnabled === false) {
    // Without scripts nothing can warn: the page says when, and what is kept.
    await expect(dialog).toBeHidden()
    await expect(page.getByText(/What you send after that is kept while you sign in again/)).toBeVisible()
    return
  }
  await page.locator('#email').focus()
  await page.clock.fastForward(49 * MINUTE)
  await expect(dialog).toBeHidden()
  await page.clock.fastForward(2 * MINUTE)
  await expect(dialog).toBeVisible()
  await expect(dialog).toHaveAccessibleDescription(/^You will be signed out at .*What you have typed is kept/)
  await expect(dialog.getByRole('button', { name: 'Stay signed in' })).toBeFocused()
  await looksRight(page)

  // The end is moved by pressing, by nothing else; and the reader is where they were.
  await nearEnd(sql, email)
  const extended = page.waitForResponse(/stay-signed-in/)
  await page.keyboard.press('Enter')
  expect(await (await extended).json()).toMatchObject({ secondsLeft: 3600 })
  await expect(dialog).toBeHidden()
  await expect(page.locator('#email')).toBeFocused()

  // Another window that is used counts: the warning here goes away by itself.
  await page.clock.fastForward(51 * MINUTE)
  await expect(dialog).toBeVisible()
  const other = await page.context().newPage()
  await other.goto(`${portal}/account`)
  await expect(dialog).toBeHidden()
  await other.close()

  // Closed with Escape it does not ask again, and says when it is over.
  await page.clock.fastForward(51 * MINUTE)
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.clock.fastForward(10 * MINUTE)
  const over = page.getByRole('alertdialog', { name: 'You have been signed out' })
  await expect(over).toBeVisible()
  await looksRight(page)
  await over.getByRole('button', { name: 'Back to the page' }).click()
  await expect(over).toBeHidden()

  // The last end is moved by nothing: it is said so.
  await sql`update sessions s set ends_at = now() + interval '4 minutes' from users u
    where u.authority_id = s.authority_id and u.id = s.user_id and u.email = ${email}`
  await page.goto(`${portal}/account`)
  await dialog.getByRole('button', { name: 'Stay signed in' }).click()
  await expect(page.getByRole('alertdialog', { name: 'You cannot stay signed in any longer' })).toBeVisible()
})
