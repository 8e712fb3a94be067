import { describe, expect, test } from 'vitest'
import { type MessageLetterFacts, messageLetter, paper } from '../src/index.ts'
import { found, MADE_ON, oneLine, read } from './reading.ts'

const FACTS: MessageLetterFacts = {
  subject: 'There is news about your disagreement ABC-DEF-GHJ',
  paragraphs: [
    'We have sent you a message.',
    'Sign in to read it and to answer.',
    'Borchester County Council',
  ],
  to: ['Łucja Kowalska', 'Flat 3', '12 Mill Lane', 'Ludlow', 'SY8 1AA'],
  day: '24 November 2026',
  madeOn: MADE_ON,
  from: 'Borchester County Council',
  reference: 'ABC-DEF-GHJ',
  officer: 'Peter Example',
  team: { name: 'SEN Team', phone: '01743 000000', email: 'sen@borchester.example' },
  hours: 'Monday to Friday, 9am to 5pm',
  dates: [{ what: 'Last day to appeal', day: 'Friday 8 January 2027' }],
  size: 'standard',
}
const letter = async (more: Partial<MessageLetterFacts> = {}) => {
  const made = await read(await paper(messageLetter({ ...FACTS, ...more })))
  return { ...made, said: oneLine(made.text) }
}
const MM = 72 / 25.4

describe.each(['standard', 'large'] as const)('a message by post in %s print', (size) => {
  test('has its address, and nothing else, in the window of a DL envelope', async () => {
    const { pages } = await letter({ size })
    const inWindow = (pages[0]?.pieces ?? []).filter(({ x, y, width }) => {
      const top = 841.89 - y
      return x + width > 20 * MM && x < 110 * MM && top > 42 * MM && top < 76 * MM
    })
    expect(inWindow.map(({ text }) => text)).toEqual(FACTS.to)
    for (const { x, width } of inWindow) {
      expect(x).toBeGreaterThan(22 * MM)
      expect(x + width).toBeLessThan(108 * MM)
    }
  })

  test('says who sends it, what and by when, and how to reach a human, in that order', async () => {
    const { said, pages } = await letter({ size })
    const order = [
      'Borchester County Council',
      'Łucja Kowalska',
      'Last dates',
      'Last day to appeal',
      'Friday 8 January 2027',
      '24 November 2026',
      FACTS.subject,
      'Case officer',
      'We have sent you a message.',
      'How to reach us',
      'Telephone: 01743 000000',
      'Easy Read',
    ].map((words) => said.indexOf(words))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order).not.toContain(-1)
    const least = size === 'large' ? 18 : 12
    const small = pages.flatMap(({ pieces }) => pieces).filter((piece) => piece.size < least - 0.01)
    // The address keeps to its window, whatever the letter's print.
    expect(small.map(({ text }) => text).filter((text) => !FACTS.to.includes(text))).toEqual([])
    expect(
      found(
        pages.flatMap(({ tree }) => tree),
        'H1',
      ).map(({ text }) => text),
    ).toEqual([FACTS.subject])
  })
})

test('an address of many lines and a box of many dates lose nothing', async () => {
  const to = Array.from({ length: 9 }, (_, at) => `Line number ${at}`)
  const dates = Array.from({ length: 14 }, (_, at) => ({ what: `Thing ${at}`, day: `Day number ${at}` }))
  const { said } = await letter({ to, dates, size: 'large' })
  for (const each of [...to, ...dates.map(({ day }) => day)]) expect(said).toContain(each)
})

test('without a case there is no reference, no officer and no box', async () => {
  const { said } = await letter({ reference: null, officer: null, dates: [] })
  expect(said).not.toMatch(/Reference|Case officer|Last dates/)
})
