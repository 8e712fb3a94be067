import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from '../support/test.ts'
import type { Worlds } from '../support/worlds.ts'
import { theSameEachTime } from './same.ts'

const FOLDER = path.join(import.meta.dirname, '..', '..', 'docs', 'screens')
const WIDTHS = [320, 1280] as const
/** The most that the pictures of one app may weigh, in bytes. */
const MOST_BYTES = 10 * 1024 * 1024

/** `ONLY_SCREENS`, a pattern: pictures whose names fit are taken anew, and the others stay. */
const ONLY = process.env.ONLY_SCREENS ? new RegExp(process.env.ONLY_SCREENS) : null

/** One picture of one page. */
export type Screen<S, V extends string> = {
  /** The picture's name, without its width. */
  readonly name: string
  /** The route that it shows, as the app's routes.ts writes it. */
  readonly route: string
  readonly as: V
  readonly at: (scene: S) => string
  /** The button of the main part that is pressed with nothing filled in, to show what the page says then. */
  readonly press?: string
}

type Cookie = { readonly name: string; readonly value: string }
type Sql = Parameters<Parameters<typeof test>[2]>[0]['sql']

/** What is taken of one app, of which scene, and whose window it is seen in. */
export type Shoot<S, V extends string> = {
  readonly app: 'portal' | 'staff'
  readonly routes: readonly { readonly file: string; readonly path?: string | undefined }[]
  readonly screens: readonly Screen<S, V>[]
  /** Routes that only lead on, and draw nothing of their own. */
  readonly leadOn?: readonly string[]
  /** What a page answers that does not answer 200. */
  readonly answers?: Readonly<Record<string, number>>
  readonly setScene: (worlds: Worlds, sql: Sql) => Promise<S>
  readonly cookies: (scene: S, as: V) => Promise<readonly Cookie[]>
}

/** Takes a picture of every page of an app in both widths; a page without one, or a picture of none, fails. */
export function shoot<S, V extends string>(all: Shoot<S, V>): void {
  const { app, routes, screens, leadOn = [], answers = {}, setScene, cookies } = all
  const folder = path.join(FOLDER, app)
  // The other routes hand out a file or an answer.
  const pages = routes.filter(({ file }) => file.endsWith('.tsx')).map(({ path: address = '' }) => address)
  let scene: S

  test.describe.configure({ mode: 'serial' })

  test('every page has a picture, and nothing else has one', () => {
    const shown = new Set(screens.map(({ route }) => route))
    expect(
      pages.filter((page) => !shown.has(page) && !leadOn.includes(page)),
      'pages without a picture',
    ).toEqual([])
    expect(
      [...shown].filter((route) => !pages.includes(route)),
      'pictures of no page',
    ).toEqual([])
    const names = screens.map(({ name }) => name)
    expect(
      names.filter((name, at) => names.indexOf(name) !== at),
      'pictures of one name',
    ).toEqual([])
  })

  test('the scene is set', async ({ worlds, sql }) => {
    scene = await setScene(worlds, sql)
    if (!ONLY) rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  })

  for (const as of new Set(screens.map((screen) => screen.as))) {
    for (const width of WIDTHS) {
      test(`what ${as} sees, ${width} pixels wide`, async ({ browser, portal, staff }) => {
        const origin = app === 'portal' ? portal : staff
        const context = await browser.newContext({ viewport: { width, height: 720 }, locale: 'en-GB' })
        const held = await cookies(scene, as)
        await context.addCookies(held.map((cookie) => ({ ...cookie, url: origin })))
        const page = await context.newPage()
        const take = async ({ name, at, press }: Screen<S, V>) => {
          const answer = await page.goto(`${origin}${at(scene)}`)
          expect([name, answer?.status()]).toEqual([name, answers[name] ?? 200])
          if (press) {
            const button = page.getByRole('main').getByRole('button', { name: press, exact: true })
            await Promise.all([page.waitForEvent('load'), button.click()])
          }
          await page.evaluate(theSameEachTime)
          const picture = await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' })
          // A page has few colours: kept without loss, it weighs less than as a photograph.
          const few = await sharp(picture).png({ palette: true, colours: 12, dither: 0 }).toBuffer()
          const small = await sharp(few).webp({ lossless: true, effort: 5 }).toBuffer()
          writeFileSync(path.join(folder, `${name}-${width}.webp`), small)
        }
        for (const screen of screens.filter((each) => each.as === as && (!ONLY || ONLY.test(each.name))))
          await test.step(screen.name, () => take(screen))
        await context.close()
      })
    }
  }

  test('the pictures weigh little', () => {
    const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0)
    expect(bytes).toBeLessThan(MOST_BYTES)
  })
}
