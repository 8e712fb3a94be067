import { readFileSync } from 'node:fs'
import { expect, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'

test('an officer makes an address for their own calendar, which follows their work until they end it', async ({
  page,
  staff,
}) => {
  await signIn(page, staff, PEOPLE.teammate)
  await page.goto(`${staff}/account`)
  await page.getByRole('link', { name: 'Show your meetings and dates in your own calendar' }).click()
  await expect(page.getByText('You have no address yet.')).toBeVisible()
  await looksRight(page)
  await press(page, 'Make an address')
  await expect(page.getByRole('heading', { name: 'Your new address' })).toBeVisible()
  await looksRight(page)
  const address = (await page.locator('code').textContent()) ?? ''
  expect(address).toMatch(new RegExp(`^${staff}/calendar/[\\w-]{43}$`))

  // A calendar has no session, and keeps nothing that it is not told to.
  const read = await fetch(address)
  expect(read.status).toBe(200)
  expect(read.headers.get('content-type')).toContain('text/calendar')
  expect(read.headers.get('cache-control')).toBe('no-store')
  expect(read.headers.get('set-cookie')).toBeNull()
  const file = await read.text()
  expect(file).toContain('BEGIN:VTIMEZONE')
  expect(file).toMatch(/SUMMARY:[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{3}: /)
  expect(await fetch(address, { method: 'HEAD' }).then(({ status }) => status)).toBe(200)

  // It is shown once.
  await page.goto(`${staff}/account/calendar`)
  await expect(page.getByText('Last read on')).toBeVisible()
  await expect(page.locator('code')).toHaveCount(0)
  await looksRight(page)
  await page.getByRole('button', { name: /^End it/ }).click()
  await expect(page.getByText('You have no address yet.')).toBeVisible()
  const statusOf = (at: string) => fetch(at).then(({ status }) => status)
  expect(await statusOf(address)).toBe(404)
  expect(await statusOf(`${staff}/calendar/${'x'.repeat(43)}`)).toBe(404)
  expect(await statusOf(`${staff}/calendar/short`)).toBe(404)
  expect(readFileSync(process.env.E2E_APPS_LOG ?? '', 'utf8')).not.toContain(address.slice(-43))
})
