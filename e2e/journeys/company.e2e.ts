import type { Page } from '@playwright/test'
import { newAccount, newEmail, openInvitation } from '../support/account.ts'
import { openCase, step, takeCase } from '../support/council.ts'
import { raised } from '../support/raised.ts'
import { eventsOf } from '../support/record.ts'
import { EICAR } from '../support/scanner.ts'
import { dayFromNow, expect, fillDate, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'

/** What must never reach anybody but the parent who said it, whoever they asked to see it, and the council. */
const SECRETS = {
  address: 'Canary Cottage, 7 Hidden Lane, SY99 9ZZ',
  phone: '07700 900 111',
  note: 'CANARYNOTE not before nine',
  message: 'CANARYMESSAGE he must not know',
  paper: 'canarypaper.txt',
  words: 'CANARYPAPER inside the file',
  adviser: 'CANARYADVICE for my eyes',
} as const

async function invite(
  page: Page,
  portal: string,
  reference: string,
  who: Record<string, string>,
): Promise<void> {
  await page.goto(`${portal}/disagreements/${reference}/people`)
  await looksRight(page)
  await page.getByRole('main').getByRole('button', { name: 'Invite somebody' }).click()
  await page.locator('#fullName').fill(who.name ?? '')
  await page.locator('#email').fill(who.email ?? '')
  await page.getByLabel(who.relation ?? '', { exact: true }).check()
  await page.getByLabel(who.scope ?? 'See', { exact: true }).check()
  await looksRight(page)
  await press(page, 'Send the invitation')
  await expect(page.getByRole('alert')).toContainText('We have sent the invitation.')
}

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

async function add(
  page: Page,
  portal: string,
  reference: string,
  name: string,
  text: string,
  shared: string,
) {
  await page.goto(`${portal}/disagreements/${reference}/documents/add`)
  await page.locator('#file').setInputFiles(file(name, text))
  await page.getByLabel('Report by a professional', { exact: true }).check()
  await page.getByLabel(shared, { exact: true }).check()
  await press(page, 'Add it')
}

test('a parent has company: papers, messages, supporters, another parent, and what was agreed', async ({
  page,
  portal,
  staff,
  window,
  sql,
  worlds,
}) => {
  const [mine, others, friends] = [newEmail('first'), newEmail('other'), newEmail('friend')]
  await newAccount(page, portal, sql, 'First Parent', mine)
  const reference = await raised(worlds, mine, {
    childName: 'Teal Company',
    dateOfBirth: '2016-02-29',
    decision: 'RTA',
    dateOnLetter: dayFromNow(-5),
    wrong: 'School cannot meet the need.',
    wanted: 'An assessment.',
    contactBy: 'telephone',
    phone: SECRETS.phone,
  })
  const at = (place: string): string => `${portal}/disagreements/${reference}${place}`

  // How to reach them, what they need, and that nobody else may know it.
  await page.goto(at('/your-details'))
  await looksRight(page)
  await page.locator('#address').fill(SECRETS.address)
  await page.getByLabel('Do not leave a voicemail').check()
  await page.locator('#safetyNote').fill(SECRETS.note)
  await page.getByLabel('British Sign Language').check()
  await press(page, 'Save')
  await expect(page.getByRole('alert')).toContainText('Your details have been saved.')

  // Papers: what is wrong with one is said, and a file that has arrived is not asked for again.
  await page.goto(at('/documents'))
  await looksRight(page)
  await page.goto(at('/documents/add'))
  await looksRight(page)
  await press(page, 'Add it')
  await expect(page.getByRole('alert')).toContainText('Choose a file')
  await expect(page.getByRole('alert')).toContainText('Choose what it is')
  await looksRight(page)
  await page.locator('#file').setInputFiles(file('letter.pdf', 'MZ this is a program'))
  await page.getByLabel('Report by a professional', { exact: true }).check()
  await press(page, 'Add it')
  await expect(page.getByRole('alert')).toContainText('The file must be a PDF')
  await page.locator('#file').setInputFiles(file(SECRETS.paper, SECRETS.words))
  await page.locator('#datedOn-day').fill('99')
  await press(page, 'Add it')
  await expect(page.getByText(`${SECRETS.paper} (`)).toBeVisible()
  await page.locator('#datedOn-day').fill('')
  await looksRight(page)
  await press(page, 'Add it')
  await expect(page.getByRole('alert')).toContainText('The document has been added.')
  await add(
    page,
    portal,
    reference,
    'shared.txt',
    'A paper for everyone',
    'Everyone who can see this disagreement',
  )
  await add(page, portal, reference, 'bad.txt', EICAR, 'Only the council')
  await expect(page.getByText('Not safe to open')).toBeVisible()
  await looksRight(page)
  const [, handed] = await Promise.all([
    page.getByRole('link', { name: SECRETS.paper }).first().click(),
    page.waitForEvent('download'),
  ])
  expect(handed.suggestedFilename()).toBe(SECRETS.paper)

  // A message of its own, with a paper.
  await page.goto(at('/messages'))
  await looksRight(page)
  await page.goto(at('/messages/new'))
  await press(page, 'Send message')
  await expect(page.getByRole('alert')).toContainText('Write your message')
  await looksRight(page)
  await page.locator('#topic').fill('Safe times to ring')
  await page.locator('#text').fill(SECRETS.message)
  await page.getByLabel(SECRETS.paper).check()
  await press(page, 'Send message')
  await expect(page.getByText('Waiting for us')).toBeVisible()
  await looksRight(page)

  // Three people are asked: an adviser who acts, a friend who sees, another parent.
  await invite(page, portal, reference, {
    name: 'Jo Larch',
    email: 'adviser@example.org',
    relation: 'An adviser from the SEND information and advice service',
    scope: 'See and act for you',
  })
  await invite(page, portal, reference, {
    name: 'A Friend',
    email: friends,
    relation: 'A friend or relative',
  })
  await invite(page, portal, reference, {
    name: 'Other Parent',
    email: others,
    relation: 'Another parent or carer',
  })
  await page.goto(at('/people'))
  await looksRight(page)

  const other = await window()
  await openInvitation(other, sql, reference, others)
  await looksRight(other)
  await newAccount(other, portal, sql, 'Other Parent', others)
  await openInvitation(other, sql, reference, friends)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('This invitation is for another address')
  await openInvitation(other, sql, reference, others)
  await looksRight(other)
  await press(other, 'Yes, I will')
  await looksRight(other)
  await expect(other.getByText('disagreement about')).toBeAttached()
  // They take part for themselves: a message of their own, and nothing of the first parent's.
  await other.goto(at('/messages/new'))
  await other.locator('#topic').fill('From the other parent')
  await other.locator('#text').fill('For the council alone')
  await press(other, 'Send message')
  await other.goto(at('/steps/withdrawCase'))
  await expect(other.getByText('Only the parent or young person who raised this')).toBeVisible()

  const friend = await window()
  await newAccount(friend, portal, sql, 'A Friend', friends)
  await openInvitation(friend, sql, reference, friends)
  await press(friend, 'Yes, I will')
  await looksRight(friend)
  await friend.goto(at('/messages'))
  await expect(friend.getByRole('link', { name: 'Safe times to ring' })).toBeVisible()
  await friend.goto(at('/steps/requestReconsideration'))
  await expect(friend.getByText('You can read this and not change it.')).toBeVisible()
  await looksRight(friend)

  const adviser = await window()
  await signIn(adviser, portal, 'adviser@example.org')
  await openInvitation(adviser, sql, reference, 'adviser@example.org')
  await press(adviser, 'Yes, I will')
  await adviser.goto(`${portal}/families`)
  await expect(adviser.getByRole('link', { name: `Teal Company ${reference}` })).toBeVisible()
  await looksRight(adviser)
  await adviser.goto(at('/my-notes'))
  await adviser.locator('#body').fill(SECRETS.adviser)
  await press(adviser, 'Save the note')
  await expect(adviser.getByText(SECRETS.adviser)).toBeVisible()
  await looksRight(adviser)

  // The officer sees how to reach them safely, answers in the thread, and writes down what was agreed.
  const officer = await window()
  await signIn(officer, staff, PEOPLE.officer)
  await takeCase(officer, staff, reference)
  await openCase(officer, staff, reference)
  for (const words of ['Do not leave a voicemail', 'British Sign Language', SECRETS.note, SECRETS.paper]) {
    await expect(officer.getByText(words).first()).toBeVisible()
  }
  await step(officer, staff, reference, 'sendMessage', 'Send the message', async () => {
    await officer.locator('#threadId').selectOption({ label: 'Safe times to ring, with First Parent' })
    await officer.locator('#text').fill('We ring after nine.')
  })
  await step(officer, staff, reference, 'statePosition', 'Save what we say', async () => {
    await officer.locator('#pointId').selectOption({ index: 1 })
    await officer.locator('#text').fill('We now agree that an assessment may be needed.')
  })
  await step(officer, staff, reference, 'recordAgreement', 'Save what was agreed', async () => {
    await officer.getByLabel('When we talked', { exact: true }).check()
    await officer.locator('#what-1').fill('Begin the assessment')
    await officer.locator('#owner-1').selectOption({ index: 2 })
    await fillDate(officer, 'dueOn-1', dayFromNow(-1))
  })
  await openCase(officer, staff, reference)
  expect(await officer.content()).not.toContain(SECRETS.adviser)

  // The family signs, says what was not done, and has a letter ready.
  await page.goto(at('/messages'))
  await page.getByRole('link', { name: 'Safe times to ring' }).click()
  await expect(page.getByText('We ring after nine.')).toBeVisible()
  await looksRight(page)
  await page.goto(at('/both-sides'))
  await expect(page.getByText('We now agree that an assessment may be needed.')).toBeVisible()
  await looksRight(page)
  await page.getByRole('link', { name: 'Say whether it is settled' }).first().click()
  await page.getByLabel('Yes', { exact: true }).check()
  await looksRight(page)
  await press(page, 'Save')
  await expect(page.getByText('Settled for you, not yet for the council')).toBeVisible()
  await page.goto(at(''))
  await looksRight(page)
  await page.getByRole('link', { name: /^Agreed on/ }).click()
  await looksRight(page)
  await page.getByRole('main').getByRole('button', { name: 'Sign it' }).click()
  await page.getByLabel('Here: I agree to what is written down').check()
  await looksRight(page)
  await press(page, 'Sign')
  await expect(page.getByRole('alert')).toContainText('You have signed what was agreed.')
  await page.getByRole('link', { name: 'This was not done' }).click()
  await page.locator('#text').fill('Nothing has begun.')
  await looksRight(page)
  await press(page, 'Tell the council')
  await expect(page.getByText('Reported as not done')).toBeVisible()
  await looksRight(page)
  for (const [place, begins] of [
    ['/complaint-letter.pdf', '%PDF'],
    ['/everything.pdf', '%PDF'],
    ['/everything.zip', 'PK'],
  ] as const) {
    const paper = await page.request.get(at(place))
    expect(paper.status()).toBe(200)
    expect((await paper.body()).subarray(0, begins.length).toString()).toBe(begins)
    expect(paper.headers()['content-disposition']).toMatch(/^attachment/)
  }

  // Days that do not suit, notes to prepare, and second thoughts about withdrawing.
  await page.goto(at('/days-that-do-not-suit'))
  await looksRight(page)
  await page.locator('.app-days label').first().click()
  await press(page, 'Save')
  await expect(page.getByRole('alert')).toContainText('We have noted the days')
  await page.goto(at('/prepare'))
  await looksRight(page)
  await page.locator('#most').fill('PREPARATION that nobody reads')
  await press(page, 'Save my notes')
  await expect(page.locator('#most')).toHaveValue('PREPARATION that nobody reads')
  await page.goto(at('/leave'))
  await looksRight(page)
  await page.getByRole('main').getByRole('button', { name: 'Withdraw this disagreement' }).click()
  await press(page, 'Yes, withdraw it')
  await expect(page.getByText('You have withdrawn this. Until')).toBeVisible()
  await looksRight(page)
  await page.getByRole('link', { name: 'take that back' }).click()
  await press(page, 'Take it back')
  await expect(page.getByRole('alert')).toContainText('Everything goes on where it stood.')

  // Nothing of it is in a message that went out. What each reaches of the others is the canary journey's to say.
  const out = await sql<{ text: string }[]>`select subject || body as text from outbox`
  for (const { text } of out) {
    for (const secret of [...Object.values(SECRETS), 'Teal']) expect(text).not.toContain(secret)
  }

  // Access that is ended is gone at once.
  await page.goto(at('/people'))
  await page.getByRole('link', { name: /^End their access.*A Friend/ }).click()
  await looksRight(page)
  await press(page, 'End their access')
  await expect(page.getByRole('alert')).toContainText('Their access has ended.')
  const gone = await friend.goto(at(''))
  expect(gone?.status()).toBe(404)

  expect(await eventsOf(sql, reference)).toEqual(
    expect.arrayContaining([
      'personInvited',
      'personJoined',
      'documentAdded',
      'agreementSigned',
      'withdrawalUndone',
    ]),
  )
})
