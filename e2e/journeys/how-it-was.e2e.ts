import { Officer } from '../support/officer.ts'
import { raised } from '../support/raised.ts'
import { dayFromNow, expect, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'

test('a family says how it was once it is over, and managers see it in the figure and its list', async ({
  page,
  portal,
  staff,
  worlds,
  sql,
  window,
}, { project }) => {
  const child = project.name === 'with JavaScript' ? 'Elder Treated' : 'Alder Treated'
  const reference = await raised(worlds, PEOPLE.parent, { childName: child, dateOnLetter: dayFromNow(-6) })
  const officer = new Officer(worlds, sql, PEOPLE.officer)
  await officer.takes(reference)
  const main = page.getByRole('main')
  await signIn(page, portal, PEOPLE.parent)
  const place = `${portal}/disagreements/${reference}`
  await page.goto(place)
  await expect(main.getByRole('link', { name: 'Say how it was for you' })).toHaveCount(0)
  expect((await page.goto(`${place}/how-it-was`))?.status()).toBe(404)

  await officer.closes(reference, 'notResolved', 'agreedToDiffer')
  await page.goto(place)
  await looksRight(page)
  await main.getByRole('link', { name: 'Say how it was for you' }).click()
  await looksRight(page)
  await expect(main).toContainText('Your case officer does not see it')
  const choose = (question: string, answer: string) =>
    page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check()
  await choose('I was listened to', 'Agree')
  await choose('I knew what I could do', 'Disagree')
  await press(page, 'Send my answers')
  await expect(page.getByRole('alert')).toContainText('Choose how far you agree that you were treated fairly')
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(2)
  await expect(
    page.getByRole('group', { name: 'I was listened to' }).getByLabel('Agree', { exact: true }),
  ).toBeChecked()
  await looksRight(page)
  await choose('I understood what was happening', 'Neither agree nor disagree')
  await choose('I was treated fairly', 'Strongly agree')
  await press(page, 'Send my answers')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you for telling us how it was')
  await expect(main).toContainText('Strongly agree')
  await looksRight(page)
  await main.getByRole('link', { name: 'Go back to your disagreement' }).click()
  await expect(main.getByRole('link', { name: 'Say how it was for you' })).toHaveCount(0)

  const manager = await window()
  await signIn(manager, staff, PEOPLE.manager)
  await manager.goto(`${staff}/dashboard/learning`)
  await looksRight(manager)
  const figure = manager.getByRole('region', { name: 'Whether people were treated fairly', exact: true })
  await expect(figure).toContainText(/agree that it was fair and clear/)
  await expect(
    manager.getByRole('region', { name: 'How many tell us how it was', exact: true }),
  ).toBeVisible()
  await figure.getByRole('link', { name: 'What this figure is' }).click()
  await looksRight(manager)
  await manager.goto(`${staff}/cases/counted?measure=fairness&part=fairSame&result=yes`)
  await expect(manager.getByRole('main').getByRole('link', { name: reference }).first()).toBeVisible()
  await looksRight(manager)
  // Their officer, who has the case, finds nothing of it.
  const theirs = await window()
  await signIn(theirs, staff, PEOPLE.officer)
  await theirs.goto(`${staff}/cases/${reference}`)
  await expect(theirs.getByRole('main')).not.toContainText(/trongly agree|fairly/)
  expect((await theirs.goto(`${staff}/cases/counted?measure=fairness`))?.status()).toBe(404)
})
