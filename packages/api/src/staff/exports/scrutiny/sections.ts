import { said, type Value } from '@common-ground/charts'
import type { Block } from '@common-ground/papers'
import type { BoardView } from '../../../contracts/index.ts'
import { drawn } from './drawing.ts'
import { hide, type Shown, type ShownMeasure } from './hide.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const words = (text: string): Block => ({ kind: 'words', text })
const count = (value: Value): string => said(value, 'count')
const share = (value: Value): string => said(value, 'percent')

/** What the sentence does not say: the share, and how many nobody can say of yet. */
function numberWords({ measure, whole, open }: ShownMeasure): string | null {
  const said = [
    ...(measure.told === 'share' && whole.percent !== 'none'
      ? [whole.percent === null ? 'The share is hidden.' : `The share is ${share(whole.percent)}.`]
      : []),
    ...(measure.open > 0 ? [`Nobody can say yet of ${open === null ? 'a few' : count(open)} more.`] : []),
  ]
  return said.length > 0 ? said.join(' ') : null
}

const days = (n: number, unit: string): string => `${n} ${n === 1 ? unit.replace(/days$/, 'day') : unit}`

type Table = Extract<Block, { kind: 'table' }>

/** Shares in rows, with as many columns as they are told in. */
function sharesTable(caption: string, head: string, rows: readonly Shown[], isShare: boolean): Table {
  return {
    kind: 'table',
    caption,
    head: isShare ? [head, 'Number', 'Out of', 'Share'] : [head, 'Number'],
    rows: rows.map(({ label, n, of, percent }) =>
      isShare ? [capital(label), count(n), count(of), share(percent)] : [capital(label), count(of)],
    ),
  }
}

const pounds = (pence: number | null): string =>
  pence === null
    ? 'not known'
    : (pence / 100).toLocaleString('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 })

/** What each route cost. */
const costTable = ({ measure, costs }: ShownMeasure): Table => ({
  kind: 'table',
  caption: `${measure.name}: what each cost`,
  head: ['Route', 'Number', 'Providers', 'Minutes', 'Officers’ time'],
  rows: costs.map(({ route, of, cost }) => [
    capital(route),
    count(of),
    cost ? pounds(cost.providerPence) : 'hidden',
    cost ? count(cost.minutes) : 'hidden',
    cost ? pounds(cost.timePence) : 'hidden',
  ]),
})

/** Each number of a figure, in as many tables as it is told in; none where there was nothing to count. */
function tables(shown: ShownMeasure): readonly Table[] {
  const { measure, whole, months, parts, bands, quarters, years, costs } = shown
  if (whole.of === 0 && months.every(({ of }) => of === 0)) return []
  const isShare = measure.told === 'share'
  const { name } = measure
  const partName = measure.parts?.name ?? ''
  return [
    ...(months.length > 0 ? [sharesTable(`${name}, month by month`, 'Month', months, isShare)] : []),
    ...(years.length > 0 ? [sharesTable(`${name}, by year`, 'Months', years, isShare)] : []),
    ...(parts.length > 0
      ? [sharesTable(`${name}: ${partName.toLowerCase()}`, partName, parts, isShare)]
      : []),
    ...(bands.length > 0
      ? [sharesTable(`${name}, by how long it has waited`, 'How long', bands, isShare)]
      : []),
    ...(costs.length > 0 ? [costTable(shown)] : []),
    ...(quarters.length > 0
      ? [
          {
            kind: 'table' as const,
            caption: `${name}, by quarter`,
            head: ['Months', ...parts.map(({ label }) => label)],
            rows: quarters.map((quarter) => [quarter.label, ...quarter.parts.map(({ of }) => count(of))]),
          },
        ]
      : []),
  ]
}

const HIDDEN =
  '“Hidden”, or “c” in a chart, stands for a number that is small. It can sometimes be worked out from the others, so do not publish this pack as it is.'

/** One figure: what it says, its chart, every number of it, and what it is. */
function section(shown: ShownMeasure, { span, asAt }: Pick<BoardView, 'span' | 'asAt'>): readonly Block[] {
  const { measure, sentence, waits, per, hides } = shown
  const { definition, kind } = measure
  const { target } = definition
  const picture = drawn(shown)
  const numbers = numberWords(shown)
  const row = (key: string, value: string | null) => (value ? [{ key, value }] : [])
  return [
    { kind: 'heading', level: 2, text: `${measure.number}. ${measure.name}` },
    words(sentence),
    ...(numbers ? [words(numbers)] : []),
    ...(per ? [words(`${per}.`)] : []),
    ...(waits
      ? [
          words(
            `From ${waits.from}: half within ${days(waits.median, waits.unit)}, nine in ten within ${days(waits.ninetieth, waits.unit)}.`,
          ),
        ]
      : []),
    ...(picture ? [{ kind: 'figure' as const, ...picture }] : []),
    ...(hides ? [words(HIDDEN)] : []),
    ...tables(shown),
    {
      kind: 'rows',
      rows: [
        ...row('Number', definition.numerator),
        ...row('Out of', definition.denominator),
        ...row('Counted by', capital(definition.dated)),
        ...row('Period', kind === 'flow' ? span.words : 'As it stands now'),
        ...row('As at', asAt),
        ...row('Owner', definition.owner),
        ...row('Aim', target ? `${target.percent}%. ${target.source}` : 'None is set'),
        ...row('Source', definition.source),
        ...row('Note', definition.note),
      ],
    },
  ]
}

/** A dashboard, each figure after the other. */
export const boardSections = (name: string, view: BoardView): readonly Block[] => [
  { kind: 'pageBreak' },
  { kind: 'heading', level: 1, text: name },
  ...view.measures.flatMap((measure) => section(hide(measure), view)),
]
