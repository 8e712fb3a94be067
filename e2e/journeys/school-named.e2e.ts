import { closing, step, takeCase, talk } from '../support/council.ts'
import { follow, raise, takeWay } from '../support/family.ts'
import { eventsOf } from '../support/record.ts'
import { dayFromNow, expect, looksRight, PEOPLE, signIn, test } from '../support/test.ts'

test('the school named in a plan is settled by talking', async ({ page, portal, staff, window, sql }) => {
  await signIn(page, portal, PEOPLE.parent)
  const reference = await raise(page, portal, {
    who: 'A carer with parental responsibility',
    name: 'Heath Journey',
    born: '2015-01-19',
    about: 'What the plan says',
    sections: ['The school or college (I)'],
    letter: dayFromNow(-5),
    wrong: 'The school named is forty minutes away.',
    wanted: 'The school we visited.',
  })
  // Only the school is in dispute, so no certificate is needed before an appeal.
  await follow(page, portal, reference)
  await page.getByRole('link', { name: 'Appeal to the SEND Tribunal' }).click()
  await expect(page.getByText('You do not need a mediation certificate for this.').first()).toBeVisible()
  await looksRight(page)

  await takeWay(
    page,
    portal,
    reference,
    'Talk to your case officer',
    'Write to your case officer',
    'Send message',
    () => page.locator('#text').fill('Can we visit the other school together?'),
  )
  const officer = await window()
  await signIn(officer, staff, PEOPLE.officer)
  await takeCase(officer, staff, reference)
  await expect(officer.getByText('Can we visit the other school together?').first()).toBeVisible()
  await step(officer, staff, reference, 'sendMessage', 'Send the message', () =>
    officer.locator('#text').fill('Yes. I have asked for Tuesday at 10am.'),
  )
  await follow(page, portal, reference)
  await expect(page.getByText('Yes. I have asked for Tuesday at 10am.').first()).toBeVisible()
  await step(
    officer,
    staff,
    reference,
    'logConversation',
    'Log the conversation',
    talk('Settled', 'Both schools were visited.'),
  )
  await step(officer, staff, reference, 'closeCase', 'Close the case', closing('Resolved by talking'))

  await follow(page, portal, reference)
  await expect(page.getByText('Sorted out by talking').first()).toBeVisible()
  expect(await eventsOf(sql, reference)).toEqual([
    'caseRaised',
    'conversationRequested',
    'messageSent',
    'caseAssigned',
    'messageSent',
    'conversationHeld',
    'caseClosed',
  ])
})
