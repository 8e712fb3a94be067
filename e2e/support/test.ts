import { test as base, expect, type Page } from '@playwright/test'
import postgres from 'postgres'
import { openWorlds, type Worlds } from './worlds.ts'

export { dayFromNow } from './days.ts'
export { looksRight } from './looks-right.ts'

const must = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is set by the global set-up`)
  return value
}

export const PASSWORD = 'common ground demonstration'
export const PEOPLE = {
  parent: 'parent@example.org',
  officer: 'alex.hawthorn@example.org',
  /** Of the same team, and of another. */
  teammate: 'bryn.maple@example.org',
  otherOfficer: 'devi.rowan@example.org',
  glenys: 'glenys.cedar@example.org',
  harvey: 'harvey.willow@example.org',
  manager: 'iris.blackthorn@example.org',
} as const

type Fixtures = {
  readonly portal: string
  readonly staff: string
  /** Another window, signed in as nobody. */
  readonly window: () => Promise<Page>
  readonly sql: postgres.Sql
}

type WorkerFixtures = {
  /** Both worlds without a browser, for what a journey is not about. */
  readonly worlds: Worlds
}

/** Journeys' own test: the addresses of both apps, windows for several people, and the database to compare with. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
  portal: async ({}, use) => use(must('E2E_PORTAL')),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
  staff: async ({}, use) => use(must('E2E_STAFF')),
  window: async ({ browser, javaScriptEnabled, viewport }, use) => {
    const contexts: { close: () => Promise<void> }[] = []
    await use(async () => {
      const context = await browser.newContext({
        javaScriptEnabled,
        viewport,
        locale: 'en-GB',
        timezoneId: 'Europe/London',
      })
      contexts.push(context)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
  sql: async ({}, use) => {
    const sql = postgres(must('E2E_DATABASE_URL'), { max: 1, onnotice: () => {} })
    await use(sql)
    await sql.end()
  },
  worlds: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
    async ({}, use) => {
      const worlds = openWorlds(must('E2E_DATABASE_URL'))
      await use(worlds)
      await worlds.end()
    },
    { scope: 'worker' },
  ],
})
export { expect }

/** Signs in through the form. */
export async function signIn(page: Page, app: string, email: string, password = PASSWORD): Promise<void> {
  await page.goto(`${app}/sign-in`)
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).not.toHaveURL(/sign-in/)
}

/** Presses a button and waits for the page that it leads to. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click()
}

/** Fills in a date's three boxes. `name` is the field's. */
export async function fillDate(page: Page, name: string, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-')
  await page.locator(`#${name}-day`).fill(String(Number(day)))
  await page.locator(`#${name}-month`).fill(String(Number(month)))
  await page.locator(`#${name}-year`).fill(year)
}
