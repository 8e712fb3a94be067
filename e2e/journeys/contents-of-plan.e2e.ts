import { closing, decide, letter, step, takeCase } from '../support/council.ts'
import { follow, raise, takeWay } from '../support/family.ts'
import { eventsOf } from '../support/record.ts'
import { dayFromNow, expect, fillDate, PEOPLE, signIn, test } from '../support/test.ts'

test('what a plan says about needs and help goes to the tribunal', async ({
  page,
  portal,
  staff,
  window,
  sql,
}) => {
  await signIn(page, portal, PEOPLE.parent)
  const sent = dayFromNow(-30)
  const reference = await raise(page, portal, {
    name: 'Lark Journey',
    born: '2012-09-30',
    about: 'What the plan says',
    sections: ['Special educational needs (B)', 'Help with learning (F)'],
    letter: 'not sure',
    wrong: 'The plan says “access to” and “as appropriate”.',
    wanted: 'Hours, written down.',
  })
  await follow(page, portal, reference)
  await expect(page.getByText('We do not know the date on your letter yet').first()).toBeVisible()

  const officer = await window()
  await signIn(officer, staff, PEOPLE.officer)
  await takeCase(officer, staff, reference)
  await step(
    officer,
    staff,
    reference,
    'recordDecision',
    'Save the decision letter',
    letter(sent, 'Harvey Willow'),
  )
  await follow(page, portal, reference)
  await expect(page.getByText('Last day to appeal to the SEND Tribunal').first()).toBeVisible()
  await step(officer, staff, reference, 'openReconsideration', 'Give it to them', async () => {
    await officer.getByLabel('Glenys Cedar', { exact: true }).check()
  })
  const decider = await window()
  await signIn(decider, staff, PEOPLE.glenys)
  await step(decider, staff, reference, 'decideReconsideration', 'Send the decision', decide('Kept'))

  // Both points were answered, and every right is still there.
  await follow(page, portal, reference)
  await expect(page.getByText('We have kept the decision.')).toHaveCount(2)
  await takeWay(page, portal, reference, 'Mediation', 'Tell us you do not want mediation', 'Save')
  await takeWay(page, portal, reference, 'Mediation', 'Tell us about your certificate', 'Save', () =>
    fillDate(page, 'issuedOn', dayFromNow(0)),
  )
  await takeWay(
    page,
    portal,
    reference,
    'Appeal to the SEND Tribunal',
    'Tell us you have appealed',
    'Save',
    async () => {
      await page.getByLabel('Tribunal reference (optional)').fill('EH893/26/00999')
    },
  )
  await expect(page.getByText('You told us you have appealed to the SEND Tribunal.').first()).toBeVisible()

  await step(officer, staff, reference, 'endAppeal', 'Save how it ended', async () => {
    await officer.getByLabel('Allowed in part', { exact: true }).check()
    await fillDate(officer, 'endedOn', dayFromNow(0))
  })
  await step(officer, staff, reference, 'closeCase', 'Close the case', closing('Ended by the tribunal'))
  await follow(page, portal, reference)
  await expect(page.getByText('The tribunal agreed with you in part').first()).toBeVisible()
  expect(await eventsOf(sql, reference)).toEqual([
    'caseRaised',
    'conversationRequested',
    'caseAssigned',
    'decisionRecorded',
    'reconsiderationOpened',
    'reconsiderationDecided',
    'mediationDeclined',
    'certificateRecorded',
    'appealNoted',
    'appealEnded',
    'caseClosed',
  ])
})
