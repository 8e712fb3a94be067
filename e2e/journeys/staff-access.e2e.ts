import { TOTP } from 'otpauth'
import type postgres from 'postgres'
import { newEmail } from '../support/account.ts'
import { step } from '../support/council.ts'
import { COUNCIL_OFFICER, COUNCIL_PEOPLE } from '../support/council-sign-in.ts'
import { expect, looksRight, PASSWORD, PEOPLE, press, signIn, test } from '../support/test.ts'

/**
 * A case of the north team that its officer has, and nobody looks at again. The same journey is taken at the same time
 * with scripts and without: each has half of the cases.
 */
async function northCase(sql: postgres.Sql): Promise<string> {
  const half = test.info().project.name.startsWith('without') ? 1 : 0
  const rows = await sql<{ reference: string }[]>`
    select c.reference from cases c join users u on u.id = c.officer_id
    where c.closed_on is null and c.restricted_to is null and c.reconsideration <> 'underReview'
      and ascii(md5(c.reference)) % 2 = ${half} and u.email = ${PEOPLE.officer}
      -- The walk of every address restricts the last of them meanwhile.
      and c.reference <> (select max(l.reference) from cases l where l.authority_id = c.authority_id
        and l.officer_id = c.officer_id and l.closed_on is null and l.reconsideration = 'notRequested')
    order by random() limit 1`
  return rows[0]?.reference ?? ''
}

test('a case of another team asks why, opens for the day, and a manager reads who looked', async ({
  page,
  staff,
  sql,
  window,
}) => {
  const reference = await northCase(sql)
  await signIn(page, staff, PEOPLE.otherOfficer)
  await page.goto(`${staff}/cases/${reference}`)
  const asks = page.getByRole('heading', { level: 1 })
  await expect(asks).toHaveText(`Case ${reference} is not one of yours`)
  await expect(page.getByText('Alex Hawthorn, North team')).toBeVisible()
  await looksRight(page)
  // A step of it and a paper ask the same.
  await page.goto(`${staff}/cases/${reference}/steps/sendMessage`)
  await expect(asks).toHaveText(`Case ${reference} is not one of yours`)
  await press(page, 'Look at the case')
  await expect(page.getByRole('alert')).toContainText('Choose why you need to look')
  await looksRight(page)
  await page.getByLabel('I am covering for the case officer').check()
  await page.locator('#words').fill('Alex is ill, and the family rang about the meeting.')
  await press(page, 'Look at the case')
  // It leads on to where they were going.
  await expect(asks).toHaveText('Write to the family')
  await page.goto(`${staff}/cases/${reference}`)
  await expect(asks).toHaveText(`Case ${reference}`)

  const desk = await window()
  await signIn(desk, staff, PEOPLE.manager)
  await desk.goto(`${staff}/manage`)
  await looksRight(desk)
  await desk.getByRole('link', { name: 'Looked at outside their own cases' }).click()
  const line = desk.getByRole('main').getByRole('listitem').filter({ hasText: reference }).first()
  await expect(line).toContainText('Devi Rowan')
  await expect(line).toContainText('Alex is ill, and the family rang about the meeting.')
  await looksRight(desk)
  // It is for managers.
  expect((await page.request.get(`${staff}/looked-at`)).status()).toBe(404)
})

test('a restricted case is nowhere for anybody who is not named on it', async ({
  page,
  staff,
  sql,
  window,
}) => {
  const reference = await northCase(sql)
  await signIn(page, staff, PEOPLE.officer)
  await step(page, staff, reference, 'restrictCase', 'Restrict the case', async (form) => {
    await form.getByLabel('Harvey Willow').check()
    await form.locator('#reason').fill('A colleague of the team is an aunt of the child.')
  })
  await expect(page.getByRole('heading', { name: 'This case is restricted' })).toBeVisible()
  await expect(page.getByText('Alex Hawthorn, Harvey Willow').first()).toBeVisible()

  const paths = [
    `/cases/${reference}`,
    `/cases/${reference}/steps/sendMessage`,
    `/cases/${reference}/what-if`,
  ]
  for (const who of [PEOPLE.teammate, PEOPLE.otherOfficer, PEOPLE.glenys, PEOPLE.manager]) {
    const other = await window()
    await signIn(other, staff, who)
    for (const path of paths) expect((await other.request.get(`${staff}${path}`)).status(), path).toBe(404)
    await other.goto(`${staff}/cases?view=all&status=any&q=${reference}`)
    await expect(other.locator('#count')).toContainText('0 cases')
  }
  const named = await window()
  await signIn(named, staff, PEOPLE.harvey)
  await named.goto(`${staff}/cases/${reference}`)
  await expect(named.getByRole('heading', { name: 'This case is restricted' })).toBeVisible()

  await step(page, staff, reference, 'unrestrictCase', 'End the restriction', async (form) => {
    await form.locator('#reason').fill('She has moved to another service.')
  })
  const back = await window()
  await signIn(back, staff, PEOPLE.manager)
  expect((await back.request.get(`${staff}/cases/${reference}`)).status()).toBe(200)
})

test('staff add a second step, show it, and a manager takes a lost one off', async ({
  page,
  staff,
  sql,
  window,
}) => {
  // Somebody of their own, so that no other journey meets the second step.
  const email = newEmail('second')
  const name = `Second ${email.slice(7, 20)}`
  await sql`insert into users (authority_id, id, world, email, full_name, password_hash, roles, team_id,
      email_confirmed_at, created_at)
    select authority_id, gen_random_uuid(), 'staff', ${email}, ${name}, password_hash, roles, team_id, now(), now()
    from users where email = ${PEOPLE.officer} and world = 'staff'`
  await signIn(page, staff, email)
  await page.getByRole('link', { name: 'Account', exact: true }).click()
  await looksRight(page)
  await page.getByRole('link', { name: 'Add an authenticator app' }).click()
  await looksRight(page)
  await page.locator('#password').fill('not the password')
  await press(page, 'Continue')
  await expect(page.getByRole('alert')).toContainText('password')
  await looksRight(page)
  await page.locator('#password').fill(PASSWORD)
  await press(page, 'Continue')
  await looksRight(page)
  const secret = ((await page.locator('.app-codes').last().textContent()) ?? '').replace(/\s/g, '')
  await page.locator('#code').fill(new TOTP({ secret }).generate())
  await press(page, 'Continue')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your authenticator app is set up')
  const [first = ''] = await page.locator('.app-codes li').allTextContents()
  await looksRight(page)
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.getByRole('link', { name: /^Remove/ }).click()
  await looksRight(page)
  await page.goto(`${staff}/account/passkey`)
  await looksRight(page)
  await page.goto(`${staff}/account/recovery-codes`)
  await looksRight(page)

  // The password alone opens nothing any more.
  const desk = await window()
  await signIn(desk, staff, email)
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('One more step')
  await looksRight(desk)
  await desk.goto(`${staff}/cases`)
  await expect(desk).toHaveURL(/second-step/)
  await desk.locator('#code').fill('000000')
  await press(desk, 'Continue')
  await expect(desk.getByRole('alert')).toBeVisible()
  await looksRight(desk)
  await desk.locator('#code').fill(first)
  await press(desk, 'Continue')
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('cases')

  const manager = await window()
  await signIn(manager, staff, PEOPLE.manager)
  await manager.goto(`${staff}/manage`)
  await manager.getByRole('link', { name: 'Staff who sign in' }).click()
  await looksRight(manager)
  await manager.getByRole('link', { name: new RegExp(`^They have lost it.*${name}`) }).click()
  await looksRight(manager)
  await press(manager, 'Take it off')
  await expect(manager.getByRole('alert')).toContainText('The second step has been taken off.')
  await desk.goto(`${staff}/cases`)
  await expect(desk).toHaveURL(/sign-in/)
  await signIn(desk, staff, email)
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('My work')
})

test('whoever has none is led to add one, where the council asks for it', async ({ page, staff }) => {
  // A demonstration asks for none: the page that an authority's own setting leads to is looked at by its address.
  await signIn(page, staff, PEOPLE.glenys)
  await page.goto(`${staff}/second-step/needed?next=%2Fcases`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a second step first')
  await looksRight(page)
  await page.getByRole('button', { name: 'Add an authenticator app' }).click()
  await expect(page).toHaveURL(/authenticator-app\?next=%2Fcases/)
})

test('the council’s own account lets somebody in by their groups, and nobody else', async ({
  page,
  staff,
  window,
}) => {
  await page.goto(`${staff}/sign-in?next=%2Fcases%3Fview%3Dteam`)
  await looksRight(page)
  await page.getByRole('button', { name: 'Sign in with your council account' }).click()
  await page.getByLabel('Who are you?').fill(COUNCIL_PEOPLE.officer)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page).toHaveURL(`${staff}/cases?view=team`)
  await expect(page.getByText(`Signed in as ${COUNCIL_OFFICER}`)).toBeVisible()
  await page.goto(`${staff}/account`)
  await expect(page.getByText('You sign in with your council account.')).toBeVisible()
  await looksRight(page)
  await page.goto(`${staff}/sign-out`)
  await press(page, 'Sign out')
  await page.goto(`${staff}/cases`)
  await expect(page).toHaveURL(/sign-in/)

  const nobody = await window()
  await nobody.goto(`${staff}/sign-in`)
  await nobody.getByRole('button', { name: 'Sign in with your council account' }).click()
  await nobody.getByLabel('Who are you?').fill(COUNCIL_PEOPLE.nobody)
  await nobody.getByRole('button', { name: 'Go on' }).click()
  await expect(nobody.getByRole('heading', { level: 1 })).toHaveText('You are not signed in')
  await expect(nobody.getByText('Ask your manager to have it added')).toBeVisible()
  await looksRight(nobody)
  // The same answer again is nobody's.
  await nobody.reload()
  await expect(nobody.getByText('Start again.')).toBeVisible()
})
