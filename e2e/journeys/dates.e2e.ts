import { arrangeToday, concluded, letter, openCase, step, takeCase } from '../support/council.ts'
import { follow, takeWay } from '../support/family.ts'
import { raised } from '../support/raised.ts'
import { eventsOf } from '../support/record.ts'
import { dayFromNow, expect, fillDate, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'

test('what we owe and what a family can lose: done, moved, and changed by two people', async ({
  page,
  portal,
  staff,
  window,
  sql,
  worlds,
}) => {
  await signIn(page, portal, PEOPLE.parent)
  const sent = dayFromNow(-50)
  const reference = await raised(worlds, PEOPLE.parent, {
    childName: 'Rowan Dates',
    dateOfBirth: '2014-03-02',
    decision: 'RTI',
    dateOnLetter: sent,
    wrong: 'The reports all say more help is needed.',
  })
  await takeWay(
    page,
    portal,
    reference,
    'Mediation',
    'Ask for mediation',
    'Ask for mediation',
    async (form) => {
      await form.getByLabel('No', { exact: true }).check()
    },
  )
  await follow(page, portal, reference)
  const ours = page.getByRole('heading', { name: 'What we and others owe you' })
  await expect(ours).toBeVisible()
  await expect(page.getByText('We must arrange your mediation by').first()).toBeVisible()
  await expect(page.getByText('We promise to get in touch with you by').first()).toBeVisible()

  const officer = await window()
  await signIn(officer, staff, PEOPLE.officer)
  await takeCase(officer, staff, reference)
  await step(
    officer,
    staff,
    reference,
    'recordDecision',
    'Save the decision letter',
    letter(sent, 'Glenys Cedar'),
  )
  await arrangeToday(officer, staff, reference)
  await step(officer, staff, reference, 'concludeMediation', 'Save the outcome', async (form) => {
    await concluded('Full agreement')(form)
    await form
      .getByRole('group', { name: /^Could whoever came/ })
      .getByLabel('Yes', { exact: true })
      .check()
    await form.getByLabel('To issue a plan', { exact: true }).check()
  })

  // What was agreed has its days in law, and each is done or it stays.
  await openCase(officer, staff, reference)
  const draft = officer.getByRole('listitem').filter({ hasText: 'Draft plan sent' })
  await expect(draft.first()).toBeVisible()
  await draft.getByRole('link', { name: /^Record as done.*Draft plan sent$/ }).click()
  await expect(officer.locator('#deadline')).toHaveValue('agreed-issue-draft')
  await looksRight(officer)
  await press(officer, 'Save that it is done')
  await expect(officer.getByRole('alert')).toContainText('It is recorded as done')
  await expect(officer.getByRole('link', { name: /^Record as done.*Draft plan sent$/ })).toHaveCount(0)

  // A certificate moves the last day to appeal: the record says from when to when, and why.
  await step(officer, staff, reference, 'recordCertificate', 'Save the certificate', async (form) => {
    await form.getByLabel('Took part (s.55(5))').check()
    await fillDate(form, 'issuedOn', dayFromNow(0))
  })
  await follow(page, portal, reference)
  await expect(page.getByText('A date has moved').first()).toBeVisible()
  await expect(page.getByText('Because: you have a mediation certificate').first()).toBeVisible()

  // A change by hand: a reason, and somebody else.
  await openCase(officer, staff, reference)
  await officer.getByRole('link', { name: /^Change this date.*Final plan issued$/ }).click()
  await press(officer, 'Ask for the change')
  await expect(officer.getByRole('alert')).toContainText('Enter the new date')
  await looksRight(officer)
  await fillDate(officer, 'to', dayFromNow(60))
  await officer.locator('#reason').fill('The family agreed to this day in writing.')
  await press(officer, 'Ask for the change')
  await expect(officer.getByRole('alert')).toContainText('A second person has to agree')
  await looksRight(officer)
  await expect(officer.getByRole('link', { name: /^Agree to the change.*Final plan issued$/ })).toHaveCount(0)
  await officer.goto(`${staff}/cases/${reference}/steps/confirmDate?deadline=agreed-issue-final`)
  await press(officer, 'Agree to the change')
  await expect(officer.getByRole('alert')).toContainText('Somebody else has to agree')

  const manager = await window()
  await signIn(manager, staff, PEOPLE.manager)
  await openCase(manager, staff, reference)
  await manager.getByRole('link', { name: /^Agree to the change.*Final plan issued$/ }).click()
  await looksRight(manager)
  await press(manager, 'Agree to the change')
  await expect(manager.getByRole('alert')).toContainText('shown as changed by hand')
  await expect(
    manager.getByText(/Changed by hand on .* it was .* Alex Hawthorn asked, and Iris Blackthorn agreed/),
  ).toBeVisible()
  await looksRight(manager)
  await follow(page, portal, reference)
  await expect(page.getByText(/We changed this by hand on/)).toBeVisible()
  await expect(page.getByText('The family agreed to this day in writing.').first()).toBeVisible()

  // What if, on the case, for both; it records nothing.
  const before = await eventsOf(sql, reference)
  await officer.goto(`${staff}/cases/${reference}/what-if`)
  await looksRight(officer)
  await officer.getByLabel('New decision sent').check()
  await press(officer, 'Show what changes')
  await expect(officer.getByRole('main')).toContainText('Moves')
  await looksRight(officer)
  await page.goto(`${portal}/disagreements/${reference}/what-if`)
  await looksRight(page)
  await page.getByLabel('Talk to your case officer').check()
  await press(page, 'Show what changes')
  await expect(page.getByRole('main')).toContainText('no date changes')
  const file = await page.request.get(`${portal}/disagreements/${reference}/dates.ics`)
  expect(await file.text()).toContain('SUMMARY:Last day to appeal to the SEND Tribunal')
  expect(await eventsOf(sql, reference)).toEqual(before)
  expect(before.filter((type) => /date|deadline|duty/i.test(type))).toEqual([
    'dutyDone',
    'deadlineMoved',
    'dateChangeProposed',
    'dateChanged',
  ])
})
