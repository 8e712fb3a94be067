import { openCase, step, takeCase } from '../support/council.ts'
import { raised } from '../support/raised.ts'
import { messagesOf } from '../support/record.ts'
import { dayFromNow, expect, fillDate, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'

const NOTE = 'Ring the school before the family does. Zq note of ours.'
const UNSHARED = 'They were upset. Zq words without a copy.'

test('a call is logged in four fields, with a copy or without, and a note is never a message', async ({
  page,
  portal,
  staff,
  window,
  sql,
  worlds,
}) => {
  await signIn(page, portal, PEOPLE.parent)
  const reference = await raised(worlds, PEOPLE.parent, {
    childName: 'Linnet Note',
    dateOfBirth: '2015-05-05',
    decision: 'RTA',
    dateOnLetter: dayFromNow(-5),
    wrong: 'School cannot meet the need.',
  })
  const officer = await window()
  await signIn(officer, staff, PEOPLE.officer)
  await takeCase(officer, staff, reference)

  // The note: a page of its own, that says whose it is.
  await openCase(officer, staff, reference)
  await officer.getByRole('link', { name: 'Internal notes' }).click()
  await looksRight(officer)
  await press(officer, 'Keep the note')
  await expect(officer.getByRole('alert')).toContainText('Write the note')
  await looksRight(officer)
  await officer.locator('#body').fill(NOTE)
  await press(officer, 'Keep the note')
  await expect(officer.locator('.app-message--internal')).toContainText(NOTE)
  await looksRight(officer)

  // Signed out meanwhile: nothing is saved, and nothing that was typed is lost, here as where somebody is written down.
  for (const [address, field, button] of [
    [`${staff}/cases/${reference}/notes`, '#body', 'Keep the note'],
    [`${staff}/raise`, '#callerName', 'Save and continue'],
  ] as const) {
    await officer.goto(address)
    if (address.endsWith('/raise')) {
      await press(officer, 'Start')
      await officer.getByLabel('A parent', { exact: true }).check()
      await officer.locator('#childName').fill('Linnet Note')
      await fillDate(officer, 'dateOfBirth', '2015-05-05')
    }
    await officer.locator(field).fill('Written while signed out')
    await officer.context().clearCookies()
    await press(officer, button)
    await expect(officer.getByRole('alert')).toContainText('You have been signed out')
    await expect(officer.locator(field)).toHaveValue('Written while signed out')
    await looksRight(officer)
    await signIn(officer, staff, PEOPLE.officer)
  }

  // A call: the day is filled in, and so is that a copy goes. Two choices and the words are what is left.
  const before = (await messagesOf(sql, reference)).length
  await officer.goto(`${staff}/cases/${reference}/steps/logConversation`)
  await looksRight(officer)
  await expect(officer.locator('#person')).toHaveCount(0)
  await step(officer, staff, reference, 'logConversation', 'Log the conversation', async (form) => {
    await form.getByLabel('By telephone', { exact: true }).check()
    await form.getByLabel('Reasons explained', { exact: true }).check()
    await form.locator('#summary').fill(UNSHARED)
    await form.getByLabel('No', { exact: true }).check()
  })
  await expect(officer.getByText('The family was not sent a copy').first()).toBeVisible()
  expect(await messagesOf(sql, reference)).toHaveLength(before)

  await page.goto(`${portal}/disagreements/${reference}`)
  await expect(page.getByText('We talked').first()).toBeVisible()
  for (const text of [NOTE, UNSHARED]) await expect(page.getByText(text)).toHaveCount(0)
  await step(officer, staff, reference, 'logConversation', 'Log the conversation', async (form) => {
    await form.getByLabel('By telephone', { exact: true }).check()
    await form.getByLabel('Reasons explained', { exact: true }).check()
    await form.locator('#summary').fill('We explained the reasons.')
  })
  expect(await messagesOf(sql, reference)).toHaveLength(before + 1)
  await page.reload()
  await expect(page.getByText('We explained the reasons.').first()).toBeVisible()
})
