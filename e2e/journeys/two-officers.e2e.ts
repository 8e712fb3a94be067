import { decide, letter, step, takeCase } from '../support/council.ts'
import { raised } from '../support/raised.ts'
import { eventsOf } from '../support/record.ts'
import { dayFromNow, expect, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'

test('two people act at once: one effect, and the second is told what changed and keeps what they wrote', async ({
  page,
  portal,
  staff,
  window,
  sql,
  worlds,
}) => {
  await signIn(page, portal, PEOPLE.parent)
  const reference = await raised(worlds, PEOPLE.parent, {
    childName: 'Teal Journey',
    dateOfBirth: '2013-03-04',
    decision: 'RAM',
    dateOnLetter: dayFromNow(-9),
    wrong: 'Everyone at the review agreed that more help was needed.',
  })
  const [ann, ben] = [await window(), await window()]
  await signIn(ann, staff, PEOPLE.officer)
  await signIn(ben, staff, PEOPLE.teammate)
  await takeCase(ann, staff, reference)

  // Ben opens the message form; Ann records something meanwhile; Ben sends.
  await ben.goto(`${staff}/cases/${reference}/steps/sendMessage`)
  await ben.locator('#text').fill('I will ring you tomorrow.')
  await step(
    ann,
    staff,
    reference,
    'recordDecision',
    'Save the decision letter',
    letter(dayFromNow(-9), 'Glenys Cedar'),
  )
  await press(ben, 'Send the message')
  await expect(ben.getByText('Details of the decision recorded').first()).toBeVisible()
  await expect(ben.locator('#text')).toHaveValue('I will ring you tomorrow.')
  await looksRight(ben)
  // Now that they know, the same press sends it.
  await press(ben, 'Send the message')
  await expect(ben.getByRole('alert')).toContainText('Your message was sent')

  // Two windows of one decision maker decide the same reconsideration: one decision.
  await step(ann, staff, reference, 'openReconsideration', 'Give it to them', async () => {
    await ann.getByLabel('Harvey Willow', { exact: true }).check()
  })
  await step(ann, staff, reference, 'recommendReconsideration', 'Send the recommendation', decide('Kept'))
  const [one, two] = [await window(), await window()]
  for (const decider of [one, two]) {
    await signIn(decider, staff, PEOPLE.harvey)
    await decider.goto(`${staff}/cases/${reference}/steps/decideReconsideration`)
    await decide('Kept')(decider)
  }
  for (const decider of [one, two]) await press(decider, 'See the letter')
  await Promise.all([press(one, 'Send the decision'), press(two, 'Send the decision')])
  await expect(async () => {
    const events = await eventsOf(sql, reference)
    expect(events.filter((type) => type === 'reconsiderationDecided')).toHaveLength(1)
  }).toPass()
  expect((await eventsOf(sql, reference)).filter((type) => type === 'messageSent')).toHaveLength(1)
})
