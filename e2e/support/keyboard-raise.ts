import type postgres from 'postgres'
import { NEW_PASSWORD } from './account.ts'
import type { Keyboard } from './keyboard.ts'
import { expect } from './test.ts'

/** Opens the link of the message that confirms an address, as in a mailbox. */
export async function confirm(keys: Keyboard, sql: postgres.Sql, email: string): Promise<void> {
  await keys.isAt('Check your email')
  const [mail] = await sql<{ body: string }[]>`
    select body from outbox where to_address = ${email} and template = 'confirmEmail'`
  await keys.open(/https?:\S+confirm-email\S+/.exec(mail?.body ?? '')?.[0] ?? '')
  await keys.press('Confirm my email address')
}

/** Says who somebody is on the page that makes the account. */
export async function newPerson(keys: Keyboard, fullName: string, email: string): Promise<void> {
  await keys.type('Full name', fullName)
  await keys.type('Email address', email)
  await keys.type('Choose a password', NEW_PASSWORD)
}

/** Sends what is on the page that checks the answers, and gives its reference. */
export async function sends(keys: Keyboard): Promise<string> {
  await keys.isAt('Check your answers before you send them')
  await keys.press('Send to the council')
  await keys.isAt('We have your disagreement')
  const reference = (await keys.page.locator('.govuk-panel__body strong').textContent()) ?? ''
  expect(reference).toMatch(/^[2-9B-Z]{3}(-[2-9B-Z]{3}){2}$/)
  return reference
}

/** Signs in by the form. */
export async function signsIn(
  keys: Keyboard,
  portal: string,
  email: string,
  password: string,
): Promise<void> {
  await keys.open(`${portal}/sign-in`)
  await keys.type('Email address', email)
  await keys.type('Password', password)
  await keys.press('Sign in')
}

/** Begins a disagreement and answers who it is about. */
export async function begins(
  keys: Keyboard,
  portal: string,
  about: { who: string; name: string; born: string; decision: string },
): Promise<void> {
  await keys.open(`${portal}/`)
  await keys.press('Start now')
  await keys.press(/^(Continue|Start a new one)$/)
  await keys.choose(about.who)
  await keys.press('Continue')
  await keys.type(/full name\?$/, about.name)
  await keys.press('Continue')
  await keys.date(/date of birth\?$/, about.born)
  await keys.press('Continue')
  await keys.choose(about.decision)
  await keys.press('Continue')
}

/** The date on the letter, where the decision has one. */
export async function letterOf(keys: Keyboard, day: string): Promise<void> {
  await keys.choose('Yes')
  await keys.date('Date on the letter', day)
  await keys.press('Continue')
}
