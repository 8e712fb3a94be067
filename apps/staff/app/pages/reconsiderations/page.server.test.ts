import type { Me, QueueRow } from '@common-ground/api/contracts'
import { localDate } from '@common-ground/domain'
import { expect, test } from 'vitest'
import { leftWords, queuePage } from './page.server.ts'

test.each([
  [15, '15 working days left'],
  [1, '1 working day left'],
  [0, 'Today is the last day'],
  [-1, '1 working day over'],
  [-4, '4 working days over'],
])('%i working days are "%s"', (days, words) => expect(leftWords(days)).toBe(words))

const row: QueueRow = {
  reference: 'BCD-FGH-JKL',
  childName: 'Wren',
  decisionLabel: 'Refusal to assess',
  officerName: null,
  deciderName: 'Harvey Willow',
  isMine: false,
  waitsFor: 'officer',
  isAsked: true,
  decideBy: localDate('2026-12-14'),
  daysLeft: -2,
}
const me = (roles: Me['roles']): Me => ({
  id: 'me',
  fullName: 'Me',
  email: 'me@example.org',
  roles,
  teamId: null,
  secondStep: 'none',
  endsAt: null,
})

test('each line stands where it waits, with who has it', () => {
  const mine: QueueRow = { ...row, waitsFor: 'decisionMaker', isMine: true, isAsked: false, daysLeft: 3 }
  const page = queuePage([row, mine, { ...mine, isMine: false }], me(['decisionMaker']))
  expect(page.officer.map(({ who, isLate }) => [who, isLate])).toEqual([
    ['Nobody has this case yet, to answer questions', true],
  ])
  expect(page.decider.map(({ who }) => who)).toEqual(['You', 'Harvey Willow'])
  expect(page.deciderTitle).toBe('Waits for you')
  expect(queuePage([], me(['manager'])).deciderTitle).toBe('Waits for the decision maker')
})
