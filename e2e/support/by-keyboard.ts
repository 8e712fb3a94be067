import type { Page } from '@playwright/test'
import type postgres from 'postgres'
import { Keyboard } from './keyboard.ts'
import { Officer } from './officer.ts'
import { PEOPLE, test } from './test.ts'
import type { Worlds } from './worlds.ts'

export type Journey = {
  readonly keys: Keyboard
  /** Somebody else's hands, in a window of their own. */
  readonly another: () => Promise<Keyboard>
  readonly window: () => Promise<Page>
  readonly officer: Officer
  readonly decider: (email: string) => Officer
  readonly worlds: Worlds
  readonly sql: postgres.Sql
  readonly portal: string
  readonly staff: string
}

const PHONE = 320
const SCREEN = 1280

/**
 * A whole journey of a family by keyboard alone. It is taken on a small phone and on a wide screen, with scripts in one
 * of them and without in the other; `EVERY_WINDOW=1` takes it in all four.
 *
 * @param withScripts where scripts run.
 */
export function byKeyboard(
  title: string,
  withScripts: 'phone' | 'screen',
  walk: (journey: Journey) => Promise<void>,
): void {
  for (const width of [PHONE, SCREEN]) {
    const scripts = (width === PHONE) === (withScripts === 'phone')
    // The projects leave out what is marked for the other.
    const tag = process.env.EVERY_WINDOW === '1' ? [] : [scripts ? '@with-scripts' : '@without-scripts']
    test.describe(`${width} pixels wide`, { tag }, () => {
      test.use({ viewport: { width, height: 720 } })
      test(title, async ({ page, window, portal, staff, sql, worlds }) => {
        await walk({
          keys: new Keyboard(page),
          another: async () => new Keyboard(await window()),
          window,
          officer: new Officer(worlds, sql, PEOPLE.officer),
          decider: (email) => new Officer(worlds, sql, email),
          worlds,
          sql,
          portal,
          staff,
        })
      })
    })
  }
}
