import type {
  CaseloadRow,
  CountedExport,
  LookInExport,
  MonthsExport,
  UndeliveredExport,
} from '@common-ground/api/contracts'
import { LOOK_REASON_WORDS, localDate, measureOf, todayIn } from '@common-ground/domain'
import { type Cell, dayCell, type Taken } from '@common-ground/web'
import { letterLine, lineOf } from '../reaching/line.ts'

/** A list that comes row by row, as a table that goes away row by row. */
async function* each<Row>(rows: AsyncIterable<Row>, cellsOf: (row: Row) => readonly Cell[]) {
  for await (const row of rows) yield cellsOf(row)
}
const dayOf = (moment: string): Cell => dayCell(todayIn(new Date(moment)))

export const casesTable = (rows: AsyncIterable<CaseloadRow>): Taken => ({
  name: 'Cases',
  head: [
    'Reference',
    'Child or young person',
    'Decision',
    'Where it is',
    'Case officer',
    'Raised',
    'Next date',
    'What is due',
    'Family waiting',
  ],
  rows: each(rows, (row) => [
    row.reference,
    row.childName,
    row.decisionLabel,
    row.headlineLabel,
    row.officerName ?? '',
    dayCell(row.raisedOn),
    dayCell(row.nextDueOn),
    row.nextDueTitle ?? '',
    row.waited ? `They wrote ${row.waited}` : '',
  ]),
})

/** The list behind a figure, with the columns that its page has. */
export function countedTable({ measure, rows }: CountedExport): Taken {
  const { name, share, parts, days, dated } = measureOf(measure)
  const shown = share && !share.byPart ? share : null
  return {
    name,
    head: [
      'Reference',
      'Child or young person',
      'Decision',
      'Where it is',
      'Case officer',
      `Counted by ${dated}`,
      ...(parts ? [parts.name] : []),
      ...(days ? [days.unit === 'days' ? 'Days' : 'Working days'] : []),
      ...(shown ? [shown.numerator] : []),
    ],
    rows: each(rows, (row) => [
      row.reference,
      row.childName,
      row.decisionLabel,
      row.headlineLabel,
      row.officerName ?? '',
      dayCell(row.day),
      ...(parts ? [row.part ?? ''] : []),
      ...(days ? [row.days] : []),
      ...(shown ? [row.counts ? 'Yes' : 'No'] : []),
    ]),
  }
}

/** A figure month by month, as it is now and as it was frozen. */
export function monthsTable({ measure, asAt }: MonthsExport): Taken {
  const isShare = measure.told === 'share'
  async function* rows() {
    for (const { label, n, of, percent, frozen } of measure.months) {
      yield [
        label,
        ...(isShare ? [n.count, of.count, percent] : [of.count]),
        ...(isShare ? [frozen?.n ?? null, frozen?.of ?? null] : [frozen?.of ?? null]),
        frozen?.asAt ?? '',
        asAt,
      ]
    }
  }
  return {
    name: measure.name,
    head: [
      'Month',
      ...(isShare ? ['Number', 'Out of', 'Share (%)'] : ['Number']),
      ...(isShare ? ['Number when frozen', 'Out of when frozen'] : ['Number when frozen']),
      'Frozen',
      'As at',
    ],
    rows: rows(),
  }
}

export const notDeliveredTable = ({ rows }: UndeliveredExport): Taken => ({
  name: 'Not delivered',
  head: ['Reference', 'What', 'For', 'Who they are', 'Why', 'Written', 'Reach them by', 'Whose work'],
  rows: each(rows, (row) => {
    if (row.kind === 'message') {
      const { reference, name, who, role, writtenAt, by, whose } = row.message
      const { why } = lineOf(row.message)
      return [reference ?? '', name, who, role, why, dayOf(writtenAt), dayCell(by), whose]
    }
    const { reference, name, child, sentAt, whose } = row.letter
    return [
      reference,
      name,
      `The family of ${child}`,
      '',
      letterLine(row.letter).how,
      dayOf(sentAt),
      null,
      whose,
    ]
  }),
})

export const lookedAtTable = ({ rows }: LookInExport): Taken => ({
  name: 'Looked at outside their own',
  head: ['Day', 'Who looked', 'Reference', 'Why', 'In their words'],
  rows: each(rows, ({ at, who, reference, reason, words }) => [
    dayCell(localDate(todayIn(new Date(at)))),
    who,
    reference,
    LOOK_REASON_WORDS[reason],
    words,
  ]),
})
