import { describe, expect, test } from 'vitest'
import { type DecisionFacts, decisionLetter, paper, type RightsFacts } from '../src/index.ts'
import { found, MADE_ON, oneLine, outside, read } from './reading.ts'

const SERVICE = { name: 'Fair Hearing', how: ['Telephone: 01632 960 002'] }
const RIGHTS: RightsFacts = {
  appeal: {
    standing: 'open',
    day: 'Monday 4 January 2027',
    tribunal: { name: 'The SEND Tribunal', lines: ['Parkgate', 'DL1 1RU'], how: ['Email: send@example.org'] },
    recommends: true,
  },
  mediation: {
    standing: 'open',
    day: 'Thursday 31 December 2026',
    adviser: SERVICE,
    certificate: 'notForPlace',
  },
  resolution: SERVICE,
  advice: { name: 'The advice service', how: ['Telephone: 01632 960 003'] },
  contact: { name: 'SEN Team', how: ['Telephone: 01632 960 001'] },
  others: [['Complain to the council', 'About what was done or not done.']],
}
const FACTS: DecisionFacts = {
  reference: 'BCD-FGH-JKL',
  madeOn: MADE_ON,
  council: { name: 'Borchester County Council', lines: ['SEN Team'] },
  childName: 'Łucja Kowalska',
  decision: 'The decision not to carry out an EHC needs assessment',
  letterSent: '2 November 2026',
  decider: 'Priya Nair',
  sameDecider: null,
  result: 'kept',
  points: [
    {
      title: 'Point 1',
      wrong: 'The report was left out',
      wanted: 'An assessment',
      decided: 'We have kept the decision',
      reasons: 'The report was read',
    },
    {
      title: 'Point 2',
      wrong: 'Second',
      wanted: null,
      decided: 'We have changed it',
      reasons: 'It was right',
    },
  ],
  rights: RIGHTS,
  datesBox: [{ what: 'Last day to appeal', day: 'Monday 4 January 2027' }],
  sources: [['That you can appeal', 'SEND Regulations 2014, reg 5(3)']],
}
const letter = async (facts: Partial<DecisionFacts> = {}) => {
  const all = await read(await paper(decisionLetter({ ...FACTS, ...facts })))
  expect(outside(all)).toEqual([])
  return { ...all, said: oneLine(all.text) }
}
const withRights = (rights: Partial<RightsFacts>) => letter({ rights: { ...RIGHTS, ...rights } })

describe('the letter of a decision that was looked at again', () => {
  test('says who decided, when, and each point with its reasons', async () => {
    const { said, info, outline } = await letter()
    for (const words of [
      'Borchester County Council SEN Team',
      'Last day to appeal Monday 4 January 2027',
      '24 November 2026 The family of Łucja Kowalska Our decision after looking again',
      'Priya Nair, on 24 November 2026',
      'Priya Nair did not take the first decision.',
      'The report was left out',
      'The report was read',
      'It was right',
      'no new time limit begins',
    ])
      expect(said).toContain(words)
    expect(info.Author).toBe('Borchester County Council')
    expect(outline[0]?.items.map(({ title }) => title)).toEqual([
      'What we decided, and why',
      'What happens now',
      'What you can do if you still disagree',
      'Where this comes from in law',
    ])
  })

  test('tells every right with its last day and whom to ask, as tagged tables and headings', async () => {
    const { said, pages } = await letter()
    for (const words of [
      'Contact a mediation adviser by Thursday 31 December 2026',
      'Fair Hearing Telephone: 01632 960 002',
      'if the school, college or other place is the only thing you appeal about',
      'by 5pm on Monday 4 January 2027',
      'The SEND Tribunal Parkgate DL1 1RU Email: send@example.org',
      'recommendations about health and social care',
      'You do not get a mediation certificate from it',
      'Complain to the council',
      'The advice service',
      'SEN Team Telephone: 01632 960 001',
      'SEND Regulations 2014, reg 5(3)',
    ])
      expect(said).toContain(words)
    expect(
      found(
        pages.flatMap(({ tree }) => tree),
        'TH',
      ),
    ).not.toEqual([])
  })

  test('what is late or under way is said as such, and no right is left out for it', async () => {
    const late = await withRights({
      appeal: RIGHTS.appeal && { ...RIGHTS.appeal, standing: 'late' },
      mediation: RIGHTS.mediation && { ...RIGHTS.mediation, standing: 'late' },
    })
    expect(late.said).toContain('You can still ask to appeal late')
    expect(late.said).toContain('You had until Thursday 31 December 2026')
    const used = await withRights({
      appeal: RIGHTS.appeal && { ...RIGHTS.appeal, standing: 'used' },
      mediation: RIGHTS.mediation && { ...RIGHTS.mediation, standing: 'used', certificate: 'notNeeded' },
    })
    expect(used.said).toContain('This letter does not end your appeal')
    expect(used.said).toContain('You have been in touch with a mediation adviser')
    expect(used.said).toContain('You need one for an appeal about any other part of the plan')
  })

  test('about what cannot be appealed it names no tribunal and no mediation', async () => {
    const { said } = await letter({
      rights: { ...RIGHTS, appeal: null, mediation: null },
      sources: [],
      datesBox: [],
    })
    expect(said).not.toMatch(/tribunal|mediation adviser/i)
    expect(said).toContain('No law says what this letter must hold')
  })

  test('that whoever decided first decided again is said, and why', async () => {
    const { said } = await letter({ sameDecider: 'Nobody else could.', result: 'changed', size: 'large' })
    expect(said).toContain('Priya Nair also took the first decision. A manager allowed this')
    expect(said).toContain('for this reason: Nobody else could.')
    expect(said).toContain('your rights about the first decision stay as they are')
  })

  test.each([1, 3, 20])('with %i points no reason is lost', async (many) => {
    const points = Array.from({ length: many }, (_, at) => ({
      title: `Point ${at + 1}`,
      wrong: 'It is wrong',
      wanted: null,
      decided: 'We have kept the decision',
      reasons: `Reason ${at + 1}: ${'long words about it '.repeat(at * 8)}end of reason ${at + 1}.`,
    }))
    const { said } = await letter({ points })
    for (const { reasons } of points) {
      expect(said).toContain(reasons.slice(0, 12))
      expect(said).toContain(reasons.slice(-18))
    }
  })
})
