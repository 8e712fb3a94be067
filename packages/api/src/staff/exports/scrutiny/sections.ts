import { said, type Value } from '@common-ground/charts'
import type { Block } from '@common-ground/papers'
import type { BoardView } from '../../../contracts/index.ts'
import { drawn } from './drawing.ts'
import { hide, type Shown, type ShownMeasure } from './hide.ts'

const words = (text: string): Block => ({ kind: 'words', text })
const count = (value: Value): string => said(value, 'count')
const share = (value: Value): string => said(value, 'percent')

/** The figure itself, and what it is made of. */
function numberWords({ measure, whole, open }: ShownMeasure): string {
  const many = whole.of === 1 ? measure.counted.one : measure.counted.many
  const number =
    measure.told === 'share'
      ? `${share(whole.percent)}: ${count(whole.n)} of ${count(whole.of)} ${many}`
      : `${count(whole.of)} ${many}`
  return measure.open > 0 ? `${number}. Nobody can say yet: ${count(open)}.` : `${number}.`
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
      isShare ? [label, count(n), count(of), share(percent)] : [label, count(of)],
    ),
  }
}

/** Each number of a figure, in as many tables as it is told in. */
function tables({ measure, months, parts, bands, quarters, years }: ShownMeasure): readonly Table[] {
  const isShare = measure.told === 'share'
  const { name } = measure
  const partName = measure.parts?.name ?? ''
  return [
    ...(months.length > 0 ? [sharesTable(`${name}, month by month`, 'Month', months, isShare)] : []),
    ...(years.length > 0 ? [sharesTable(`${name}, by year`, 'Months', years, isShare)] : []),
    ...(parts.length > 0 ? [sharesTable(`${name}: ${partName.toLowerCase()}`, partName, parts, isShare)] : []),
    ...(bands.length > 0
      ? [sharesTable(`${name}, by how long it has waited`, 'How long', bands, isShare)]
      : []),
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

/** One figure: what it says, its chart, every number of it, and what it is. */
function section(shown: ShownMeasure, { span, asAt }: Pick<BoardView, 'span' | 'asAt'>): readonly Block[] {
  const { measure, sentence, waits, per, hides } = shown
  const { definition, kind } = measure
  const { target } = definition
  const picture = drawn(shown)
  const row = (key: string, value: string | null) => (value ? [{ key, value }] : [])
  return [
    { kind: 'heading', level: 2, text: `${measure.number}. ${measure.name}` },
    words(sentence),
    words(numberWords(shown)),
    ...(per ? [words(`${per}.`)] : []),
    ...(waits
      ? [
          words(
            `From ${waits.from}: half within ${days(waits.median, waits.unit)}, nine in ten within ${days(waits.ninetieth, waits.unit)}.`,
          ),
        ]
      : []),
    ...(picture ? [{ kind: 'figure' as const, ...picture }] : []),
    ...(hides ? [words('“Hidden” stands for a number that is small, so that nobody can be known by it.')] : []),
    ...tables(shown),
    {
      kind: 'rows',
      rows: [
        ...row('Number', definition.numerator),
        ...row('Out of', definition.denominator),
        ...row('Counted by', definition.dated),
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
