import { Officer } from '../support/officer.ts'
import { raised } from '../support/raised.ts'
import { dayFromNow, expect, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'

test('a manager sees who has what, opens what is overdue, and gives two cases to somebody else', async ({
  page,
  staff,
  worlds,
  sql,
}, { project }) => {
  // Two journeys at once must not share an officer.
  const [from, name, surname] =
    project.name === 'with JavaScript'
      ? (['ellis.aspen@example.org', 'Ellis Aspen', 'Loadwide'] as const)
      : (['cerys.linden@example.org', 'Cerys Linden', 'Loadnarrow'] as const)
  const references = await Promise.all(
    ['Una', 'Ivo'].map((first) =>
      raised(worlds, PEOPLE.parent, {
        childName: `${first} ${surname}`,
        dateOfBirth: '2014-05-06',
        decision: 'RTA',
        dateOnLetter: dayFromNow(-9),
        wrong: 'The school saw something else.',
      }),
    ),
  )
  const officer = new Officer(worlds, sql, from)
  for (const reference of references) await officer.takes(reference)
  await sql`update cases set next_due_on = current_date - 1 where reference in ${sql(references)}`
  await signIn(page, staff, PEOPLE.manager)
  const countIn = async (link: string) => {
    const text = await page.getByRole('link', { name: link }).textContent()
    return Number.parseInt((text ?? '').replaceAll(',', ''), 10)
  }

  const overdueNow = async () => {
    const [row] = await sql<{ n: number }[]>`select count(*)::int as n from cases
      where authority_id = 'shropshire' and closed_on is null and next_due_on < current_date and restricted_to is null`
    return row?.n
  }

  // From the dashboard to the registers.
  await page.goto(`${staff}/dashboard`)
  await page.getByRole('navigation', { name: 'Dashboards' }).getByRole('link', { name: 'Registers' }).click()
  await looksRight(page)
  expect(await countIn('Next date passed')).toBeGreaterThanOrEqual(2)
  await page.getByRole('link', { name: 'Not delivered for more than 2 working days' }).click()
  await expect(page.getByRole('main')).toContainText('Waited: More than 2 working days')
  await looksRight(page)

  // The workload of one team, and what is overdue for one of its officers: as many as it says.
  await page.goto(`${staff}/workload`)
  await looksRight(page)
  const overdueOf = `cases whose next date has passed: ${name}`
  const overdue = await countIn(overdueOf)
  expect(overdue).toBeGreaterThanOrEqual(2)
  await page.getByRole('link', { name: overdueOf }).click()
  await expect(page.locator('#count')).toHaveText(`${overdue} open cases`)

  // Everything on the page is ticked at once, and nothing again; two of them are given away.
  await page.getByRole('link', { name: 'Tick every case on this page' }).click()
  for (const reference of references) await expect(page.getByLabel(`Tick ${reference}`)).toBeChecked()
  await looksRight(page)
  await page.getByRole('link', { name: 'Tick none of these cases' }).click()
  for (const reference of references) {
    await expect(page.getByLabel(`Tick ${reference}`)).not.toBeChecked()
    await page.getByLabel(`Tick ${reference}`).check()
  }
  await press(page, 'Give the ticked cases')
  const bryn = await page.locator('#officerId option', { hasText: 'Bryn Maple' }).getAttribute('value')
  await page.locator('#officerId').selectOption(bryn ?? '')
  await page.locator('#note').fill('Shared out while the team is small.')
  await press(page, 'Give 2 cases')
  await expect(page.getByRole('alert')).toContainText('You gave 2 cases')
  await looksRight(page)

  // What was given is counted where it is now. The saved cases have their own next dates again.
  await page.getByRole('link', { name: 'Go to the workload' }).click()
  expect(await countIn(overdueOf)).toBe(overdue - 2)
  // Others work meanwhile: it is held against what stands at that moment.
  await expect(async () => {
    await page.goto(`${staff}/registers`)
    expect(await countIn('Next date passed')).toBe(await overdueNow())
  }).toPass()
})
