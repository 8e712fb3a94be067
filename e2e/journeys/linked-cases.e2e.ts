import { openCase, step } from '../support/council.ts'
import { Officer } from '../support/officer.ts'
import { raised } from '../support/raised.ts'
import { dayFromNow, expect, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'
import type { Worlds } from '../support/worlds.ts'

/** A disagreement that its family raised. */
const taken = (worlds: Worlds, childName: string): Promise<string> =>
  raised(worlds, PEOPLE.parent, { childName, dateOnLetter: dayFromNow(-9) })

test('cases that belong together are linked for those who may open both, and no family sees it', async ({
  page: officer,
  portal,
  staff,
  window,
  worlds,
  sql,
}) => {
  const alex = new Officer(worlds, sql, PEOPLE.officer)
  const [here, there] = [await taken(worlds, 'Teal Linked'), await taken(worlds, 'Teal Linked')]
  const devi = new Officer(worlds, sql, PEOPLE.otherOfficer)
  const elsewhere = await taken(worlds, 'Wren Elsewhere')
  await alex.takes(here)
  await alex.takes(there)
  await devi.takes(elsewhere)

  await signIn(officer, staff, PEOPLE.officer)
  await openCase(officer, staff, here)
  await officer.getByRole('link', { name: 'Linked cases' }).click()
  await looksRight(officer)
  await press(officer, 'Link the cases')
  await expect(officer.getByRole('alert')).toContainText('Enter the reference of the other case')
  await looksRight(officer)
  // One that is another team's is as one that is not there, and what was typed is kept.
  for (const other of ['BBB-BBB-BBB', elsewhere]) {
    await officer.locator('#other').fill(other)
    await officer.getByLabel('An earlier disagreement', { exact: true }).check()
    await press(officer, 'Link the cases')
    await expect(officer.getByRole('alert')).toContainText(
      'Enter the reference of another case that you can open',
    )
    await expect(officer.locator('#other')).toHaveValue(other)
  }
  await officer.locator('#other').fill(there)
  await press(officer, 'Link the cases')
  await expect(officer.getByRole('link', { name: there })).toBeVisible()
  await looksRight(officer)
  await openCase(officer, staff, there)
  await expect(officer.getByText('A later disagreement:')).toBeVisible()

  // Raised twice: the other one is named when this is closed, and takes the place of what was said before.
  await officer.goto(`${staff}/cases/${there}/steps/closeCase`)
  await officer.getByLabel('Not resolved', { exact: true }).check()
  await officer.locator('#reason').selectOption('raisedTwice')
  await officer.locator('#summary').fill('We go on with the first one.')
  await press(officer, 'Close the case')
  await expect(officer.getByRole('alert')).toContainText('Enter the reference of the other case')
  await step(officer, staff, there, 'closeCase', 'Close the case', async (form) => {
    await form.getByLabel('Not resolved', { exact: true }).check()
    await form.locator('#reason').selectOption('raisedTwice')
    await form.locator('#other').fill(here)
    await form.locator('#summary').fill('We go on with the first one.')
  })
  await expect(officer.getByText('The same, raised twice:')).toBeVisible()

  const family = await window()
  await signIn(family, portal, PEOPLE.parent)
  await family.goto(`${portal}/disagreements/${there}`)
  await looksRight(family)
  await expect(family.getByText('It was raised here twice').first()).toBeVisible()
  await expect(family.getByText(here)).toHaveCount(0)

  await officer.goto(`${staff}/cases/${here}/links`)
  await press(officer, `Unlink ${there}`)
  await expect(officer.getByRole('link', { name: there })).toHaveCount(0)
  await looksRight(officer)
})
