import { closing, decide, letter, meeting, openCase, step, takeCase, talk } from '../support/council.ts'
import { answerQuestions, follow, send, takeWay } from '../support/family.ts'
import { eventsOf, messagesOf } from '../support/record.ts'
import { dayFromNow, expect, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'

test('a refusal to assess is changed when somebody else looks again', async ({
  page,
  portal,
  staff,
  window,
  sql,
}) => {
  const email = `new.${Date.now()}.${Math.random().toString(36).slice(2, 8)}@example.org`
  const password = 'three quiet hedgehogs'

  // A parent begins without an account. Who they are comes last, and the link in the message leads back to sending.
  await page.goto(portal)
  await looksRight(page)
  await page.getByRole('main').getByRole('button', { name: 'Start now' }).click()
  const sent = dayFromNow(-12)
  await answerQuestions(page, portal, {
    name: 'Wren Journey',
    born: '2017-05-14',
    about: 'No assessment',
    letter: sent,
    wrong: 'The letter says school meets every need. School says it cannot.',
    wanted: 'An EHC needs assessment.',
    phone: '01632 960 001',
  })
  await looksRight(page)
  await press(page, 'Continue')
  await page.getByLabel('Full name').fill('Ms Test O’Parent-Ñandú')
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Choose a password', { exact: true }).fill(password)
  await looksRight(page)
  await press(page, 'Continue')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your email')
  await looksRight(page)
  const [mail] = await sql<{ id: string }[]>`select id from outbox where to_address = ${email}`
  await page.goto(`${portal}/outbox`)
  await looksRight(page)
  await page.goto(`${portal}/outbox/${mail?.id}`)
  await looksRight(page)
  await page
    .getByRole('main')
    .getByRole('link', { name: /confirm-email/ })
    .click()
  await looksRight(page)
  await press(page, 'Confirm my email address')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers before you send them')
  const reference = await send(page)
  await follow(page, portal, reference)
  await expect(page.getByText('A case officer gets in touch with you to talk.').first()).toBeVisible()
  await expect(page.getByText('Last day to appeal to the SEND Tribunal').first()).toBeVisible()

  // An officer takes it, talks, and records whose decision it was.
  const officer = await window()
  await signIn(officer, staff, PEOPLE.officer)
  await looksRight(officer)
  await takeCase(officer, staff, reference)
  await step(
    officer,
    staff,
    reference,
    'recordDecision',
    'Save the decision letter',
    letter(sent, 'Glenys Cedar'),
  )
  await step(
    officer,
    staff,
    reference,
    'arrangeConversation',
    'Save the arrangement',
    meeting(3, 'By telephone'),
  )
  await follow(page, portal, reference)
  await expect(
    page.getByText('A conversation with your case officer has been arranged.').first(),
  ).toBeVisible()
  await step(
    officer,
    staff,
    reference,
    'logConversation',
    'Log the conversation',
    talk('Asks for reconsideration', 'We went through the letter.'),
  )

  // The parent reads what was said, and asks for it to be looked at again.
  await follow(page, portal, reference)
  await expect(page.getByText('We went through the letter.').first()).toBeVisible()
  await takeWay(
    page,
    portal,
    reference,
    'Ask us to look at the decision again',
    'Ask us to look again',
    'Ask us to look again',
    async () => {
      await page.locator('#newEvidence').fill('A report of 3 November.')
    },
  )

  // Whoever took the first decision is not offered; the other decides, with reasons.
  await openCase(officer, staff, reference)
  await officer.getByRole('main').locator('a[href$="/steps/openReconsideration"]').first().click()
  await expect(officer.getByLabel('Glenys Cedar')).toHaveCount(0)
  await step(officer, staff, reference, 'openReconsideration', 'Give it to them', async () => {
    await officer.getByLabel('Harvey Willow', { exact: true }).check()
  })
  const decider = await window()
  await signIn(decider, staff, PEOPLE.harvey)
  await decider.goto(`${staff}/cases/${reference}/steps/decideReconsideration`)
  await press(decider, 'Send the decision')
  await expect(decider.getByRole('alert')).toContainText('point 1')
  await looksRight(decider)
  await step(decider, staff, reference, 'decideReconsideration', 'Send the decision', decide('Changed'))

  await follow(page, portal, reference)
  await expect(page.getByText('We have changed the decision').first()).toBeVisible()
  await expect(page.getByText('It answers this point.').first()).toBeVisible()
  await step(officer, staff, reference, 'closeCase', 'Close the case', closing('Resolved by reconsideration'))

  // Closed, and every way is still on the page.
  await follow(page, portal, reference)
  await expect(page.getByText('This disagreement was closed on').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Appeal to the SEND Tribunal' })).toBeVisible()

  expect(await eventsOf(sql, reference)).toEqual([
    'caseRaised',
    'conversationRequested',
    'caseAssigned',
    'decisionRecorded',
    'conversationArranged',
    'conversationHeld',
    'reconsiderationRequested',
    'reconsiderationOpened',
    'reconsiderationDecided',
    'caseClosed',
  ])
  const messages = await messagesOf(sql, reference)
  expect(messages.filter((message) => message.world === 'portal').length).toBeGreaterThanOrEqual(6)
  for (const message of messages) {
    expect(`${message.subject} ${message.body}`).not.toContain('Wren')
    expect(message.body).toContain(reference)
  }
})
