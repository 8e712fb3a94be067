import { closing, concluded, meeting, openCase, step, takeCase } from '../support/council.ts'
import { follow, raise, takeWay } from '../support/family.ts'
import { eventsOf } from '../support/record.ts'
import { expect, PEOPLE, signIn, test } from '../support/test.ts'

test('support at a school without a plan is agreed in disagreement resolution', async ({
  page,
  portal,
  staff,
  window,
  sql,
}) => {
  await signIn(page, portal, PEOPLE.parent)
  const reference = await raise(page, portal, {
    name: 'Sage Journey',
    born: '2018-11-02',
    about: 'Support without a plan',
    school: 'Invented Hill Primary School',
    wrong: 'The reading sessions were stopped at half term.',
    wanted: 'The sessions back.',
  })
  // No council decision, so no mediation and no appeal; and the page says so instead of staying silent.
  await follow(page, portal, reference)
  await expect(page.getByText('Invented Hill Primary School').first()).toBeVisible()
  await page.getByText('Ways that are not for this, and why').click()
  await page.getByRole('link', { name: 'Mediation', exact: true }).click()
  await expect(page.getByText('Not for this').first()).toBeVisible()

  await takeWay(
    page,
    portal,
    reference,
    'Disagreement resolution',
    'Ask for disagreement resolution',
    'Ask for it',
  )
  await expect(page.getByText('The school has not answered yet').first()).toBeVisible()

  const officer = await window()
  await signIn(officer, staff, PEOPLE.officer)
  await takeCase(officer, staff, reference)
  await openCase(officer, staff, reference)
  await expect(officer.getByText('The school has not answered yet').first()).toBeVisible()
  await step(officer, staff, reference, 'answerForParty', 'Record the answer', async () => {
    await officer.getByLabel('The school', { exact: true }).check()
    await officer.getByLabel('Yes', { exact: true }).check()
  })
  await follow(page, portal, reference)
  await expect(page.getByText('Everyone has agreed to disagreement resolution.').first()).toBeVisible()
  await step(
    officer,
    staff,
    reference,
    'arrangeDisagreementResolution',
    'Save the meeting',
    meeting(0, 'In person'),
  )
  await step(
    officer,
    staff,
    reference,
    'concludeDisagreementResolution',
    'Save the outcome',
    concluded('Full agreement'),
  )
  await step(
    officer,
    staff,
    reference,
    'closeCase',
    'Close the case',
    closing('Resolved by disagreement resolution'),
  )

  await follow(page, portal, reference)
  await expect(page.getByText('Sorted out through disagreement resolution').first()).toBeVisible()
  expect(await eventsOf(sql, reference)).toEqual([
    'caseRaised',
    'conversationRequested',
    'disagreementResolutionRequested',
    'partyAnswered',
    'caseAssigned',
    'partyAnswered',
    'disagreementResolutionArranged',
    'disagreementResolutionConcluded',
    'caseClosed',
  ])
})
