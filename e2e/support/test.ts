import { createHash } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
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

/** The standard's own rules; style and taste are left to the linter of our sources. */
const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What a page is made of, without its words: elements, classes, roles, labels and the order of headings. Pages of one
 * make hold the same findings, so axe looks at each make once.
 */
function makeOf(html: string): string {
  const bare = html
    .replace(/<script\b[^>]*>.*?<\/script>/gs, '')
    .replace(/\s(href|src|value|content|action|datetime|maxlength|data-[a-z-]+)="[^"]*"/g, '')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
    .replace(/\d+/g, '0')
    .replace(/>[^<]*\S[^<]*</g, '>words<')
    // A list of three is of the same make as a list of thirty.
    .replace(/(<(li|tr|option)\b(?:(?!<\/\2>).)*<\/\2>\s*)\1+/gs, '$1')
  return createHash('sha256').update(bare).digest('hex')
}

/** Makes that this process has looked at already. */
const LOOKED_AT = new Set<string>()

/** One window where scripts run, for looking at pages that are shown without: axe is a script. */
let glass: Promise<Page> | undefined

/**
 * The same page in a window where scripts run: the very HTML that is shown, without its scripts, with the app's own
 * stylesheet.
 */
async function mirror(page: Page, html: string): Promise<Page> {
  const bare = html.replace(/<script\b[^>]*>.*?<\/script>/gs, '').replace(/<noscript>|<\/noscript>/g, '')
  glass ??= (async () => {
    const context = await page.context().browser()?.newContext({ javaScriptEnabled: true, locale: 'en-GB' })
    if (!context) throw new Error('There is no browser')
    return context.newPage()
  })()
  const twin = await glass
  const url = page.url()
  await twin.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: bare }))
  await twin.goto(url)
  await twin.unroute(url)
  return twin
}

async function findings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
  expect(found, `axe on ${page.url()}`).toEqual([])
}

/** No sideways scrolling on a narrow phone: asked of every page, because it depends on the words. */
async function fits(page: Page): Promise<void> {
  const before = page.viewportSize() ?? { width: 1280, height: 720 }
  await page.setViewportSize({ width: 320, height: 720 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  await page.setViewportSize(before)
  expect(wide, `width of ${page.url()} on a phone`).toBeLessThanOrEqual(320)
}

/** The HTML is what it should be by the standard, as the server sent it. */
async function isGood(html: string, url: string): Promise<void> {
  const report = await validator.validateString(html)
  const problems = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (line ${line})`),
  )
  expect(problems, `HTML of ${url}`).toEqual([])
}

/** No axe findings on the page as it stands, good HTML, and no sideways scrolling on a narrow phone. */
export async function looksRight(page: Page): Promise<void> {
  await page.waitForLoadState()
  await page.locator('main').waitFor()
  const html = await page.content()
  const make = makeOf(html)
  const isNew = !LOOKED_AT.has(make)
  await fits(page)
  if (isNew) {
    const scripts = base.info().project.use.javaScriptEnabled !== false
    // With scripts the page is no longer as it was sent.
    if (!scripts) await isGood(html, page.url())
    await findings(scripts ? page : await mirror(page, html))
  }
  LOOKED_AT.add(make)
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
