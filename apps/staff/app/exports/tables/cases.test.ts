import type { Sen2Row } from '@common-ground/api/contracts'
import { localDate } from '@common-ground/domain'
import { expect, test } from 'vitest'
import { sen2Files } from '../sen2-files.ts'
import { countedTable, monthsTable } from './cases.ts'

async function* these<T>(...rows: readonly T[]) {
  yield* rows
}
const all = async <T>(rows: AsyncIterable<T>): Promise<readonly T[]> => {
  const found: T[] = []
  for await (const row of rows) found.push(row)
  return found
}

const ROW: Sen2Row = {
  reference: 'BCD-FGH-JKL',
  module: 'request',
  childName: 'Wren Alder',
  surname: 'Alder',
  forename: 'Wren',
  bornOn: localDate('2016-04-05'),
  decisionLabel: 'Refusal to assess',
  decidedOn: localDate('2026-11-02'),
  mediation: 1,
  tribunal: null,
  missing: ['tribunal'],
  person: 1,
}

test('the files of the flags are shaped like the modules of the return', () => {
  const rows: Sen2Row[] = [
    ROW,
    { ...ROW, reference: 'BCD-FGH-JKM', module: 'assessment', mediation: 0, tribunal: 1 },
    {
      ...ROW,
      reference: 'BCD-FGH-JKN',
      module: 'other',
      surname: '=cmd()',
      bornOn: null,
      person: 2,
      mediation: null,
    },
  ]
  const files = sen2Files({ year: 2026, asAt: '27 November 2026 at 9am', persons: 2, rows })
  expect(files.map(({ path }) => path)).toEqual(['README.txt', 'person.csv', 'request.csv', 'assessment.csv'])
  const [readme, person, request, assessment] = files.map(({ words }) => String(words).replace('\uFEFF', ''))
  expect(readme).toContain('As at 27 November 2026 at 9am. 3 disagreements of 2 people.')
  expect(person).toBe(
    "PersonNumber,Surname,Forename,PersonBirthDate,PostCode,UPN\r\n1,Alder,Wren,2016-04-05,,\r\n2,'=cmd(),Wren,,,\r\n",
  )
  expect(request?.split('\r\n').map((line) => line.split(',').slice(6).join(','))).toEqual([
    'Reference,RequestOutcomeDate,RequestMediation,RequestTribunal',
    'BCD-FGH-JKL,2026-11-02,1,',
    '',
  ])
  expect(assessment?.split('\r\n').map((line) => line.split(',').slice(8).join(','))).toEqual([
    'AssessmentOutcomeDate,AssessmentMediation,AssessmentTribunal,OtherDecisionDate,OtherMediation,OtherTribunal',
    '2026-11-02,0,1,,,',
    ',,,2026-11-02,,',
    '',
  ])
})

test('the list behind a figure has the columns that the figure has', async () => {
  const row = {
    reference: 'BCD-FGH-JKL',
    childName: 'Wren Alder',
    decisionLabel: 'Refusal to assess',
    headlineLabel: 'New',
    officerName: null,
    day: localDate('2026-11-02'),
    counts: true,
    part: null,
    days: 3,
  }
  const reply = countedTable({ measure: 'reply', total: 1, what: '1 row', rows: these(row) })
  expect(reply.head).toContain('Working days')
  const [cells] = await all(reply.rows)
  expect(cells?.length).toBe(reply.head.length)
  expect(cells).toContainEqual({ day: '2026-11-02' })
  expect(cells).toContain('Yes')
  const raised = countedTable({ measure: 'raised', total: 1, what: '1 row', rows: these(row) })
  expect((await all(raised.rows))[0]?.length).toBe(raised.head.length)
})

test('months have a share only where there is one, and what was frozen beside what is known now', async () => {
  const month = (n: number, of: number, frozen: null | { n: number; of: number; asAt: string }) => ({
    month: localDate('2026-10-01'),
    label: 'October 2026',
    n: { count: n, query: '' },
    of: { count: of, query: '' },
    percent: of ? Math.round((100 * n) / of) : null,
    frozen,
  })
  const of = (told: 'share' | 'count') =>
    monthsTable({
      measure: { id: 'reply', name: 'Replies', told },
      rows: these(month(1, 2, { n: 1, of: 3, asAt: '2 November' }), month(0, 0, null)),
      asAt: 'now',
      span: {},
    } as never)
  expect(await all(of('share').rows)).toEqual([
    ['October 2026', 1, 2, 50, 1, 3, '2 November', 'now'],
    ['October 2026', 0, 0, null, null, null, '', 'now'],
  ])
  expect(await all(of('count').rows)).toEqual([
    ['October 2026', 2, 3, '2 November', 'now'],
    ['October 2026', 0, null, '', 'now'],
  ])
  for (const told of ['share', 'count'] as const) {
    expect((await all(of(told).rows))[0]?.length).toBe(of(told).head.length)
  }
})
