import { expect, type Locator, type Page } from '@playwright/test'
import { type Stop, stopAt } from './focus.ts'
import { looksRight } from './looks-right.ts'

/** More presses than any of our pages has controls. */
const MOST_PRESSES = 400
/** How long a page may take to come, in milliseconds. */
const PATIENCE = 30_000

type Named = string | RegExp
type Within = { readonly within?: Locator }

/**
 * Somebody who uses the keyboard and nothing else. A control is reached by Tab and Shift+Tab, passing the skip link on
 * the way into a page, and wherever the focus stops it can be seen. Counts what it took: pages seen and fields filled.
 */
export class Keyboard {
  /** Pages that were seen. */
  screens = 0
  /** Fields that were filled in; a date is one. */
  fields = 0
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  private get main(): Locator {
    return this.page.getByRole('main')
  }

  /** Types an address, or opens a link out of a message. */
  async open(address: string): Promise<void> {
    await this.page.goto(address)
    await this.arrived()
  }

  private async arrived(): Promise<void> {
    this.screens += 1
    await looksRight(this.page)
  }

  /** Presses Tab until the control has the focus. A control that is never reached, or a trap, is a failure. */
  async reach(target: Locator): Promise<void> {
    const handle = await target.elementHandle()
    if (!handle) throw new Error(`${target} is not there`)
    let [came, skipped] = [0, false]
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      const stop: Stop = await this.page.evaluate(stopAt, handle)
      if (stop.problem) throw new Error(`${stop.problem}: ${stop.what} on ${this.page.url()}`)
      if (stop.here) return
      if (stop.nowhere) {
        came += 1
        if (came > 2) break
        // After the link was used the address says where in the page one is, and the next page begins there too.
        if (stop.inMain && !skipped && !this.page.url().endsWith('#main-content')) {
          skipped = true
          await this.skip()
        }
      }
      await this.page.keyboard.press(stop.isBefore ? 'Shift+Tab' : 'Tab')
    }
    throw new Error(`Tab never reaches ${target} on ${this.page.url()}`)
  }

  /** The first stop of every page is the link past what stands on all of them. */
  private async skip(): Promise<void> {
    const link = this.page.getByRole('link', { name: 'Skip to main content' })
    await this.page.keyboard.press('Tab')
    await expect(link, 'the first stop').toBeFocused()
    await this.page.keyboard.press('Enter')
  }

  /** Does what leads to another page, waits for that page and looks at it. */
  private async leave(key: string): Promise<void> {
    await Promise.all([this.page.waitForEvent('load', { timeout: PATIENCE }), this.page.keyboard.press(key)])
    await this.arrived()
  }

  /** Follows a link with Enter. */
  async follow(name: Named, { within = this.main }: Within = {}): Promise<void> {
    await this.reach(within.getByRole('link', { name, exact: true }).first())
    await this.leave('Enter')
  }

  /** Presses a button, or what looks like one, with Enter. */
  async press(name: Named, { within = this.main }: Within = {}): Promise<void> {
    await this.reach(within.getByRole('button', { name, exact: true }).first())
    await this.leave('Enter')
  }

  /** Follows a link that gives a file, and says what it was called. */
  async download(name: Named): Promise<{ name: string; begins: string }> {
    await this.reach(this.main.getByRole('link', { name, exact: true }).first())
    const [file] = await Promise.all([
      this.page.waitForEvent('download', { timeout: PATIENCE }),
      this.page.keyboard.press('Enter'),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await file.createReadStream()) chunks.push(chunk)
    return { name: file.suggestedFilename(), begins: Buffer.concat(chunks).subarray(0, 4).toString('latin1') }
  }

  /** Opens what is folded away. */
  async unfold(summary: Named): Promise<void> {
    const fold = this.main.locator('summary').filter({ hasText: summary }).first()
    await this.reach(fold)
    await this.page.keyboard.press('Enter')
    await expect(fold.locator('..')).toHaveAttribute('open', '')
  }

  /** Types into a field, over what stands there. */
  async type(label: Named, text: string, { within = this.main }: Within = {}): Promise<void> {
    this.fields += 1
    // A part of the page can have the same name as a field in it.
    const field = within.getByLabel(label, { exact: true }).and(this.page.locator('input, textarea'))
    await this.into(field.first(), text)
  }

  private async into(field: Locator, text: string): Promise<void> {
    await this.reach(field)
    await this.page.keyboard.press('ControlOrMeta+A')
    await this.page.keyboard.type(text)
    await expect(field).toHaveValue(text)
  }

  /** Types a day into the three boxes of a date. @param day 'YYYY-MM-DD'. */
  async date(legend: Named, day: string): Promise<void> {
    this.fields += 1
    const boxes = this.main.getByRole('group', { name: legend, exact: true }).last()
    const [year = '', month = '', date = ''] = day.split('-')
    for (const [label, text] of [
      ['Day', String(Number(date))],
      ['Month', String(Number(month))],
      ['Year', year],
    ] as const) {
      await this.into(boxes.getByLabel(label, { exact: true }), text)
    }
  }

  /** Chooses one of several by its arrows: Tab comes to the group once. */
  async choose(label: Named, { within = this.main }: Within = {}): Promise<void> {
    this.fields += 1
    const radio = within.getByRole('radio', { name: label, exact: true }).first()
    const name = (await radio.getAttribute('name')) ?? ''
    const all = this.main.locator(`input[type=radio][name="${name}"]`)
    const chosen = all.and(this.main.locator(':checked'))
    // Tab stops at the one that is chosen, and at the first where none is.
    await this.reach((await chosen.count()) > 0 ? chosen : all.first())
    const most = await all.count()
    if (!(await chosen.count())) await this.page.keyboard.press('Space')
    for (let at = 0; at < most && !(await radio.isChecked()); at += 1) {
      await this.page.keyboard.press('ArrowDown')
    }
    await expect(radio).toBeChecked()
    await expect(radio).toBeFocused()
  }

  /** Chooses one of a list that opens, by its arrows. */
  async pick(label: Named, option: string): Promise<void> {
    this.fields += 1
    const list = this.main.getByLabel(label, { exact: true }).and(this.page.locator('select'))
    await this.reach(list)
    const shown = () =>
      list.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent ?? '')
    const most = await list.locator('option').count()
    for (let at = 0; at < most && (await shown()) !== option; at += 1) {
      await this.page.keyboard.press('ArrowDown')
    }
    expect(await shown()).toBe(option)
  }

  /** Ticks a box with the space bar. */
  async tick(label: Named, { within = this.main }: Within = {}): Promise<void> {
    const box = within.getByRole('checkbox', { name: label, exact: true }).first()
    await this.reach(box)
    await this.page.keyboard.press('Space')
    await expect(box).toBeChecked()
  }

  /** Chooses a file, as the system's own window would once its control is pressed. */
  async attach(label: Named, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    this.fields += 1
    const control = this.main.getByLabel(label, { exact: true })
    await this.reach(control)
    await control.setInputFiles(file)
  }

  /** Goes to a place by the menu on top, which is folded on a narrow screen where scripts run. */
  async go(place: Named): Promise<void> {
    const menu = this.page.getByRole('button', { name: 'Menu', exact: true })
    if (await menu.isVisible()) {
      await this.reach(menu)
      await this.page.keyboard.press('Enter')
      await expect(menu).toHaveAttribute('aria-expanded', 'true')
    }
    await this.follow(place, { within: this.page.getByRole('navigation', { name: 'Menu' }) })
  }

  /** Goes back by the link on top. */
  async back(): Promise<void> {
    await this.follow(/^Back/, { within: this.page.locator('body') })
  }

  /** Fills in what need not be filled in: it is not counted. */
  async freely(fill: () => Promise<void>): Promise<void> {
    const { fields } = this
    await fill()
    this.fields = fields
  }

  /** Says that the page shows something. */
  async sees(words: Named): Promise<void> {
    await expect(this.main.getByText(words).first()).toBeVisible()
  }

  async isAt(heading: Named): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(heading)
  }
}
