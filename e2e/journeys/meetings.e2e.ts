import type { Page } from '@playwright/test'
import { newAccount, newEmail, openInvitation } from '../support/account.ts'
import { openCase, step, takeCase } from '../support/council.ts'
import { raised } from '../support/raised.ts'
import { messagesOf } from '../support/record.ts'
import { dayFromNow, expect, fillDate, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'

const HIDDEN = '7 Larkspur Hideaway, SY99 9ZZ'

/** The next day from then on that is offered as one that may not suit: a working day. */
async function markUnavailable(page: Page, address: string): Promise<string> {
  await page.goto(address)
  await looksRight(page)
  const first = page.locator('.app-days input').first()
  const day = await first.getAttribute('value')
  await first.check()
  await press(page, 'Save')
  await expect(page.getByRole('alert')).toContainText('We have noted the days')
  return day ?? ''
}

test('a meeting is arranged, seen by everybody who comes, moved, and called off', async ({
  page,
  portal,
  staff,
  window,
  sql,
  worlds,
}) => {
  await signIn(page, portal, PEOPLE.parent)
  const reference = await raised(worlds, PEOPLE.parent, {
    childName: 'Wren Meeting',
    dateOfBirth: '2015-05-05',
    decision: 'RTA',
    dateOnLetter: dayFromNow(-5),
    wrong: 'School cannot meet the need.',
  })
  const at = (place: string): string => `${portal}/disagreements/${reference}${place}`
  const meetings = (who: Page) => who.locator('main')

  // What the parent needs, where they must not be found, and a day that does not suit.
  await page.goto(at('/your-details'))
  await page.locator('#address').fill(HIDDEN)
  await page.getByLabel('British Sign Language').check()
  await press(page, 'Save')
  const taken = await markUnavailable(page, at('/days-that-do-not-suit'))

  // Somebody who only comes to meetings.
  const email = newEmail('attends')
  await page.goto(at('/steps/invitePerson'))
  await page.locator('#fullName').fill('A Neighbour')
  await page.locator('#email').fill(email)
  await page.getByLabel('A friend or relative', { exact: true }).check()
  await page.getByLabel('Come to meetings', { exact: true }).check()
  await press(page, 'Send the invitation')
  const neighbour = await window()
  await newAccount(neighbour, portal, sql, 'A Neighbour', email)
  await openInvitation(neighbour, sql, reference, email)
  await press(neighbour, 'Yes, I will')
  await neighbour.goto(at(''))
  await expect(meetings(neighbour)).toContainText('No meeting is arranged.')
  await looksRight(neighbour)

  // The officer is asked again about a time, about words that tell too much, and about a day that does not suit.
  const officer = await window()
  await signIn(officer, staff, PEOPLE.officer)
  await takeCase(officer, staff, reference)
  await officer.goto(`${staff}/cases/${reference}/steps/arrangeConversation`)
  await looksRight(officer)
  await fillDate(officer, 'meetingOn', taken)
  await officer.locator('#at').fill('half past two')
  await officer.getByLabel('By video call', { exact: true }).check()
  await officer.locator('#place').fill(`The parent joins from ${HIDDEN}`)
  await officer.locator('#bring').fill('The letter with the decision')
  await officer.getByLabel(/British Sign Language/).check()
  await press(officer, 'Save the arrangement')
  await expect(officer.getByRole('alert')).toContainText('Enter a time with am or pm')
  await looksRight(officer)
  await officer.locator('#at').fill('2.30pm')
  await press(officer, 'Save the arrangement')
  await expect(officer.getByRole('alert')).toContainText('cannot meet on that day')
  await looksRight(officer)
  await officer.getByLabel('Arrange it all the same').check()
  await press(officer, 'Save the arrangement')
  await expect(officer.getByRole('alert')).toContainText('This was not sent: it holds an address')
  await officer.locator('#place').fill('https://meet.example/room-2 and then ask for Alex.')
  await press(officer, 'Save the arrangement')
  await expect(officer.getByRole('alert')).toContainText('The conversation is arranged.')
  await looksRight(officer)
  await expect(officer.locator('.app-meeting')).toContainText('British Sign Language')

  // The family sees all of it on its first page and where it prepares; the neighbour sees it and nothing else.
  for (const [who, place] of [
    [page, ''],
    [page, '/prepare'],
    [neighbour, ''],
    [neighbour, '/prepare'],
  ] as const) {
    await who.goto(at(place))
    await looksRight(who)
    const shown = who.locator('.app-meeting')
    await expect(shown).toContainText('at 2:30pm')
    await expect(shown).toContainText('By video call')
    await expect(shown.getByRole('link', { name: 'https://meet.example/room-2' })).toBeVisible()
    await expect(shown).toContainText('The letter with the decision')
    const needs = shown.getByText('British Sign Language: arranged', { exact: true })
    await expect(needs).toHaveCount(who === page ? 1 : 0)
  }
  await neighbour.goto(at(''))
  await expect(meetings(neighbour)).not.toContainText('School cannot meet the need.')
  const calendar = at('/meetings/conversation.ics')
  const file = async (who: Page): Promise<string> => {
    const response = await who.request.get(calendar)
    expect(response.headers()['content-type']).toContain('text/calendar')
    expect(response.headers()['content-disposition']).toBe('attachment; filename="meeting.ics"')
    return (await response.text()).replaceAll(/\r\n[ \t]/g, '')
  }
  for (const who of [page, neighbour]) {
    const text = await file(who)
    expect(text).toContain(`UID:conversation.${reference}@common-ground`)
    expect(text).toContain('SUMMARY:Talk with your case officer')
    expect(text).not.toMatch(/Wren|Larkspur|Sign Language/)
  }
  expect((await neighbour.request.get(at('/meetings/mediation.ics'))).status()).toBe(404)
  const stranger = await window()
  expect((await stranger.request.get(calendar, { maxRedirects: 0 })).status()).toBe(302)
  expect((await page.request.get(at('/everything.pdf'))).status()).toBe(200)

  // It moves: what was there before is in the form, and a calendar moves the same entry.
  const moved = dayFromNow(40)
  await step(officer, staff, reference, 'arrangeConversation', 'Save the arrangement', async (form) => {
    await expect(form.locator('#at')).toHaveValue('2:30pm')
    await expect(form.getByLabel(/British Sign Language/)).toBeChecked()
    await fillDate(form, 'meetingOn', moved)
    await form.getByLabel(/British Sign Language/).uncheck()
  })
  await page.goto(at(''))
  await expect(page.locator('.app-meeting')).toContainText('British Sign Language: not arranged yet')
  const second = await file(page)
  expect(second).toContain('SEQUENCE:1')
  expect(second).toContain(`DTSTART;TZID=Europe/London:${moved.replaceAll('-', '')}T`)

  // It is off: everybody is shown that, and the file takes it out of the calendar.
  await page.goto(at('/steps/withdrawConversation'))
  await press(page, 'I do not need to talk')
  for (const who of [page, neighbour]) {
    await who.goto(at(''))
    await looksRight(who)
    await expect(who.locator('.app-meeting')).toContainText('Not going ahead')
    const text = await file(who)
    expect(text).toContain('METHOD:CANCEL')
    expect(text).toContain('STATUS:CANCELLED')
    expect(text).toContain('SEQUENCE:2')
  }
  await openCase(officer, staff, reference)
  await expect(officer.locator('.app-meeting')).toContainText('Not going ahead')

  // What went out says day and time, and never where it is.
  const out = (await messagesOf(sql, reference)).map(({ subject, body }) => `${subject}\n${body}`)
  expect(out.filter((text) => text.includes('at 2:30pm')).length).toBeGreaterThanOrEqual(5)
  expect(out.filter((text) => text.includes('is not going ahead.'))).toHaveLength(1)
  for (const text of out) expect(text).not.toMatch(/meet\.example|Larkspur|Sign Language|The letter with/)
})
