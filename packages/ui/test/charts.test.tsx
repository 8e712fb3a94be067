import { readFileSync } from 'node:fs'
import { inkOf, LOOKS } from '@common-ground/charts'
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { BarChart, type ChartPoint, LineChart, StackedBarChart } from '../src/index.ts'

type Found = { readonly name: string; readonly at: Readonly<Record<string, string>>; readonly words: string }

const wordsOf = (node: Tree.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : ''
function elementsOf(node: Tree.Node): Found[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : []
  if (!('tagName' in node)) return inside
  const at = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
  return [{ name: node.tagName, at, words: wordsOf(node) }, ...inside]
}
const shown = (chart: ReactNode): Found[] => elementsOf(parseFragment(renderToStaticMarkup(chart)))
const named = (all: readonly Found[], name: string) => all.filter((each) => each.name === name)

const WORDS = {
  id: 'held',
  title: 'Most mediations were in time',
  sentence: '11 of 14 were held inside 30 days.',
}
const point = (value: ChartPoint['value'], more: Partial<ChartPoint> = {}): ChartPoint => ({ value, ...more })

const BARS = (
  <BarChart
    {...WORDS}
    measure="Where it is"
    bars={[
      { label: 'Talking', count: 12, href: '/cases?headline=talking' },
      { label: 'Mediation', count: null, href: '/cases?headline=mediation' },
      { label: 'Appeal', count: 1204, href: '/cases?headline=appeal' },
    ]}
  />
)
const STACKED = (
  <StackedBarChart
    {...WORDS}
    measure="Year"
    scale="count"
    parts={['In full', 'In part', 'Not', 'Stopped']}
    rows={[
      { label: '2025', points: [point(8, { href: '/cases?a' }), point(3), point(2), point(1)] },
      { label: '2026', points: [point(9), point(0), point(null), point('none')] },
    ]}
  />
)
const LINES = (
  <LineChart
    {...WORDS}
    scale="percent"
    periods={['2026-01', '2026-02', '2026-03', '2026-04']}
    series={[
      {
        name: 'Held in time',
        points: [
          point(78.6, { href: '/cases?m=1', detail: '11 of 14' }),
          point(null, { href: '/cases?m=2', detail: '2 of 3' }),
          point(90),
          point(85),
        ],
      },
      { name: 'Settled', points: [point(50), point(40), point('none'), point(61)] },
    ]}
    target={{ name: 'Target', value: 95 }}
    about={<p>Mediations that were due, by month</p>}
    downloads={<a href="/figures.csv">These figures as CSV</a>}
  />
)
const CHARTS: readonly [string, ReactNode][] = [
  ['bars', BARS],
  ['stacked bars', STACKED],
  ['lines', LINES],
]

describe.each(CHARTS)('%s', (_, chart) => {
  const all = shown(chart)

  test('has two drawings, each with a name and a sentence', () => {
    const drawings = named(all, 'svg')
    expect(drawings.map(({ at }) => at.class)).toEqual([
      'app-chart__drawing app-chart__drawing--narrow',
      'app-chart__drawing app-chart__drawing--wide',
    ])
    for (const { at } of drawings) {
      expect(at.role).toBe('img')
      const said = (at['aria-labelledby'] ?? '')
        .split(' ')
        .map((id) => all.find((each) => each.at.id === id)?.words)
      expect(said).toEqual([WORDS.title, WORDS.sentence])
    }
  })

  test('has every figure of its drawings in its table', () => {
    const cells = named(all, 'td').map(({ words }) => words)
    const figures = named(all, 'text').filter(({ at }) => at['data-role'] === 'value')
    expect(figures.length).toBeGreaterThan(0)
    for (const { words } of figures) {
      const figure = /c$|^hidden$/.test(words) ? 'hidden' : words
      expect(
        cells.some((cell) => cell.includes(figure)),
        words,
      ).toBe(true)
    }
  })

  test('has no id twice, names only patterns it has, and carries no style of its own', () => {
    const ids = all.flatMap(({ at }) => at.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const { at } of all) {
      expect(at.style).toBeUndefined()
      const pattern = /^url\(#(.+)\)$/.exec(at.fill ?? '')?.[1]
      if (pattern) expect(ids).toContain(pattern)
    }
  })

  test('says once that something is hidden', () => {
    expect(named(all, 'p').filter(({ words }) => words.includes('is hidden'))).toHaveLength(1)
  })
})

describe('figures in the table', () => {
  test('open their list, and say of what they are', () => {
    const links = named(shown(BARS), 'a')
    expect(links.map(({ at, words }) => [at.href, words])).toEqual([
      ['/cases?headline=talking', '12, Talking'],
      ['/cases?headline=appeal', '1,204, Appeal'],
    ])
  })

  test('a hidden one opens nothing and is not told by what stands behind it', () => {
    const all = shown(LINES)
    expect(named(all, 'a').map(({ at }) => at.href)).toEqual(['/cases?m=1', '/figures.csv'])
    expect(all.some(({ words }) => words.includes('2 of 3'))).toBe(false)
    expect(
      named(all, 'td').some(({ words }) => words.includes('78.6%, Held in time, January 2026 (11 of 14)')),
    ).toBe(true)
  })

  test('have the target beside them in every month', () => {
    expect(named(shown(LINES), 'td').filter(({ words }) => words.endsWith('95%'))).toHaveLength(4)
  })
})

test('parts differ by pattern: each surface but the first series’ has one', () => {
  const surfaces = named(shown(STACKED), 'rect').filter(({ at }) => at.class?.startsWith('app-chart__area'))
  expect(surfaces.length).toBeGreaterThan(8)
  for (const { at } of surfaces) expect(at.fill !== undefined).toBe(!at.class?.endsWith('series-1'))
})

test('of two figures there is no drawing: the table stands open', () => {
  const all = shown(
    <BarChart {...WORDS} measure="Age" bars={[1, 2].map((count) => ({ label: `${count}`, count }))} />,
  )
  expect(named(all, 'svg')).toEqual([])
  expect(named(all, 'details')).toEqual([])
  expect(named(all, 'td').map(({ words }) => words)).toEqual(['1', '2'])
})

test('the stylesheet has the colours of the looks', () => {
  const styles = readFileSync(new URL('../src/styles/_charts.scss', import.meta.url), 'utf8')
  const series = [...styles.matchAll(/^\.app-chart__series-\d \{\s+--series: (#[0-9a-f]{6});/gm)]
  expect(series.map(([, colour]) => colour)).toEqual(LOOKS.map(({ colour }) => colour))
  const first = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(styles)?.[1]
  expect([first('ink'), first('faint'), first('quiet')]).toEqual(
    (['value', 'grid', 'leader'] as const).map((role) => inkOf(role).colour),
  )
})
