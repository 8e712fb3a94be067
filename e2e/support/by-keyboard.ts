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
}

/** A whole journey of a family by keyboard alone, on a small phone and on a wide screen. */
export function byKeyboard(title: string, walk: (journey: Journey) => Promise<void>): void {
  for (const width of [320, 1280]) {
    test.describe(`${width} pixels wide`, () => {
      test.use({ viewport: { width, height: 720 } })
      test(title, async ({ page, window, portal, sql, worlds }) => {
        await walk({
          keys: new Keyboard(page),
          another: async () => new Keyboard(await window()),
          window,
          officer: new Officer(worlds, sql, PEOPLE.officer),
          decider: (email) => new Officer(worlds, sql, email),
          worlds,
          sql,
          portal,
        })
      })
    })
  }
}
