import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { addApp, crawl, newAccount, newEmail, openInvitation } from '../support/account.ts'
import { openCase, step, takeCase, talk } from '../support/council.ts'
import { raise } from '../support/family.ts'
import { IN_PHOTO, PHOTO } from '../support/photo.ts'
import { dayFromNow, expect, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'

/** A word for everything that is kept from somebody; letters alone, so that no encoding hides it. */
const WORDS = {
  address: 'zqaddressqz',
  note: 'zqnoteqz',
  topic: 'zqtopicqz',
  message: 'zqmessageqz',
  reply: 'zqreplyqz',
  paper: 'zqpaperqz',
  source: 'zqsourceqz',
  inside: 'zqinsideqz',
  invited: 'zqinvitedqz',
  conversation: 'zqconversationqz',
  evidence: 'zqevidenceqz',
  preparation: 'zqpreparationqz',
  safety: 'zqsafetyqz',
  waiting: 'zqwaitingqz',
  exif: IN_PHOTO[0],
  xmp: IN_PHOTO[1],
} as const
const ALL = Object.values(WORDS)
const OTHERS = 'zqothersqz'
const NUMBER = '07700900112'
const isIn = (text: string, word: string): boolean => text.toLowerCase().includes(word)
const foundIn = (pages: Map<string, string>): string[] =>
  ALL.filter((word) => [...pages.values()].some((text) => isIn(text, word)))

/** The value of the option of a list that names somebody. */
const optionOf = async (page: Page, list: string, name: string): Promise<string> =>
  (await page.locator(`${list} option`, { hasText: name }).getAttribute('value')) ?? ''

test('what is kept from others is on no page, in no file, no message and no log of theirs', async ({
  page,
  portal,
  staff,
  window,
  sql,
}) => {
  const emails = {
    mine: newEmail('zqparentqz'),
    other: newEmail('other'),
    friend: newEmail('friend'),
    attends: newEmail('attends'),
    stranger: newEmail('stranger'),
  }
  await newAccount(page, portal, sql, 'First Parent', emails.mine)
  const reference = await raise(page, portal, {
    name: 'Ochre Canary',
    born: '2016-02-29',
    about: 'No assessment',
    letter: dayFromNow(-5),
    wrong: 'School cannot meet the need.',
    wanted: 'An assessment.',
    phone: '07700 900 112',
  })
  const at = (place: string): string => `${portal}/disagreements/${reference}${place}`

  await page.goto(at('/your-details'))
  await page.locator('#address').fill(`7 ${WORDS.address} Lane, SY99 9ZZ`)
  await page.locator('#safetyNote').fill(WORDS.note)
  await press(page, 'Save')
  const add = async (name: string, mimeType: string, buffer: Buffer, shared: string, source: string) => {
    await page.goto(at('/documents/add'))
    await page.locator('#file').setInputFiles({ name, mimeType, buffer })
    await page.getByLabel('Report by a professional', { exact: true }).check()
    await page.locator('#source').fill(source)
    await page.getByLabel(shared, { exact: true }).check()
    await press(page, 'Add it')
    await expect(page.getByRole('alert')).toContainText('The document has been added.')
  }
  await add(`${WORDS.paper}.txt`, 'text/plain', Buffer.from(WORDS.inside), 'Only the council', WORDS.source)
  await add('photo.jpg', 'image/jpeg', PHOTO, 'Everyone who can see this disagreement', '')
  await page.goto(at('/messages/new'))
  await page.locator('#topic').fill(WORDS.topic)
  await page.locator('#text').fill(WORDS.message)
  await press(page, 'Send message')
  await page.goto(at('/steps/requestReconsideration'))
  await page.locator('#newEvidence').fill(WORDS.evidence)
  await page.getByRole('main').getByRole('button').first().click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.goto(at('/prepare'))
  await page.locator('#most').fill(WORDS.preparation)
  await press(page, 'Save my notes')

  const invite = async (name: string, email: string, relation: string, scope: string) => {
    await page.goto(at('/steps/invitePerson'))
    await page.locator('#fullName').fill(name)
    await page.locator('#email').fill(email)
    await page.getByLabel(relation, { exact: true }).check()
    await page.getByLabel(scope, { exact: true }).check()
    await press(page, 'Send the invitation')
    await expect(page.getByRole('alert')).toContainText('We have sent the invitation.')
  }
  await invite('Other Parent', emails.other, 'Another parent or carer', 'See')
  await invite('A Friend', emails.friend, 'A friend or relative', 'See')
  await invite('A Neighbour', emails.attends, 'A friend or relative', 'Come to meetings')
  await invite(WORDS.invited, `${WORDS.invited}@example.org`, 'A friend or relative', 'See')
  const comes = async (name: string, email: string): Promise<Page> => {
    const theirs = await window()
    await newAccount(theirs, portal, sql, name, email)
    await openInvitation(theirs, sql, reference, email)
    await press(theirs, 'Yes, I will')
    return theirs
  }
  const other = await comes('Other Parent', emails.other)
  const friend = await comes('A Friend', emails.friend)
  const attends = await comes('A Neighbour', emails.attends)
  // The other parent writes with the council by themselves: the first reads nothing of it either.
  await other.goto(at('/messages/new'))
  await other.locator('#topic').fill('News')
  await other.locator('#text').fill(OTHERS)
  await press(other, 'Send message')
  const stranger = await window()
  await newAccount(stranger, portal, sql, 'A Stranger', emails.stranger)

  // The council answers, writes down what was said, and what it hears of a new address.
  const officer = await window()
  await signIn(officer, staff, PEOPLE.officer)
  await takeCase(officer, staff, reference)
  await step(officer, staff, reference, 'sendMessage', 'Send the message', async () => {
    await officer.locator('#threadId').selectOption({ label: `${WORDS.topic}, with First Parent` })
    await officer.locator('#text').fill(WORDS.reply)
  })
  await step(officer, staff, reference, 'logConversation', 'Log the conversation', async (form) => {
    await form.locator('#person').selectOption(await optionOf(form, '#person', 'First Parent'))
    await talk('Reasons explained', WORDS.conversation)(form)
  })
  await step(officer, staff, reference, 'recordContact', 'Save it', async () => {
    await officer.locator('#personId').selectOption(await optionOf(officer, '#personId', 'First Parent'))
    await officer.getByLabel('Address for letters', { exact: true }).check()
    await officer.locator('#value').fill(`8 ${WORDS.waiting} Road`)
  })
  await expect(officer.getByText('Waiting to be confirmed by the person').first()).toBeVisible()
  // Words for everyone that hold the number are stopped, and nothing typed is lost.
  await officer.goto(`${staff}/cases/${reference}/steps/statePosition`)
  await officer.locator('#pointId').selectOption({ index: 1 })
  await officer.locator('#text').fill('We ring 07700 900112 first.')
  await press(officer, 'Save what we say')
  await expect(officer.getByRole('alert')).toContainText('This was not sent')
  await expect(officer.locator('#text')).toHaveValue('We ring 07700 900112 first.')
  await looksRight(officer)

  // The parent says that somebody must not find them. Nobody else learns of it; papers need a second step.
  await page.goto(at('/your-details'))
  await page.getByRole('link', { name: 'Tell us that somebody could be in danger' }).click()
  await looksRight(page)
  await press(page, 'Tell the council')
  await expect(page.getByRole('alert')).toContainText('Say what we must know')
  await looksRight(page)
  await page.locator('#reason').fill(WORDS.safety)
  await press(page, 'Tell the council')
  await expect(page.getByRole('alert')).toContainText('Nobody else here learns of it.')
  await looksRight(page)
  await openCase(officer, staff, reference)
  await expect(officer.getByText('Somebody could be in danger if something')).toBeVisible()
  await expect(officer.getByText(WORDS.safety).first()).toBeVisible()

  // Each is led from the paper to adding a second step, and back to where they were.
  for (const theirs of [page, other, friend]) {
    await theirs.goto(at('/documents'))
    await expect(theirs.getByText('needs a second step to open documents').first()).toBeVisible()
    await looksRight(theirs)
    await theirs
      .getByRole('link', { name: /photo\.jpg/ })
      .first()
      .click()
    await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(
      'This disagreement needs a second step to open documents',
    )
    await looksRight(theirs)
    await theirs.getByRole('main').getByRole('button', { name: 'Add an authenticator app' }).click()
    await addApp(theirs)
    await looksRight(theirs)
    await theirs.getByRole('main').getByRole('button', { name: 'I have kept them' }).click()
    await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Documents')
    await looksRight(theirs)
  }
  const refused = await page.request.get(at('/everything.zip'))
  expect(refused.status()).toBe(200)

  // Whoever added a paper sees who has opened it.
  const [taken] = await Promise.all([
    other.waitForEvent('download'),
    other
      .getByRole('link', { name: /photo\.jpg/ })
      .first()
      .click(),
  ])
  expect(taken.suggestedFilename()).toBe('photo.jpg')
  await page.goto(at('/documents'))
  await expect(page.getByText('Opened by another parent or carer')).toBeVisible()
  await looksRight(page)

  // Everything that anybody reaches. The owner finds what is theirs: the looking works.
  const owner = await crawl(page, portal, reference)
  const ownerFinds = foundIn(owner)
  // Their address is not shown back to them here. What a photo says is in the copy they sent, which is theirs.
  expect(ALL.filter((word) => !ownerFinds.includes(word) && word !== WORDS.address)).toEqual([])
  const friends = foundIn(await crawl(friend, portal, reference))
  expect(friends.toSorted()).toEqual(
    [
      WORDS.topic,
      WORDS.message,
      WORDS.reply,
      WORDS.paper,
      WORDS.source,
      WORDS.inside,
      WORDS.conversation,
      WORDS.evidence,
    ].toSorted(),
  )
  for (const text of owner.values()) expect(isIn(text, OTHERS)).toBe(false)
  const nobody = await window()
  for (const who of [other, attends, stranger, nobody]) {
    const reached = new Map([
      ...(await crawl(who, portal, reference)),
      // Every address that the owner reached, asked for by somebody else.
      ...(await asked(who, owner.keys())),
    ])
    expect(foundIn(reached)).toEqual([])
    for (const [address, text] of reached) {
      expect(text.replace(/[\s-]/g, '').includes(NUMBER), `the number at ${address}`).toBe(false)
      for (const theirs of [emails.mine, emails.friend, 'A Friend']) {
        expect(text.includes(theirs), `${theirs} at ${address}`).toBe(false)
      }
    }
  }

  // No message says any of it, whoever it goes to: family, council, or somebody who was only asked.
  const out = await sql<{ text: string }[]>`select subject || body as text from outbox`
  for (const { text } of out) {
    for (const word of [...ALL, NUMBER, 'Ochre']) expect(isIn(text, word.toLowerCase())).toBe(false)
  }
  // And neither app has said it to its log.
  const log = readFileSync(process.env.E2E_APPS_LOG ?? '', 'utf8')
  expect(log).toContain('listens on port')
  for (const word of [...ALL, NUMBER, emails.mine, 'Ochre']) expect(isIn(log, word.toLowerCase())).toBe(false)
})

/** What somebody is answered at addresses that they were not led to. */
async function asked(page: Page, addresses: Iterable<string>): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  for (const address of addresses) {
    const response = await page.request.get(address)
    const body = (await response.body()).toString('latin1')
    seen.set(`${address} (asked)`, `${response.url()}\n${JSON.stringify(response.headers())}\n${body}`)
  }
  return seen
}
