import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import portalRoutes from '../../apps/portal/app/routes.ts'
import { expect, test } from '../support/test.ts'
import { theSameEachTime } from './same.ts'
import { type Scene, setScene } from './scene.ts'
import { SCREENS, type Screen } from './table.ts'

const FOLDER = path.join(import.meta.dirname, '..', '..', 'docs', 'screens', 'portal')
const WIDTHS = [320, 1280] as const
/** The most that all pictures may weigh, in bytes. */
const MOST_BYTES = 10 * 1024 * 1024

/** The routes that draw a page; the others hand out a file or an answer. */
const pages = portalRoutes
  .filter(({ file }) => file.endsWith('.tsx'))
  .map(({ path: address = '' }) => address)

test.describe.configure({ mode: 'serial' })
let scene: Scene

test('every page has a picture, and nothing else has one', () => {
  const shown = new Set(SCREENS.map(({ route }) => route))
  expect(
    pages.filter((page) => !shown.has(page)),
    'pages without a picture',
  ).toEqual([])
  expect(
    [...shown].filter((route) => !pages.includes(route)),
    'pictures of no page',
  ).toEqual([])
  const names = SCREENS.map(({ name }) => name)
  expect(
    names.filter((name, at) => names.indexOf(name) !== at),
    'pictures of one name',
  ).toEqual([])
})

test('the scene is set', async ({ worlds, sql }) => {
  scene = await setScene(worlds, sql, worlds.nobody())
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
})

for (const as of new Set(SCREENS.map((screen) => screen.as))) {
  for (const width of WIDTHS) {
    test(`what ${as} sees, ${width} pixels wide`, async ({ browser, portal }) => {
      const context = await browser.newContext({ viewport: { width, height: 720 }, locale: 'en-GB' })
      const cookies = await scene.cookies(as)
      await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: portal })))
      const page = await context.newPage()
      const take = async ({ name, at, press }: Screen) => {
        const answer = await page.goto(`${portal}${at(scene)}`)
        expect([name, answer?.status()]).toEqual([name, name === 'not-found' ? 404 : 200])
        if (press) {
          const button = page.getByRole('main').getByRole('button', { name: press, exact: true })
          await Promise.all([page.waitForEvent('load'), button.click()])
        }
        await page.evaluate(theSameEachTime)
        const picture = await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' })
        // A page has few colours: kept without loss, it weighs less than as a photograph.
        const few = await sharp(picture).png({ palette: true, colours: 12, dither: 0 }).toBuffer()
        const small = await sharp(few).webp({ lossless: true, effort: 5 }).toBuffer()
        writeFileSync(path.join(FOLDER, `${name}-${width}.webp`), small)
      }
      for (const screen of SCREENS.filter((each) => each.as === as))
        await test.step(screen.name, () => take(screen))
      await context.close()
    })
  }
}

test('the pictures weigh little', () => {
  const bytes = readdirSync(FOLDER).reduce((sum, name) => sum + statSync(path.join(FOLDER, name)).size, 0)
  expect(bytes).toBeLessThan(MOST_BYTES)
})
