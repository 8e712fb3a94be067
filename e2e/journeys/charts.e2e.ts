import { axeFinds } from '../support/looks-right.ts'
import { expect, looksRight, PEOPLE, signIn, test } from '../support/test.ts'

type Media = NonNullable<Parameters<import('@playwright/test').Page['emulateMedia']>[0]>

const STATES: readonly [string, Media][] = [
  ['on a screen', { media: 'screen', forcedColors: 'none' }],
  ['on paper', { media: 'print', forcedColors: 'none' }],
  ["in the reader's own colours", { media: 'screen', forcedColors: 'active' }],
]

/** What is wrong with the charts of a page as the browser has laid it out. Runs in the page. */
function wrongWithCharts(): { readonly charts: number; readonly wrong: readonly string[] } {
  const wrong: string[] = []
  const figures = [...document.querySelectorAll('figure.app-chart')]
  for (const figure of figures) {
    const title = figure.querySelector('h3')?.textContent ?? ''
    const all = [...figure.querySelectorAll('svg')]
    const [svg, ...more] = all.filter((each) => each.getBoundingClientRect().width > 0)
    if (all.length > 0 && (!svg || more.length > 0)) wrong.push(`${title}: one drawing is not shown alone`)
    if (!svg) continue
    const box = svg.getBoundingClientRect()
    if (box.width < svg.viewBox.baseVal.width - 1) wrong.push(`${title}: drawn smaller than its words need`)
    const cells = [...figure.querySelectorAll('td')].map((cell) => {
      const name = cell.querySelector('.app-table-stacks__name')?.textContent ?? ''
      return (cell.textContent ?? '').slice(name.length)
    })
    const texts = [...svg.querySelectorAll('text')].map((text) => ({
      text,
      at: text.getBoundingClientRect(),
    }))
    for (const { text, at } of texts) {
      const words = text.textContent ?? ''
      if (Number.parseFloat(getComputedStyle(text).fontSize) < 16) wrong.push(`${title}: “${words}” is small`)
      if (
        at.left < box.left - 1 ||
        at.right > box.right + 1 ||
        at.top < box.top - 1 ||
        at.bottom > box.bottom + 1
      )
        wrong.push(`${title}: “${words}” leaves the drawing`)
      const isFigure = text.getAttribute('data-role') === 'value'
      // There is room for one letter where the table has a word.
      const figure = /^(\+ )?c$/.test(words) ? 'hidden' : words
      if (isFigure && !cells.some((cell) => cell.startsWith(figure)))
        wrong.push(`${title}: ${words} is not in the table`)
    }
    for (const [index, one] of texts.entries())
      for (const other of texts.slice(index + 1)) {
        // A line's box is higher than its letters: lines that stand close share some of it.
        const [a, b] = [one.at, other.at]
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        if (across > 0.5 && down > 2)
          wrong.push(`${title}: “${one.text.textContent}” lies on “${other.text.textContent}”`)
      }
    const paper = getComputedStyle(document.body).backgroundColor
    for (const area of svg.querySelectorAll('.app-chart__area'))
      if (getComputedStyle(area).fill === paper) wrong.push(`${title}: a bar cannot be seen`)
  }
  return { charts: figures.length, wrong }
}

test.describe('a manager’s charts', { tag: '@with-scripts' }, () => {
  test('read the same on a screen, on a telephone, on paper and in other colours', async ({
    page,
    staff,
  }) => {
    await signIn(page, staff, PEOPLE.manager)
    // Bars, lines, and bars in parts.
    for (const [at, least] of [
      ['/dashboard/contact', 2],
      ['/dashboard/learning', 2],
      ['/dashboard', 4],
    ] as const) {
      await page.setViewportSize({ width: 1280, height: 720 })
      await page.emulateMedia({ media: 'screen', forcedColors: 'none' })
      await page.goto(`${staff}${at}`)
      await looksRight(page)
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 720 })
        for (const [name, media] of STATES)
          await test.step(`${at}, ${width} pixels wide, ${name}`, async () => {
            await page.emulateMedia(media)
            const { charts, wrong } = await page.evaluate(wrongWithCharts)
            expect(charts).toBeGreaterThanOrEqual(least)
            expect(wrong).toEqual([])
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
            expect(await axeFinds(page)).toEqual([])
          })
      }
    }
    await page.emulateMedia({ media: 'screen', forcedColors: 'none' })

    // A figure of a table opens the list that it counts.
    const chart = page.getByRole('figure', { name: 'Open cases by where they are' })
    await chart.getByText('Show this as a table').click()
    await expect(chart.getByRole('table')).toBeVisible()
    await looksRight(page)
    const figure = chart.getByRole('cell').getByRole('link').first()
    const count = Number.parseInt((await figure.textContent()) ?? '', 10)
    await figure.click()
    await expect(page).toHaveURL(/\/cases\?/)
    await expect(page.getByRole('main')).toContainText(new RegExp(`\\b${count}\\b`))
  })
})
