import { freezeMonths, lastQuarter } from '../support/numbers.ts'
import { expect, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'

test('a manager writes what a quarter taught, is stopped at a name, and of two editors nothing is lost', async ({
  page,
  window,
  staff,
  sql,
}) => {
  await freezeMonths()
  const [named] = await sql<{ reference: string; name: string }[]>`
    select c.reference, p.full_name as name from cases c
    join case_people p on p.authority_id = c.authority_id and p.case_id = c.id and p.kind = 'child'
    where c.restricted_to is null order by c.reference limit 1`
  const { reference = '', name = '' } = named ?? {}
  await signIn(page, staff, PEOPLE.manager)
  await page.goto(`${staff}/dashboard/learning`)
  await page.getByRole('link', { name: 'What we learned', exact: true }).click()
  await looksRight(page)
  await page.goto(`${staff}/dashboard/learning-notes/${lastQuarter()}`)
  await expect(page.getByText('Nobody has written the note yet')).toBeVisible()
  await expect(page.locator('.app-written')).toContainText('Decisions changed at reconsideration')
  await looksRight(page)
  await page.getByRole('link', { name: 'Write the note from this draft' }).click()
  const second = await window()
  await signIn(second, staff, PEOPLE.manager)
  await second.goto(page.url())

  const body = page.getByLabel('What we learned')
  await expect(body).toHaveValue(/What we will do differently/)
  const telling = `As ${name} showed in ${reference}, we wait too long for reports.`
  await body.fill(telling)
  await press(page, 'Save the note')
  await expect(page.getByRole('alert')).toContainText(`“${reference}” is the reference of a case`)
  await expect(page.getByRole('alert')).toContainText(`“${name}” is the name of a child in our cases`)
  await expect(body).toHaveValue(telling)
  await looksRight(page)
  await body.fill('We waited too long for reports. We ask for them earlier.')
  await press(page, 'Save the note')
  await expect(page.getByText('The note is saved')).toBeVisible()
  await expect(page.getByText('Version 1, by Iris Blackthorn')).toBeVisible()
  await looksRight(page)

  await second.getByLabel('What we learned').fill('Families asked for plainer letters.')
  await press(second, 'Save the note')
  await expect(second.getByRole('alert')).toContainText('Iris Blackthorn has saved a note since')
  await expect(second.getByLabel('What we learned')).toHaveValue('Families asked for plainer letters.')
  await expect(second.getByText('We ask for them earlier.')).toBeVisible()
  await looksRight(second)
  await press(second, 'Save the note')
  await expect(second.getByText('Version 2, by Iris Blackthorn')).toBeVisible()
  await second.getByText('Version 1, by Iris Blackthorn').click()
  await expect(second.getByText('We ask for them earlier.')).toBeVisible()
})
