import { closing, concluded, meeting, step, takeCase } from '../support/council.ts'
import { follow, raise, takeWay } from '../support/family.ts'
import { eventsOf } from '../support/record.ts'
import { dayFromNow, expect, fillDate, PEOPLE, signIn, test } from '../support/test.ts'

test('a refusal to issue a plan is settled in mediation', async ({ page, portal, staff, window, sql }) => {
  await signIn(page, portal, PEOPLE.parent)
  const reference = await raise(page, portal, {
    name: 'Robin Journey',
    born: '2014-02-03',
    about: 'No plan after an assessment',
    letter: dayFromNow(-20),
    wrong: 'The assessment found the needs, and then there is no plan.',
  })
  await takeWay(page, portal, reference, 'Mediation', 'Ask for mediation', 'Ask for mediation', async () => {
    await page.getByLabel('No', { exact: true }).check()
  })
  await expect(page.getByText('We must arrange it with the mediation service').first()).toBeVisible()

  const officer = await window()
  await signIn(officer, staff, PEOPLE.officer)
  await takeCase(officer, staff, reference)
  await step(officer, staff, reference, 'arrangeMediation', 'Save the meeting', meeting(0, 'By video call'))
  await follow(page, portal, reference)
  await expect(page.getByText('Mediation has been arranged.').first()).toBeVisible()
  await step(officer, staff, reference, 'concludeMediation', 'Save the outcome', concluded('Full agreement'))
  await step(officer, staff, reference, 'recordCertificate', 'Save the certificate', async () => {
    await officer.getByLabel('Took part (s.55(5))').check()
    await fillDate(officer, 'issuedOn', dayFromNow(0))
  })
  await step(officer, staff, reference, 'closeCase', 'Close the case', closing('Resolved by mediation'))

  await follow(page, portal, reference)
  await expect(page.getByText('Everything was agreed').first()).toBeVisible()
  await expect(page.getByText('Sorted out through mediation').first()).toBeVisible()
  expect(await eventsOf(sql, reference)).toEqual([
    'caseRaised',
    'conversationRequested',
    'mediationRequested',
    'caseAssigned',
    'mediationArranged',
    'mediationConcluded',
    'certificateRecorded',
    'caseClosed',
  ])
})
