import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import postgres from 'postgres'

const must = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is set by the global set-up`)
  return value
}

export const PASSWORD = 'common ground demonstration'
export const PEOPLE = {
  parent: 'parent@example.org',
  officer: 'alex.hawthorn@example.org',
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

/** Journeys' own test: the addresses of both apps, windows for several people, and the database to compare with. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
  portal: async ({}, use) => use(must('E2E_PORTAL')),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
  staff: async ({}, use) => use(must('E2E_STAFF')),
  window: async ({ browser, javaScriptEnabled }, use) => {
    const contexts: { close: () => Promise<void> }[] = []
    await use(async () => {
      const context = await browser.newContext({
        javaScriptEnabled,
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
})
export { expect }

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * The same page in a window where scripts run, because axe is one: the very HTML that is shown, without its scripts,
 * with the app's own stylesheet.
 */
async function mirror(page: Page): Promise<Page> {
  const html = (await page.content())
    .replace(/<script\b[^>]*>.*?<\/script>/gs, '')
    .replace(/<noscript>|<\/noscript>/g, '')
  const context = await page
    .context()
    .browser()
    ?.newContext({ javaScriptEnabled: true, locale: 'en-GB', viewport: page.viewportSize() })
  if (!context) throw new Error('There is no browser')
  const twin = await context.newPage()
  const url = page.url()
  await twin.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
  await twin.goto(url)
  return twin
}

async function findings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
  expect(found, `axe on ${page.url()}`).toEqual([])
  const before = page.viewportSize() ?? { width: 1280, height: 720 }
  await page.setViewportSize({ width: 320, height: 720 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  await page.setViewportSize(before)
  expect(wide, `width of ${page.url()} on a phone`).toBeLessThanOrEqual(320)
}

/** No axe findings on the page as it stands, and no sideways scrolling on a narrow phone. */
export async function looksRight(page: Page): Promise<void> {
  await page.waitForLoadState()
  await page.locator('main').waitFor()
  if (base.info().project.use.javaScriptEnabled !== false) return findings(page)
  const twin = await mirror(page)
  try {
    await findings(twin)
  } finally {
    await twin.context().close()
  }
}

/** Signs in through the form. */
export async function signIn(page: Page, app: string, email: string, password = PASSWORD): Promise<void> {
  await page.goto(`${app}/sign-in`)
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
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

/** A day so many days from today in London, as 'YYYY-MM-DD'. */
export function dayFromNow(days: number): string {
  const moved = new Date(Date.now() + days * 86_400_000)
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(moved)
}
