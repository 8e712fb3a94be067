import type {
  CaseloadRow,
  CountedExport,
  MonthsExport,
  QueueRow,
  Sen2Row,
  Whole,
  WorkExport,
} from '@common-ground/api/contracts'
import { measureOf } from '@common-ground/domain'
import { dayCell } from '@common-ground/web'
import { flagWords } from '../sen2-files.ts'
import { MISSING_WORDS } from '../words.ts'
import { each, type FileTable } from './table.ts'

/** The columns that a case has in whichever list it stands. */
const CASE_HEAD = ['Reference', 'Child or young person', 'Decision', 'Where it is', 'Case officer'] as const

type Listed = Pick<CaseloadRow, 'reference' | 'childName' | 'decisionLabel' | 'headlineLabel' | 'officerName'>

const caseCells = (row: Listed) => [
  row.reference,
  row.childName,
  row.decisionLabel,
  row.headlineLabel,
  row.officerName ?? '',
]

export const casesTable = ({ rows }: Whole<CaseloadRow>): FileTable => ({
  name: 'Cases',
  head: [...CASE_HEAD, 'Raised', 'Next date', 'What is due', 'Family waiting'],
  rows: each(rows, (row) => [
    ...caseCells(row),
    dayCell(row.raisedOn),
    dayCell(row.nextDueOn),
    row.nextDueTitle ?? '',
    row.waited ? `They wrote ${row.waited}` : '',
  ]),
})

/** The list behind a figure, with the columns that its page has. */
export function countedTable({ measure, rows }: CountedExport): FileTable {
  const { name, share, parts, days, dated } = measureOf(measure)
  const shown = share && !share.byPart ? share : null
  return {
    file: `${measure}-list`,
    name,
    head: [
      ...CASE_HEAD,
      `Counted by ${dated}`,
      ...(parts ? [parts.name] : []),
      ...(days ? [days.unit === 'days' ? 'Days' : 'Working days'] : []),
      ...(shown ? [shown.numerator] : []),
    ],
    rows: each(rows, (row) => [
      ...caseCells(row),
      dayCell(row.day),
      ...(parts ? [row.part ?? ''] : []),
      ...(days ? [row.days] : []),
      ...(shown ? [row.counts ? 'Yes' : 'No'] : []),
    ]),
  }
}

/** A figure month by month, as it is now and as it was frozen. */
export function monthsTable({ measure, asAt, rows }: MonthsExport): FileTable {
  const isShare = measure.told === 'share'
  return {
    file: `${measure.id}-months`,
    name: measure.name,
    head: [
      'Month',
      ...(isShare ? ['Number', 'Out of', 'Share (%)'] : ['Number']),
      ...(isShare ? ['Number when frozen', 'Out of when frozen'] : ['Number when frozen']),
      'Frozen',
      'As at',
    ],
    rows: each(rows, ({ label, n, of, percent, frozen }) => [
      label,
      ...(isShare ? [n.count, of.count, percent] : [of.count]),
      ...(isShare ? [frozen?.n ?? null, frozen?.of ?? null] : [frozen?.of ?? null]),
      frozen?.asAt ?? '',
      asAt,
    ]),
  }
}

/** Whose move it is, in words. */
function waitedFor({ waitsFor, isAsked }: QueueRow): string {
  if (waitsFor === 'decisionMaker') return 'The decision'
  return isAsked ? 'Answers to questions' : 'The recommendation'
}

/** Decisions that are looked at again, in the order of the page: first those that are ready to be decided. */
export const underReviewTable = ({ rows }: Whole<QueueRow>): FileTable => ({
  name: 'Decisions looked at again',
  head: [
    'Reference',
    'Child or young person',
    'Decision',
    'What is waited for',
    'Who has it',
    'Working days left of what we promise',
    'Decide by',
  ],
  rows: each(rows, (row) => [
    row.reference,
    row.childName,
    row.decisionLabel,
    waitedFor(row),
    row.waitsFor === 'decisionMaker' ? row.deciderName : (row.officerName ?? 'Nobody yet'),
    row.daysLeft,
    dayCell(row.decideBy),
  ]),
})

const SIDE_WORDS = {
  council: 'What we owe',
  family: 'What families can lose',
  others: 'What others owe',
} as const

/** Somebody's work: its dates, the first first, and then the cases that wait for something else. */
export const workTable = ({ rows }: WorkExport): FileTable => ({
  file: 'my-work',
  name: 'My work',
  head: [
    'Part',
    'By when',
    'What',
    'Child or young person',
    'Reference',
    'Why',
    'Family waiting',
    'New to you',
    'Files not checked yet',
    'Covering for',
  ],
  rows: each(rows, (row) => {
    if (row.kind === 'date') {
      const { side, due, what, child, reference, why, coveringFor } = row.date
      const part = SIDE_WORDS[side]
      return [part, dayCell(due), what, child, reference, why, '', '', null, coveringFor ?? '']
    }
    const { reference, child, waited, isNew, filesWaiting, coveringFor } = row.case
    const wrote = waited ? `They wrote ${waited}` : ''
    const covered = coveringFor ?? ''
    return [
      'Cases that wait',
      null,
      '',
      child,
      reference,
      '',
      wrote,
      isNew ? 'Yes' : 'No',
      filesWaiting,
      covered,
    ]
  }),
})

/** The disagreements behind a number of the SEN2 page. */
export const sen2CasesTable = ({ rows }: Whole<Sen2Row>): FileTable => ({
  file: 'sen2-cases',
  name: 'SEN2 flags, cases',
  head: [
    'Reference',
    'Child or young person',
    'Born',
    'Decision',
    'Date of the decision',
    'Mediation',
    'Appeal',
    'Missing',
  ],
  rows: each(rows, (row) => [
    row.reference,
    row.childName,
    dayCell(row.bornOn),
    row.decisionLabel,
    dayCell(row.decidedOn),
    flagWords(row.mediation),
    flagWords(row.tribunal),
    row.missing.map((what) => MISSING_WORDS[what]).join(', '),
  ]),
})
