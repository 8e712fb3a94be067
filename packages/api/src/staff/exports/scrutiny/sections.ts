import { formatMoment, publicSentence } from '@common-ground/domain'
import type { Block } from '@common-ground/papers'
import type { OpenRow, OpenValue } from '../../../contracts/index.ts'
import { drawn } from './drawing.ts'
import type { ToldMeasure, ToldPack } from './told.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const words = (text: string): Block => ({ kind: 'words', text })

function said(value: OpenValue, unit: OpenRow['unit']): string {
  if (value === 'hidden') return 'hidden'
  if (value === 'none') return 'none'
  return unit === 'percent' ? `${value}%` : value.toLocaleString('en-GB')
}

/** Each number of a figure: a table for each calendar year, its quarters side by side. */
const tables = ({ measure, tables: years }: ToldMeasure): readonly Block[] =>
  years.map(({ year, columns, rows }) => ({
    kind: 'table',
    caption: `${measure.name}, ${year}`,
    head: [measure.parts && !measure.parts.within ? measure.parts.name : 'What is counted', ...columns],
    rows: rows.map(({ label, unit, values }) => [
      capital(label),
      ...values.map((value) => said(value, unit)),
    ]),
  }))

const hides = ({ tables: years }: ToldMeasure): boolean =>
  years.some(({ rows }) => rows.some(({ values }) => values.includes('hidden')))

const HIDDEN =
  '“Hidden”, or “c” in a chart, stands for a number that is small or would give a small one away.'

/** What the last quarter of the pack says of a measure. */
function sentenceOf({ measure, quarters }: ToldMeasure, { quarters: all }: ToldPack): string {
  const figure = quarters.at(-1)
  const said = figure ? publicSentence(measure, figure) : 'Nothing was counted for this figure yet.'
  return `${all.at(-1)?.label ?? ''}. ${said}`
}

/** One figure: what it says, its chart, every number of it, and what it is. */
function section(told: ToldMeasure, pack: ToldPack): readonly Block[] {
  const { measure, definition } = told
  const { target } = definition
  const sentence = sentenceOf(told, pack)
  const picture = drawn(told, pack, sentence)
  const row = (key: string, value: string | null) => (value ? [{ key, value }] : [])
  const last = pack.quarters.at(-1)
  return [
    { kind: 'heading', level: 2, text: `${measure.number}. ${measure.name}` },
    words(sentence),
    ...(picture ? [{ kind: 'figure' as const, ...picture }] : []),
    ...(hides(told) ? [words(HIDDEN)] : []),
    ...tables(told),
    {
      kind: 'rows',
      rows: [
        ...row('Number', definition.numerator),
        ...row('Out of', definition.denominator),
        ...row('Counted by', capital(definition.dated)),
        ...row('Period', pack.words),
        ...row('As at', last ? formatMoment(new Date(last.at)) : null),
        ...row('Owner', definition.owner),
        ...row('Aim', target ? `${target.percent}%. ${target.source}` : 'None is set'),
        ...row('Source', definition.source),
        ...row('Note', definition.note),
      ],
    },
  ]
}

/** A dashboard, each figure after the other. */
export const boardSections = (
  name: string,
  pack: ToldPack,
  measures: readonly ToldMeasure[],
): readonly Block[] => [
  { kind: 'pageBreak' },
  { kind: 'heading', level: 1, text: name },
  ...measures.flatMap((told) => section(told, pack)),
]
