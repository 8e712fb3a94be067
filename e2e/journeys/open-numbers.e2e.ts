import { freezeMonths } from '../support/numbers.ts'
import { expect, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'

test('a manager looks at the numbers, shows them to everybody, and stops', async ({
  page,
  window,
  portal,
  staff,
}) => {
  await freezeMonths()
  const reader = await window()
  const isThere = async () => (await reader.goto(`${portal}/open-numbers`))?.status()
  const [unknown, before] = [await reader.goto(`${portal}/nothing-is-here`), await isThere()]
  // While they are not shown the address is like any other that there is not.
  expect([unknown?.status(), before]).toEqual([404, 404])
  await expect(reader.getByRole('link', { name: 'Our numbers' })).toHaveCount(0)
  expect((await reader.request.get(`${portal}/open-numbers.csv`)).status()).toBe(404)

  await signIn(page, staff, PEOPLE.manager)
  await page.goto(`${staff}/manage`)
  await page.getByRole('link', { name: 'Numbers for everybody' }).click()
  await expect(page.getByText('not shown to anybody outside the council')).toBeVisible()
  const theirs = await page.locator('table').allInnerTexts()
  expect(theirs).toHaveLength(6)
  await looksRight(page)
  await page.getByRole('link', { name: 'Show them to everybody' }).click()
  await looksRight(page)
  await press(page, 'Show them to everybody')
  await expect(page.getByText('Everybody can read these numbers now')).toBeVisible()
  await expect(page.getByText('Iris Blackthorn began showing them')).toBeVisible()

  expect(await isThere()).toBe(200)
  expect(await reader.locator('table').allInnerTexts()).toEqual(theirs)
  await looksRight(reader)
  const plain = await fetch(`${portal}/open-numbers`)
  expect(plain.headers.get('cache-control')).toBe('private, max-age=300')
  expect(plain.headers.get('vary')).toContain('Cookie')
  expect(plain.headers.get('set-cookie')).toBeNull()
  const signedIn = await fetch(`${portal}/open-numbers`, { headers: { cookie: 'common-ground=x' } })
  expect(signedIn.headers.get('cache-control')).toBe('no-store')
  const file = await reader.request.get(`${portal}/open-numbers.csv`)
  expect(file.headers()).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'cache-control': 'public, max-age=300',
  })
  expect(file.headers()['set-cookie']).toBeUndefined()
  const lines = (await file.text()).trim().split('\r\n')
  expect(lines[0]).toContain('Figure,What is counted,Period')
  expect(lines.length).toBeGreaterThan(20)
  for (const line of lines.slice(1)) expect(line).toMatch(/,(number|percent),(0|[5-9]|\d{2,}|hidden|none),/)
  // The link comes with the next pages, within seconds.
  await expect(async () => {
    await reader.goto(`${portal}/help`)
    await expect(reader.getByRole('link', { name: 'Our numbers' })).toBeVisible({ timeout: 100 })
  }).toPass()

  await page.getByRole('link', { name: 'Stop showing them' }).click()
  await looksRight(page)
  await press(page, 'Stop showing them')
  await expect(page.getByText('stopped showing them')).toBeVisible()
  expect((await fetch(`${portal}/open-numbers`)).status).toBe(404)
})

test('an officer finds no such page', async ({ page, staff }) => {
  await signIn(page, staff, PEOPLE.officer)
  expect((await page.goto(`${staff}/open-numbers`))?.status()).toBe(404)
  expect((await page.goto(`${staff}/dashboard/learning-notes`))?.status()).toBe(404)
})
