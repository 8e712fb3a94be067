import { freezeMonths } from '../support/numbers.ts'
import { expect, looksRight, PEOPLE, signIn, test } from '../support/test.ts'

/** The first bytes of each kind of file. */
const STARTS = { ods: 'PK', csv: '\uFEFF', zip: 'PK', pdf: '%PDF-1.7' } as const
type Kind = keyof typeof STARTS

/** Where a list stands that is never empty, what its links call it, and the first columns of its file. */
const LISTS = [
  ['/workload', 'this table', 'Case officer,Works here'],
  ['/registers', 'this list', 'List,How many'],
  ['/reconsiderations', 'this list', 'Reference,Child or young person,Decision,What is waited for'],
  ['/exports/sen2/cases', 'this list', 'Reference,Child or young person,Born'],
  ['/staff-accounts', 'this list', 'Name,Role,Team'],
  ['/outbox', 'all messages', 'Message,To'],
  ['/exports', 'this list', 'Download,What is in it'],
] as const

test('a manager takes lists, flags and the scrutiny pack away, and each is written down', async ({
  page,
  staff,
  sql,
}) => {
  await freezeMonths()
  await signIn(page, staff, PEOPLE.manager)

  /** Follows a download as a browser does, and gives what it holds. */
  const takes = async (name: RegExp, kind: Kind): Promise<Buffer> => {
    const address = await page.getByRole('main').getByRole('link', { name }).first().getAttribute('href')
    const file = await page.request.get(`${staff}${address}`)
    expect(file.status(), address ?? '').toBe(200)
    expect(file.headers()['content-disposition']).toMatch(
      new RegExp(`^attachment; filename="[a-z0-9-]+\\.${kind}"`),
    )
    const bytes = await file.body()
    expect(bytes.toString().startsWith(STARTS[kind]), `${name} as ${kind}`).toBe(true)
    return bytes
  }
  const both = async (name: string) => {
    await takes(new RegExp(`Download ${name}.* as a spreadsheet \\(ODS\\)`), 'ods')
    return (await takes(new RegExp(`Download ${name}.* as CSV`), 'csv')).toString()
  }

  await page.goto(`${staff}/cases?view=all`)
  expect(await both('[\\d,]+ open cases')).toMatch(/^\uFEFFReference,/)
  await page.goto(`${staff}/cases/counted?measure=first-contact`)
  await looksRight(page)
  const listed = (await both('[\\d,]+ disagreements')).trim().split('\r\n')
  const counted = Number((await page.locator('#count').textContent())?.match(/^[\d,]+/)?.[0].replace(',', ''))
  expect(listed.length - 1).toBeGreaterThanOrEqual(counted)
  await page.goto(`${staff}/dashboard/measures/first-contact`)
  await looksRight(page)
  expect(await both('these months')).toContain('Number when frozen')
  await page.goto(`${staff}/not-delivered?view=all`)
  await looksRight(page)
  expect(await both('this list')).toMatch(/^\uFEFFReference,What,For,/)

  // Every other page that shows a list gives it as a file, with its own columns.
  for (const [place, what, head] of LISTS) {
    await page.goto(`${staff}${place}`)
    await looksRight(page)
    expect(await both(what), place).toMatch(new RegExp(`^\uFEFF${head},`))
  }

  // Flags: a number opens as many disagreements as it says.
  await page.goto(`${staff}/exports/sen2`)
  await looksRight(page)
  // Other journeys raise disagreements meanwhile.
  await expect(async () => {
    await page.goto(`${staff}/exports/sen2`)
    const missing = page.getByRole('link', { name: /, Refusals to assess: Appeal not decided/ })
    const said = (await missing.textContent())?.match(/^\d+/)?.[0]
    await missing.click()
    await expect(page.locator('#count')).toHaveText(new RegExp(`^${said} disagreements?$`), { timeout: 500 })
  }).toPass()
  await looksRight(page)
  await page.goto(`${staff}/exports/sen2`)
  const zip = (await takes(/Download the flags for/, 'zip')).toString('latin1')
  for (const name of ['README.txt', 'person.csv', 'request.csv', 'assessment.csv'])
    expect(zip).toContain(name)

  // What an old address says of months or a team is of no account: the pack has its own quarters.
  await page.goto(`${staff}/exports/scrutiny?since=2026-11&until=2026-01&team=north`)
  await expect(page.getByRole('heading', { name: 'Which quarters it tells' })).toBeVisible()
  await expect(page.getByText(/^Frozen on /).first()).toBeVisible()
  await expect(page.getByText('do not publish')).toHaveCount(0)
  await looksRight(page)
  const pdf = (await takes(/Download the pack for/, 'pdf')).toString('latin1')
  expect(pdf).toContain('/S /Table')

  // Whoever looks after the service sees who took what.
  await page.goto(`${staff}/manage`)
  await page.getByRole('link', { name: 'Downloads' }).click()
  await looksRight(page)
  const pack = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Scrutiny pack' }) })
  await expect(pack).toContainText(/Last: .*, by Iris Blackthorn \(\d+ figures: /)
  const lines = await sql<{ action: string }[]>`
    select distinct a.action from audit_log a join users u on u.authority_id = a.authority_id and u.id = a.actor_id
    where u.email = ${PEOPLE.manager} and a.action like '%.export' order by 1`
  expect(lines.map(({ action }) => action)).toEqual(
    expect.arrayContaining([
      'case.export',
      'counted.export',
      'months.export',
      'scrutiny.export',
      'flags.export',
      'undelivered.export',
    ]),
  )
})

// No page is drawn: once is enough.
test('an officer takes away no more than their own lists @with-scripts', async ({ page, staff }) => {
  await signIn(page, staff, PEOPLE.officer)
  for (const place of ['', '/sen2', '/sen2/cases', '/sen2/file', '/scrutiny', '/scrutiny/file'])
    expect([place, (await page.request.get(`${staff}/exports${place}`)).status()]).toEqual([place, 404])
  const statusOf = async (list: string) => (await page.request.get(`${staff}/exports/lists/${list}`)).status()
  for (const list of [
    'looked-at',
    'counted?measure=reply',
    'months?measure=reply',
    'workload',
    'registers',
    'removals',
    'holds',
    'staff-accounts',
    'outbox',
    'sen2-cases',
    'downloads',
    'there-is-none',
  ])
    expect([list, await statusOf(list)]).toEqual([list, 404])
  for (const list of ['cases?view=mine&as=ods', 'not-delivered', 'work', 'under-review', 'removed?as=ods'])
    expect([list, await statusOf(list)]).toEqual([list, 200])
  await page.goto(`${staff}/work`)
  await looksRight(page)
  await expect(page.getByRole('link', { name: 'Download my work as CSV' })).toHaveAttribute(
    'href',
    '/exports/lists/work?as=csv',
  )
})
