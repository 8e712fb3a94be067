import {
  arrangeToday,
  closing,
  concluded,
  decide,
  letter,
  meeting,
  openCase,
  sendDecision,
  step,
  takeCase,
  talk,
} from '../support/council.ts'
import { eventsOf } from '../support/record.ts'
import { dayFromNow, expect, fillDate, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'

test('the council takes every step of a disagreement by its own pages', async ({
  page: officer,
  staff,
  window,
  worlds,
  sql,
}) => {
  const sent = dayFromNow(-12)
  const family = await worlds.family(PEOPLE.parent)
  const { id } = await family.drafts.start()
  await family.drafts.save({
    id,
    answers: {
      who: 'parent',
      childName: 'Lark Steps',
      dateOfBirth: '2012-09-30',
      decision: 'CON',
      sections: ['B', 'F'],
      knowsDate: 'no',
      points: { B: { wrong: 'All of it.', wanted: null }, F: { wrong: 'All of it.', wanted: null } },
      contactBy: 'email',
    },
  })
  const made = await family.raise.send({ draftId: id, asked: [] })
  const reference = made.ok ? made.reference : ''
  const does = (name: string, button: string, fill: (form: typeof officer) => Promise<void>) =>
    step(officer, staff, reference, name, button, () => fill(officer))
  const asks = async (
    take: (on: { reference: string; expectedVersion: number; idempotencyKey: string }) => unknown,
  ) => {
    const [kase] = await sql<{ version: number }[]>`select version from cases where reference = ${reference}`
    await take({ reference, expectedVersion: kase?.version ?? 0, idempotencyKey: crypto.randomUUID() })
  }

  await signIn(officer, staff, PEOPLE.officer)
  await looksRight(officer)
  await takeCase(officer, staff, reference)
  await does('recordDecision', 'Save the decision letter', letter(sent, 'Glenys Cedar'))
  await does('arrangeConversation', 'Save the arrangement', meeting(3, 'By telephone'))
  await does(
    'logConversation',
    'Log the conversation',
    talk('Asks for reconsideration', 'We went through the letter.'),
  )
  await does('sendMessage', 'Send the message', (form) => form.locator('#text').fill('I ring on Tuesday.'))

  // Whoever took the first decision is not offered; the other decides, with reasons for each point.
  await openCase(officer, staff, reference)
  await officer.getByRole('main').locator('a[href$="/steps/openReconsideration"]').first().click()
  await expect(officer.getByLabel('Glenys Cedar')).toHaveCount(0)
  await does('openReconsideration', 'Give it to them', (form) =>
    form.getByLabel('Harvey Willow', { exact: true }).check(),
  )
  await does('recommendReconsideration', 'Send the recommendation', decide('Kept'))
  const decider = await window()
  await signIn(decider, staff, PEOPLE.harvey)
  await decider.goto(`${staff}/cases/${reference}/steps/decideReconsideration`)
  await press(decider, 'See the letter')
  await expect(decider.getByRole('alert')).toContainText('point 1')
  await looksRight(decider)
  await decide('Kept')(decider)
  await sendDecision(decider)
  await expect(decider.getByRole('alert')).toBeVisible()

  await asks((on) =>
    family.step.requestDisagreementResolution({
      ...on,
      kind: 'DR2',
      parties: ['family', 'school'],
      providerId: 'prime-resolution',
    }),
  )
  await openCase(officer, staff, reference)
  await expect(officer.getByText('The school has not answered yet').first()).toBeVisible()
  await does('answerForParty', 'Record the answer', async (form) => {
    await form.getByLabel('The school', { exact: true }).check()
    await form.getByLabel('Yes', { exact: true }).check()
  })
  await does('arrangeDisagreementResolution', 'Save the meeting', meeting(0, 'In person'))
  await does('concludeDisagreementResolution', 'Save the outcome', concluded('Full agreement'))

  await asks((on) =>
    family.step.requestMediation({
      ...on,
      toldCouncilOn: dayFromNow(0),
      healthIncluded: 'no',
      providerId: 'prime-resolution',
    }),
  )
  // Whoever comes for the council has to be able to decide.
  await officer.goto(`${staff}/cases/${reference}/steps/arrangeMediation`)
  await meeting(0, 'By video call')(officer)
  await officer.locator('#council').fill('Kit Larch, SEN manager')
  await officer.getByLabel('No', { exact: true }).check()
  await press(officer, 'Save the meeting')
  await expect(officer.getByRole('alert')).toContainText('somebody to mediation who can decide')
  await expect(officer.locator('#council')).toHaveValue('Kit Larch, SEN manager')
  await looksRight(officer)
  await arrangeToday(officer, staff, reference, async (form) => {
    await form.locator('#council').fill('Kit Larch, SEN manager')
    await form.getByLabel('Yes', { exact: true }).check()
  })
  await expect(officer.getByText('Kit Larch, SEN manager')).toBeVisible()
  await does('concludeMediation', 'Save the outcome', async (form) => {
    await concluded('Full agreement')(form)
    await form
      .getByRole('group', { name: /^Could whoever came/ })
      .getByLabel('Yes', { exact: true })
      .check()
  })
  await does('recordCertificate', 'Save the certificate', async (form) => {
    await form.getByLabel('Took part (s.55(5))').check()
    await fillDate(form, 'issuedOn', dayFromNow(0))
  })
  await asks((on) => family.step.noteAppeal({ ...on, lodgedOn: dayFromNow(0) }))
  await does('endAppeal', 'Save how it ended', async (form) => {
    await form.getByLabel('Allowed in part', { exact: true }).check()
    await fillDate(form, 'endedOn', dayFromNow(0))
    const [first, second] = await form.locator('select[name^="result-"]').all()
    await first?.selectOption('forFamily')
    await press(form, 'Save how it ended')
    await expect(form.getByRole('alert')).toContainText('Choose what came of point 2')
    await looksRight(form)
    await second?.selectOption('notDecided')
  })
  await does('closeCase', 'Close the case', closing('Ended by the tribunal', 'decided'))

  expect(await eventsOf(sql, reference)).toEqual([
    'caseRaised',
    'conversationRequested',
    'caseAssigned',
    'decisionRecorded',
    'conversationArranged',
    'conversationHeld',
    'messageSent',
    'reconsiderationOpened',
    'reconsiderationRecommended',
    'documentAdded',
    'reconsiderationDecided',
    'disagreementResolutionRequested',
    'partyAnswered',
    'partyAnswered',
    'disagreementResolutionArranged',
    'disagreementResolutionConcluded',
    'mediationRequested',
    'mediationArranged',
    'mediationConcluded',
    'certificateRecorded',
    'appealNoted',
    'appealEnded',
    'caseClosed',
  ])
})
