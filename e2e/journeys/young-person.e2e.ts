import { crawl, newAccount, newEmail, openInvitation } from '../support/account.ts'
import { openCase, takeCase } from '../support/council.ts'
import { raised } from '../support/raised.ts'
import { eventsOf } from '../support/record.ts'
import { dayFromNow, expect, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'

const WORDS = {
  want: 'MINEALONE to go to the college I chose',
  said: 'SAIDBYHIM that the bus is too loud',
} as const

test('a young person comes in, says it in their own words, and takes their right without their parent', async ({
  page,
  portal,
  staff,
  window,
  sql,
  worlds,
}) => {
  const [mine, theirs] = [newEmail('parent'), newEmail('young')]
  await newAccount(page, portal, sql, 'Nora Parent', mine)
  const reference = await raised(worlds, mine, {
    childName: 'Rowan Parent',
    dateOfBirth: '2009-02-03',
    decision: 'RTA',
    dateOnLetter: dayFromNow(-5),
    wrong: 'The college cannot meet the need.',
  })
  const at = (place: string): string => `${portal}/disagreements/${reference}${place}`

  // The page notices by itself that the right has passed, and the parent asks the young person in.
  await page.goto(at(''))
  await expect(page.getByText('Rowan Parent has left compulsory school age')).toBeVisible()
  await page.getByRole('link', { name: 'What that means, and what to do' }).click()
  await looksRight(page)
  await page.getByRole('main').getByRole('button', { name: 'Invite Rowan Parent' }).click()
  await page.locator('#fullName').fill('Rowan Parent')
  await page.locator('#email').fill(theirs)
  await page.getByLabel('The young person it is about', { exact: true }).check()
  await looksRight(page)
  await press(page, 'Send the invitation')
  await expect(page.getByRole('alert')).toContainText('We have sent the invitation.')
  // What the child says, written down by the parent and marked as that.
  await page.goto(at('/own-words'))
  await looksRight(page)
  await page.locator('#hard').fill(WORDS.said)
  await page.getByLabel('Me and the council', { exact: true }).check()
  await press(page, 'Save')
  await expect(page.getByRole('alert')).toContainText('The words have been saved.')
  await looksRight(page)

  const young = await window()
  await newAccount(young, portal, sql, 'Rowan Parent', theirs)
  await openInvitation(young, sql, reference, theirs)
  await press(young, 'Yes, I will')
  await expect(young.getByText('You have left compulsory school age: the right is yours now.')).toBeVisible()
  await looksRight(young)
  await young.getByRole('link', { name: 'Say it in your own words' }).click()
  await expect(young.getByText(WORDS.said)).toBeVisible()
  await looksRight(young)
  // Nothing that was typed is lost when something is left out.
  await press(young, 'Save')
  await expect(young.getByRole('alert')).toContainText('Answer one question or more.')
  await young.locator('#want').fill(WORDS.want)
  await press(young, 'Save')
  await expect(young.getByRole('alert')).toContainText('Choose who sees this')
  await expect(young.locator('#want')).toHaveValue(WORDS.want)
  await looksRight(young)
  await young.getByLabel('Everyone here, but not my parent', { exact: true }).check()
  await press(young, 'Save')
  await expect(young.getByRole('alert')).toContainText('The words have been saved.')
  // A picture or a voice goes the way of every document.
  await young.getByRole('link', { name: 'Add a picture or a voice recording' }).click()
  await expect(young.getByLabel('What your child or you have written', { exact: true })).toBeChecked()
  await looksRight(young)
  for (const [address, text] of await crawl(page, portal, reference)) {
    expect(text, address).not.toContain(WORDS.want)
  }
  expect((await (await young.request.get(at('/everything.pdf'))).body()).subarray(0, 4).toString()).toBe(
    '%PDF',
  )

  const officer = await window()
  await signIn(officer, staff, PEOPLE.officer)
  await takeCase(officer, staff, reference)
  await openCase(officer, staff, reference)
  await expect(officer.getByText(WORDS.want)).toBeVisible()
  await expect(officer.getByText('What Rowan Parent said, written down by Nora Parent')).toBeVisible()
  await expect(officer.getByText('They have not taken it here yet.')).toBeVisible()
  await officer.getByRole('link', { name: 'If they cannot decide about this, record who acts' }).click()
  await press(officer, 'Record it')
  await expect(officer.getByRole('alert')).toContainText('Choose one')
  await officer.getByLabel('No: somebody acts for them').check()
  await press(officer, 'Record it')
  await expect(officer.getByRole('alert')).toContainText('Say what was found, how, and who assessed it')
  await expect(officer.getByRole('alert')).toContainText('Choose who acts for them')
  await expect(officer.getByRole('alert')).toContainText('Enter the date of the assessment')
  await looksRight(officer)

  // They take their right, and do not keep their parent: gone at once, from the page as from the list.
  await young.goto(at('/whose-right'))
  await looksRight(young)
  await young.getByRole('main').getByRole('button', { name: 'Take my right' }).click()
  await press(young, 'Save')
  await expect(young.getByRole('alert')).toContainText('Choose yes or no')
  await young.getByLabel('No', { exact: true }).check()
  await looksRight(young)
  await press(young, 'Save')
  await expect(young.getByRole('alert')).toContainText('The right is yours.')
  await expect(young.getByText('The right is yours, and you decide.')).toBeVisible()
  await looksRight(young)
  for (const place of ['', '/messages', '/own-words', '/everything.pdf']) {
    expect((await page.request.get(at(place))).status()).toBe(404)
  }
  await page.goto(`${portal}/disagreements`)
  await expect(page.getByText(reference)).toHaveCount(0)
  await openCase(officer, staff, reference)
  await expect(officer.getByText('The young person took their right on')).toBeVisible()

  // They change their mind about their words, and take away those that were written down for them.
  await young.goto(at('/own-words'))
  await young.getByRole('button', { name: /^Take these words away *: what you said/ }).click()
  await expect(young.getByRole('alert')).toContainText('The words have been taken away.')
  await press(young, 'Take these words away')
  await expect(young.locator('#want')).toHaveValue('')
  await looksRight(young)
  await openCase(officer, staff, reference)
  const shown = await officer.content()
  for (const words of Object.values(WORDS)) expect(shown).not.toContain(words)
  expect(await eventsOf(sql, reference)).toEqual(expect.arrayContaining(['personJoined', 'rightMoved']))
})
