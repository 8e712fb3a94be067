import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { firstLoad, MOST_FIRST_LOAD } from './first-load.ts'

/** The standard's own rules; style and taste are left to the linter of our sources. */
const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What a page is made of, without its words: elements, classes, roles, labels and the order of headings. Pages of one
 * make hold the same findings, so each make is looked at once.
 */
function makeOf(html: string): string {
  const bare = html
    .replace(/<script\b[^>]*>.*?<\/script>/gs, '')
    // Where scripts run, the page says so of itself; what they made of it stands in the rest.
    .replace(/<body class="[^"]*"/, '<body')
    .replace(/\s(href|src|value|content|action|datetime|maxlength|data-[a-z-]+)="[^"]*"/g, '')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
    .replace(/\d+/g, '0')
    .replace(/>[^<]*\S[^<]*</g, '>words<')
    // A list of three is of the same make as a list of thirty.
    .replace(/(<(li|tr|option)\b(?:(?!<\/\2>).)*<\/\2>\s*)\1+/gs, '$1')
  return createHash('sha256').update(bare).digest('hex')
}

/** Looks at something once, whichever worker comes first: the workers note it in a folder of the run. */
async function once(what: string, look: () => Promise<void>): Promise<void> {
  const note = path.join(process.env.E2E_LOOKED_AT ?? '', what)
  if (existsSync(note)) return
  await look()
  writeFileSync(note, '')
}

/**
 * axe's own script, put by hand into a window that stays: its runner for Playwright loads it anew for each page and
 * opens another window to gather from, which takes longer than looking.
 */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Axe = {
  run: (
    where: Document,
    how: object,
  ) => Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>
}

/** Windows to look at pages in, one for each app and width. They keep axe and the app's stylesheet between pages. */
const glasses = new Map<string, Promise<Page>>()

function glassFor(page: Page, width: number): Promise<Page> {
  const { origin } = new URL(page.url())
  const known = glasses.get(`${origin} ${width}`)
  if (known) return known
  const made = newGlass(page, origin)
  glasses.set(`${origin} ${width}`, made)
  return made
}

async function newGlass(page: Page, origin: string): Promise<Page> {
  const viewport = page.viewportSize()
  const context = await page
    .context()
    .browser()
    ?.newContext({ javaScriptEnabled: true, locale: 'en-GB', viewport })
  if (!context) throw new Error('There is no browser')
  const glass = await context.newPage()
  await glass.goto(`${origin}/accessibility`)
  await glass.evaluate(AXE)
  return glass
}

/** What axe finds on a page as it stands: its body and title in a window with the same stylesheet, without its scripts. */
async function findings(page: Page, html: string, width: number): Promise<void> {
  const scripts = base.info().project.use.javaScriptEnabled !== false
  const bare = html.replace(/<script\b[^>]*>.*?<\/script>/gs, '')
  // Where no script runs, what is said for that case stands on the page.
  const shown = scripts ? bare : bare.replace(/<noscript>|<\/noscript>/g, '')
  const glass = await glassFor(page, width)
  const found = await glass.evaluate(
    async ({ shown, values }) => {
      const { body, title } = new DOMParser().parseFromString(shown, 'text/html')
      document.title = title
      document.body.replaceWith(body)
      const { axe } = globalThis as unknown as { axe: Axe }
      const how = { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }
      const { violations } = await axe.run(document, how)
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
    },
    { shown, values: TAGS },
  )
  expect(found, `axe on ${page.url()}`).toEqual([])
}

/** What axe finds in a window itself, as it is: narrow, on paper or in the colours of its reader. */
export async function axeFinds(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: Axe }
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
  }, TAGS)
}

/** The HTML is what it should be by the standard, as the server sent it. */
async function isGood(html: string, url: string): Promise<void> {
  const report = await validator.validateString(html)
  const problems = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (line ${line})`),
  )
  expect(problems, `HTML of ${url}`).toEqual([])
}

/** No sideways scrolling: asked of every page in its window, because it depends on the words. */
async function fits(page: Page, width: number): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide, `width of ${page.url()} in a window of ${width}`).toBeLessThanOrEqual(width)
}

/**
 * No sideways scrolling in this window; and, once for each make of page and width of window, no axe findings on the
 * page as it stands, good HTML, and a first load that is small. Journeys run in windows of 320 and of 1280 pixels.
 */
export async function looksRight(page: Page): Promise<void> {
  await page.waitForLoadState()
  await page.locator('main').waitFor()
  const html = await page.content()
  const { width } = page.viewportSize() ?? { width: 1280 }
  await fits(page, width)
  const scripts = base.info().project.use.javaScriptEnabled !== false
  const make = makeOf(html)
  // With scripts the page is no longer as it was sent.
  if (!scripts) await once(`html-${make}`, () => isGood(html, page.url()))
  await once(`axe-${width}-${make}`, () => findings(page, html, width))
  await once(`load-${make}`, async () => {
    expect(await firstLoad(html, page.url()), `bytes of a first visit to ${page.url()}`).toBeLessThanOrEqual(
      MOST_FIRST_LOAD,
    )
  })
}
