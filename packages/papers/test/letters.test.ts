import { expect, test } from 'vitest'
import { type AgreedItem, agreementPaper, complaintLetter, paper } from '../src/index.ts'
import { found, MADE_ON, oneLine, outside, read } from './reading.ts'

const THERAPY: AgreedItem = {
  what: 'Speech and language therapy, one hour a week',
  owner: 'The council’s SEND team',
  dueOn: 'Friday 6 November 2026',
  agreedOn: 'Friday 9 October 2026',
  source: 'Regulation 42(5): within 4 weeks of the agreement',
}
const REPORT: AgreedItem = {
  ...THERAPY,
  what: 'A report from the psychologist',
  source: 'Agreed between you',
}
const CASE = {
  reference: 'CG-2026-000123',
  madeOn: MADE_ON,
  childInitials: 'A.K.',
  council: { name: 'Borchester County Council', addressLines: ['County Hall', 'BR1 1AA'] },
  family: { name: 'Łucja Kowalska', contactLines: ['12 Mill Lane', 'family@example.org'] },
}

const complaint = async (items: readonly AgreedItem[], rest: { doItBy?: string; size?: 'large' } = {}) => {
  const all = await read(await paper(complaintLetter({ ...CASE, items, ...rest })))
  expect(outside(all)).toEqual([])
  return { ...all, said: oneLine(all.text) }
}

test('a complaint goes from the family to the council, with its day and both addresses', async () => {
  const { said, info } = await complaint([THERAPY])
  expect(said).toMatch(
    /^Łucja Kowalska 12 Mill Lane family@example\.org 24 November 2026 Borchester County Council County Hall BR1 1AA Complaint: an agreed action has not been done/,
  )
  expect(info.Author).toBe('Łucja Kowalska')
})

test('a complaint says what was agreed, by whom, when, by when, and by which rule', async () => {
  const { said, pages } = await complaint([THERAPY], { doItBy: 'Tuesday 8 December 2026' })
  for (const fact of Object.values(THERAPY)) expect(said).toContain(fact)
  expect(said).toContain('Do what was agreed, by Tuesday 8 December 2026.')
  expect(said).toContain('Tell us why it was not done on time.')
  expect(said).toContain('Tell us what you will change so that it does not happen again.')
  expect(said).toContain(
    'After your final answer to this complaint we may take it to the Local Government and Social',
  )
  expect(
    found(
      pages.flatMap(({ tree }) => tree),
      'TH',
    ),
  ).not.toEqual([])
})

test('a complaint about several actions numbers them', async () => {
  const { said, outline } = await complaint([THERAPY, REPORT])
  expect(said).toContain('actions that were agreed have not been done')
  expect(said).toContain(REPORT.what)
  expect(outline[0]?.items.map(({ title, items }) => [title, items.length])).toEqual([
    ['What was agreed', 2],
    ['What we ask you to do', 0],
    ['If we do not agree with your answer', 0],
  ])
})

test('a complaint without a day leaves a line to write one on, and room to sign', async () => {
  const { said } = await complaint([THERAPY], { size: 'large' })
  expect(said).toMatch(/by this date: _{10,}/)
  expect(said).toContain('Łucja Kowalska Signature Date')
})

test('the day of a letter is the day in England', () => {
  const letter = complaintLetter({ ...CASE, items: [THERAPY], madeOn: '2026-06-30T23:30:00Z' })
  expect(letter.blocks[0]).toMatchObject({ day: '1 July 2026' })
})

test('an agreement says what will be done, by whom, by when, by which rule, and who signed', async () => {
  const document = agreementPaper({
    ...CASE,
    agreedOn: '9 October 2026',
    items: [THERAPY, REPORT],
    signatures: [
      { name: 'Łucja Kowalska', how: 'online', day: '10 October 2026' },
      { name: 'Sam Kowalski', how: 'paper', day: '11 October 2026' },
      { name: 'Priya Nair', how: 'paper', day: null },
    ],
  })
  const all = await read(await paper(document))
  const said = oneLine(all.text)
  expect(outside(all)).toEqual([])
  for (const fact of [...Object.values(THERAPY), REPORT.what, REPORT.source]) expect(said).toContain(fact)
  expect(said).toContain('There are 2 actions.')
  expect(said).toContain('Łucja Kowalska Signed on line, 10 October 2026')
  expect(said).toContain('Sam Kowalski Signed on paper, 11 October 2026')
  expect(said).toContain('Priya Nair To sign here Signature Date')
  expect(all.info.Author).toBe('Borchester County Council')
})
