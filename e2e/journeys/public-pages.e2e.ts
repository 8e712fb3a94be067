import type { Page } from '@playwright/test'
import { expect, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Guidance for everybody: the address, its heading, and something it must say. */
const GUIDANCE = [
  [
    '/',
    'Sort out a disagreement about special educational needs support',
    'You never have to talk to us first',
  ],
  ['/what-happens', 'What happens', 'You never have to talk to us first'],
  ['/find-out', 'Find out what you can do', ''],
  ['/help', 'Help and contacts', 'SEN Team'],
  ['/terms', 'Terms', 'takes away a right the law gives you'],
  ['/privacy', 'Privacy notice', 'Information Commissioner’s Office'],
  ['/privacy/children', 'Privacy for children and young people', 'change your mind'],
  ['/cookies', 'Cookies', 'common-ground-kept'],
  ['/accessibility', 'Accessibility statement', 'Equality Advisory and Support Service'],
  ['/licence', 'Open-source licence', 'MIT License'],
  ['/cover-your-tracks', 'How to cover your tracks', 'private window'],
] as const

test('guidance is there for everybody, found from every page, and search engines may show it', async ({
  page,
  portal,
}) => {
  for (const [path, title, said] of GUIDANCE) {
    const response = await page.goto(`${portal}${path}`)
    expect(response?.status()).toBe(200)
    expect(response?.headers()['x-robots-tag'], path).toBeUndefined()
    await expect(heading(page)).toHaveText(title)
    await expect(page.getByRole('main')).toContainText(said)
    await expect(page.getByRole('contentinfo')).toContainText('Run by Shropshire Council')
    await looksRight(page)
  }
  // The footer of the last one leads to the pages that every service owes.
  for (const link of [
    'Help and contacts',
    'What happens',
    'Accessibility statement',
    'Privacy notice',
    'Cookies',
    'Terms',
    'Open-source licence',
  ]) {
    await page.getByRole('contentinfo').getByRole('link', { name: link, exact: true }).click()
    await expect(heading(page)).toHaveText(link)
  }
})

test('what machines ask for: robots, a sitemap, security.txt, an icon of the council’s own', async ({
  page,
  portal,
}) => {
  const get = (path: string) => page.request.get(`${portal}${path}`)
  const robots = await (await get('/robots.txt')).text()
  expect(robots).toContain('Disallow: /\n')
  const sitemap = await (await get('/sitemap.xml')).text()
  for (const [path] of GUIDANCE) {
    expect(robots).toContain(`Allow: ${path}$\n`)
    expect(sitemap).toContain(`<loc>${portal}${path}</loc>`)
  }
  const security = await (await get('/.well-known/security.txt')).text()
  expect(security).toMatch(/^Contact: (https?|mailto):\S+$/m)
  const expires = new Date(/^Expires: (.*)$/m.exec(security)?.[1] ?? '')
  expect(expires.getTime()).toBeGreaterThan(Date.now() + 90 * 86_400_000)
  expect(expires.getTime()).toBeLessThan(Date.now() + 364 * 86_400_000)
  const manifest = await (await get('/manifest.webmanifest')).json()
  expect(manifest.short_name).toBe('Shropshire SEND')
  const icon = await get('/icon.svg')
  expect(icon.headers()['content-type']).toContain('image/svg+xml')
  expect(await icon.text()).toContain('<title>Shropshire Council</title>')
  for (const path of ['/disagreements', '/raise', '/sign-in', '/outbox', '/find-out/ways/appeal'])
    expect((await get(path)).headers()['x-robots-tag'], path).toBe('noindex, nofollow')
})

test('pages that cannot be given say what became of what was typed', async ({ page, portal }) => {
  const missing = await page.goto(`${portal}/no-such-page`)
  expect(missing?.status()).toBe(404)
  await expect(heading(page)).toHaveText('Page not found')
  await expect(page).toHaveTitle('Page not found – Sort out a SEND disagreement')
  await looksRight(page)

  for (const [path, title] of [
    ['/confirm-email/a-link-that-nobody-was-sent-at-all', 'This link no longer works'],
    ['/reset-password/a-link-that-nobody-was-sent-at-all', 'This link no longer works'],
    ['/confirm-new-email/a-link-that-nobody-was-sent-at-all', 'This link no longer works'],
    ['/invitations/a-link-that-nobody-was-sent-at-all', 'This invitation has ended'],
    ['/shared-with-you/a-link-that-nobody-was-sent-at-all', 'This link does not open anything now'],
  ] as const) {
    await page.goto(`${portal}${path}`)
    await expect(heading(page), path).toHaveText(title)
    await looksRight(page)
  }

  // Somebody else's disagreement is not there: the same page as one that never was.
  await signIn(page, portal, PEOPLE.parent)
  const other = await page.goto(`${portal}/disagreements/BCD-FGH-JKL`)
  expect(other?.status()).toBe(404)
  await expect(heading(page)).toHaveText('Page not found')
})

test('whoever must not be seen is told first, and leaves at once', async ({
  page,
  portal,
  javaScriptEnabled,
}) => {
  await page.goto(`${portal}/raise`)
  await page.getByRole('button', { name: /^(Continue|Start a new one)$/ }).click()
  const draft = /raise\/([0-9a-f-]{36})/.exec(page.url())?.[1]
  const exit = page.getByRole('button', { name: 'Exit this page' })
  await expect(exit).toHaveCount(0)
  await page.goto(`${portal}/raise/${draft}/contact`)
  await page.getByLabel('By email').check()
  await press(page, 'Continue')
  await expect(heading(page)).toHaveText('If somebody must not see this')
  await looksRight(page)
  await page.getByRole('main').getByRole('button', { name: 'Continue' }).click()
  await expect(heading(page)).toHaveText('Is there anything we must not do?')
  await expect(exit).toBeVisible()
  await looksRight(page)
  await page.route('https://www.bbc.co.uk/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
  )
  if (javaScriptEnabled === false) await exit.click()
  else {
    await page.locator('body').focus()
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift')
  }
  await expect(page).toHaveTitle('Weather')
})
