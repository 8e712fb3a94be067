import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BANDS, BOARDS, MEASURES, type Measure } from '../src/index.ts'

const PAGE = new URL('../../../docs/process/measures.md', import.meta.url)

const cell = (text: string | null | undefined): string => (text ?? '–').replaceAll('|', '\\|')
const row = (cells: readonly (string | null | undefined)[]): string => `| ${cells.map(cell).join(' | ')} |`

function told(measure: Measure): string {
  const { share, parts, days, target } = measure
  return [
    `### ${measure.number}. ${measure.name}`,
    '',
    row(['', '']),
    '| --- | --- |',
    row(['id', `\`${measure.id}\``]),
    row(['kind', measure.kind === 'flow' ? 'what happened, by month' : 'what stands now']),
    row(['counted', measure.counted.many]),
    row(['numerator', share?.numerator]),
    row(['denominator', share?.denominator]),
    row(['parts', parts?.all.map(({ id, name }) => `${name} (\`${id}\`)`).join('; ')]),
    row(['dated by', measure.dated]),
    row(['days', days ? `${days.unit}, from ${days.from}` : null]),
    row(['board', measure.board]),
    row(['owner', measure.owner]),
    row(['aim', target ? `${target.percent}% (${target.source})` : null]),
    row(['source', measure.source]),
    row(['note', measure.note]),
    '',
  ].join('\n')
}

const page = (): string =>
  [
    '# What each figure is',
    '',
    'Made from `packages/domain/src/figures` by its test. A figure counts entries: each is in the numerator or not, or open',
    'while nobody can say. One that is open counts as no once its last day has gone by; until then it is in neither number.',
    `What stands now is told in bands of ${Object.values(BANDS)
      .map(([from, to]) => (to === null ? `${from} days or more` : `${from} to ${to}`))
      .join(', ')}.`,
    '',
    ...MEASURES.map(told),
  ].join('\n')

describe('every measure', () => {
  test('is defined in words, of which the page is made', () => {
    if (process.env.KEEP_MEASURES) writeFileSync(PAGE, page())
    expect(readFileSync(PAGE, 'utf8')).toBe(page())
  })

  test('has an id of its own, and stands on a board', () => {
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length)
    for (const board of BOARDS) expect(MEASURES.some((measure) => measure.board === board)).toBe(true)
  })
})
