import type { Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import type postgres from 'postgres'
import { readFile } from './reading.ts'
import { expect, press } from './test.ts'

export const NEW_PASSWORD = 'three quiet hedgehogs'

/** An address that nobody has used yet. */
export const newEmail = (who: string): string =>
  `${who}.${Date.now()}.${Math.random().toString(36).slice(2, 8)}@example.org`

/** Makes an account as anybody would, by the link in the message; afterwards the window is signed in. */
export async function newAccount(
  page: Page,
  portal: string,
  sql: postgres.Sql,
  fullName: string,
  email: string,
): Promise<void> {
  await page.goto(`${portal}/create-account`)
  await page.getByLabel('Full name').fill(fullName)
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Choose a password', { exact: true }).fill(NEW_PASSWORD)
  await press(page, 'Create an account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your email')
  const [mail] = await sql<{ body: string }[]>`
    select body from outbox where to_address = ${email} and template = 'confirmEmail'`
  await page.goto(/https?:\S+confirm-email\S+/.exec(mail?.body ?? '')?.[0] ?? '')
  await press(page, 'Confirm my email address')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your disagreements')
}

/** Opens the link of the invitation to a case that was sent to an address. */
export async function openInvitation(
  page: Page,
  sql: postgres.Sql,
  reference: string,
  email: string,
): Promise<void> {
  const [mail] = await sql<{ body: string }[]>`
    select o.body from outbox o join cases c on c.authority_id = o.authority_id and c.id = o.case_id
    where c.reference = ${reference} and o.to_address = ${email} and o.template = 'invitation'`
  await page.goto(/https?:\S+\/invitations\/\S+/.exec(mail?.body ?? '')?.[0] ?? '')
}

/** Adds an authenticator app where somebody stands on the page that asks for the password. */
export async function addApp(page: Page): Promise<void> {
  await page.locator('#password').fill(NEW_PASSWORD)
  await press(page, 'Continue')
  const secret = ((await page.locator('.app-codes').last().textContent()) ?? '').replace(/\s/g, '')
  await page.locator('#code').fill(new TOTP({ secret }).generate())
  await press(page, 'Continue')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your authenticator app is set up')
}

/** The most addresses one crawl opens. */
const MOST = 150

/**
 * Everything that somebody can reach of a case by its links and of their account: each page with its headers, and the
 * words of each file. Addresses that led elsewhere are kept with where they led.
 */
export async function crawl(page: Page, portal: string, reference: string): Promise<Map<string, string>> {
  const start = `${portal}/disagreements/${reference}`
  const seen = new Map<string, string>()
  const todo = [start, `${portal}/disagreements`, `${portal}/account`, `${portal}/families`]
  for (let next = todo.shift(); next && seen.size < MOST; next = todo.shift()) {
    if (seen.has(next)) continue
    const response = await page.request.get(next)
    const body = await response.body()
    seen.set(next, `${response.url()}\n${JSON.stringify(response.headers())}\n${await readFile(body)}`)
    if (!(response.headers()['content-type'] ?? '').includes('html')) continue
    for (const [, href = ''] of body.toString('utf8').matchAll(/href="([^"#]+)"/g)) {
      const address = new URL(href.replaceAll('&amp;', '&'), portal).href
      if (address.startsWith(start) && !seen.has(address)) todo.push(address)
    }
  }
  return seen
}
