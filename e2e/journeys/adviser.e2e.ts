import { readFileSync } from 'node:fs'
import { newAccount, newEmail, openInvitation } from '../support/account.ts'
import { openCase, takeCase } from '../support/council.ts'
import { raised } from '../support/raised.ts'
import { dayFromNow, expect, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'

test('an adviser helps: board, numbers, a card, notes, and a letter checked for the family', async ({
  page,
  portal,
  staff,
  window,
  sql,
  worlds,
}) => {
  const [mine, advises] = [newEmail('family'), newEmail('iass')]
  await newAccount(page, portal, sql, 'Robin Family', mine)
  const reference = await raised(worlds, mine, {
    childName: 'Ash Family',
    dateOfBirth: '2016-02-29',
    decision: 'RTA',
    dateOnLetter: dayFromNow(-50),
    wrong: 'School cannot meet the need.',
  })
  const at = (place: string): string => `${portal}/disagreements/${reference}${place}`
  await page.goto(at('/steps/invitePerson'))
  await page.locator('#fullName').fill('Sam Adviser')
  await page.locator('#email').fill(advises)
  await page.getByLabel('See and act for you', { exact: true }).check()
  await press(page, 'Send the invitation')

  const adviser = await window()
  await newAccount(adviser, portal, sql, 'Sam Adviser', advises)
  await openInvitation(adviser, sql, reference, advises)
  await press(adviser, 'Yes, I will')

  // The board, and its ways to narrow it, which stand in the address.
  await adviser.goto(`${portal}/families`)
  await looksRight(adviser)
  await adviser.getByRole('link', { name: 'A last day in the next 14 days' }).click()
  await expect(adviser).toHaveURL(/show=soon$/)
  await expect(adviser.getByRole('link', { name: `Ash Family ${reference}` })).toBeVisible()
  await adviser.getByRole('link', { name: 'Something is late' }).click()
  await expect(adviser.getByText('No family you help is here.')).toBeVisible()
  await looksRight(adviser)

  // Numbers for their own return: counts, and nobody's name.
  const [, handed] = await Promise.all([
    adviser.getByRole('link', { name: 'Numbers for your own return (CSV file)' }).click(),
    adviser.waitForEvent('download'),
  ])
  const numbers = readFileSync(await handed.path(), 'utf8')
  expect(numbers).toContain('"Families, by decision",The decision not to carry out an EHC needs assessment,1')
  for (const secret of ['Ash', 'Robin', reference, mine]) expect(numbers).not.toContain(secret)
  expect((await page.request.get(`${portal}/families/statistics.csv`)).status()).toBe(404)

  // A card that anybody may print.
  await adviser.getByRole('link', { name: 'A card to give to a family' }).click()
  await expect(adviser.locator('.app-card__address')).toHaveText(new URL(portal).host)
  await looksRight(adviser)
  await adviser.goto(`${portal}/help`)
  await looksRight(adviser)
  await adviser.getByRole('link', { name: 'Print a card to give to a family' }).click()
  await expect(adviser.getByRole('heading', { name: /^Do you disagree with a decision/ })).toBeVisible()

  // Is the letter complete? What is not in it is asked for, for the family.
  await adviser.goto(at(''))
  await looksRight(adviser)
  await adviser.getByRole('link', { name: 'Is the decision letter complete?' }).click()
  await looksRight(adviser)
  for (const box of await adviser.getByRole('checkbox').all()) await box.check()
  await press(adviser, 'See what is missing')
  await expect(adviser.getByText('You found all of it')).toBeVisible()
  await looksRight(adviser)
  await adviser.getByLabel('Why the council decided this').uncheck()
  await adviser.getByLabel('How to reach a mediation adviser').uncheck()
  await press(adviser, 'Check again')
  await expect(adviser.getByRole('heading', { name: '2 things are missing' })).toBeVisible()
  await looksRight(adviser)
  await press(adviser, 'Ask the council for what is missing')
  await expect(adviser.getByRole('link', { name: 'What is missing from the decision letter' })).toBeVisible()
  await expect(adviser.getByText('You, for Robin Family, wrote today. We promise to answer by')).toBeVisible()
  await looksRight(adviser)

  // Their own notes, that nobody else reads.
  await adviser.goto(at('/my-notes'))
  await adviser.locator('#body').fill('NOTEOFMINE about the reasons')
  await press(adviser, 'Save the note')
  await expect(adviser.getByText('NOTEOFMINE')).toBeVisible()

  // The family reads who wrote, for whom, how long ago, and by when it is answered; and was told of it.
  await page.goto(at('/messages'))
  await expect(page.getByText('Sam Adviser, for you, wrote today. We promise to answer by')).toBeVisible()
  await looksRight(page)
  await page.getByRole('link', { name: 'What is missing from the decision letter' }).click()
  await expect(page.getByText('the reasons for the decision (s.36(5))')).toBeVisible()
  await expect(page.getByText('Sam Adviser, for you').first()).toBeVisible()
  await looksRight(page)
  const told = await sql<{ template: string }[]>`
    select template from outbox where to_address = ${mine} and template = 'actedForYou'`
  expect(told).toHaveLength(1)
  await page.goto(at(''))
  await expect(
    page.locator('#happened').locator('..').getByText('Sam Adviser, for you').first(),
  ).toBeVisible()

  // So does the council, in its list and on the case; and nothing of the notes.
  const officer = await window()
  await signIn(officer, staff, PEOPLE.officer)
  await officer.goto(`${staff}/cases?view=unassigned&q=${reference}`)
  await expect(officer.getByText('Family waiting: they wrote today')).toBeVisible()
  await takeCase(officer, staff, reference)
  await openCase(officer, staff, reference)
  await expect(
    officer.getByText('What is missing from the decision letter, with Robin Family: they wrote today.'),
  ).toBeVisible()
  await expect(officer.getByText('Sam Adviser, for Robin Family').first()).toBeVisible()
  expect(await officer.content()).not.toContain('NOTEOFMINE')
})
