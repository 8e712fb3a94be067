import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import { eventsOf } from '../support/record.ts'
import { dayFromNow, expect, fillDate, looksRight, PASSWORD, PEOPLE, press, test } from '../support/test.ts'

/** Answers one question and goes on; the page is looked at first. */
async function go(page: Page): Promise<void> {
  await looksRight(page)
  await press(page, 'Continue')
}

/** "Wednesday 2 December 2026", as the pages write a day. */
const inWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(new Date(`${day}T00:00:00Z`))
    .replace(',', '')

test('somebody finds out what they can do, and raises it without typing it again', async ({
  page,
  portal,
  sql,
}) => {
  const sent = dayFromNow(-20)
  await page.goto(portal)
  await page.getByRole('button', { name: 'Find out what you can do' }).click()
  await looksRight(page)
  await page.getByRole('main').getByRole('button', { name: 'Start now' }).click()

  // Nothing chosen is said beside the question, and nothing is lost.
  await press(page, 'Continue')
  await expect(page.getByRole('alert')).toContainText('Choose what you disagree with')
  await looksRight(page)
  await page.getByLabel('What the plan says', { exact: true }).check()
  await go(page)
  await page.getByLabel('Help with learning (F)', { exact: true }).check()
  await go(page)
  await page.getByLabel('Yes', { exact: true }).check()
  await fillDate(page, 'dateOnLetter', dayFromNow(3))
  await press(page, 'Continue')
  await expect(page.getByRole('alert')).toContainText('is in the future')
  await looksRight(page)
  await fillDate(page, 'dateOnLetter', sent)
  await go(page)
  await fillDate(page, 'dateOfBirth', '2015-02-03')
  await go(page)
  await page.getByLabel('Yes, and I do not want mediation', { exact: true }).check()
  await fillDate(page, 'declinedOn', dayFromNow(-10))
  await go(page)
  await page.getByLabel('Yes', { exact: true }).check()
  await fillDate(page, 'certificateOn', dayFromNow(-40))
  await press(page, 'Continue')
  await expect(page.getByRole('alert')).toContainText('before the decision')
  await looksRight(page)
  await fillDate(page, 'certificateOn', dayFromNow(-6))
  await go(page)

  // The answer: the day, the ways, the words to say, and nothing of it in the address.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What you can do, and until when')
  await looksRight(page)
  expect(page.url()).toBe(`${portal}/find-out/answer`)
  await expect(page.getByText('Last day to appeal to the SEND Tribunal').first()).toBeVisible()
  await expect(page.getByText(`The letter is dated ${inWords(sent)}.`)).toBeVisible()
  await expect(page.getByText('Last day to contact a mediation adviser')).toHaveCount(0)
  await page.getByText('How we worked this out').first().click()
  await looksRight(page)

  // Each way has a page that says what it does to every clock.
  await page.getByRole('link', { name: 'Disagreement resolution', exact: true }).click()
  await looksRight(page)
  await expect(page.getByRole('main')).toContainText('Keeps running')
  await expect(page.getByRole('main')).toContainText('does not stop the time limit for an appeal')
  await page.goto(`${portal}/find-out/ways/nonsense`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')

  // What if, asked in the address because it is about nobody.
  await page.goto(`${portal}/find-out/what-if`)
  await looksRight(page)
  await page.getByLabel('The council sends a new decision').check()
  await fillDate(page, 'on', dayFromNow(5))
  await press(page, 'Show what changes')
  await expect(page.getByRole('main')).toContainText('This day moves.')
  await looksRight(page)
  await fillDate(page, 'on', dayFromNow(-5))
  await press(page, 'Show what changes')
  await expect(page.getByRole('alert')).toContainText('Enter today or a later day')
  await looksRight(page)

  // On paper nothing is folded away.
  await page.goto(`${portal}/find-out/print`)
  await expect(page.getByText(`${inWords(sent)} + 2 months`).first()).toBeVisible()
  await looksRight(page)

  // The calendar file, read by another library.
  const file = await page.request.get(`${portal}/find-out/dates.ics`)
  expect(file.headers()['content-type']).toContain('text/calendar')
  const calendar = new ICAL.Component(ICAL.parse(await file.text()))
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
  expect(events.map((event) => event.summary)).toEqual(['Last day to appeal to the SEND Tribunal'])
  expect(events[0]?.startDate.isDate).toBe(true)
  expect(events[0]?.startDate.compare(ICAL.Time.fromDateString(dayFromNow(0)))).toBe(1)
  expect(events[0]?.component.getAllSubcomponents('valarm')).toHaveLength(2)

  // Raised: what was told is filled in, and what was done is on the record.
  await page.goto(`${portal}/find-out/answer`)
  await page.getByRole('button', { name: 'Raise this disagreement' }).click()
  await looksRight(page)
  await press(page, 'Go on with what you told us')
  await page.getByLabel('A parent', { exact: true }).check()
  await go(page)
  await page.locator('#childName').fill('Wren Finder')
  await go(page)
  await expect(page.locator('#dateOfBirth-year')).toHaveValue('2015')
  await go(page)
  await expect(page.getByLabel('What the plan says', { exact: true })).toBeChecked()
  await go(page)
  await expect(page.getByLabel('Help with learning (F)', { exact: true })).toBeChecked()
  await go(page)
  await go(page)
  await expect(page.getByLabel('Yes, and I do not want mediation', { exact: true })).toBeChecked()
  await go(page)
  await page.locator('#wrong').fill('The help is “as appropriate”, which is no help.')
  await go(page)
  await go(page)
  await page.getByLabel('By email').check()
  await go(page)
  // What the red button does, before the page that has it.
  await go(page)
  await go(page)
  await go(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers before you send them')
  await looksRight(page)
  // Nobody is signed in yet: who it is from comes last. Whoever has an account signs in, and has what they began.
  await press(page, 'Continue')
  await looksRight(page)
  await page.getByRole('link', { name: 'I have an account already' }).click()
  await page.getByLabel('Email address').fill(PEOPLE.parent)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers before you send them')
  await press(page, 'Send to the council')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have your disagreement')
  const reference = (await page.locator('.govuk-panel__body strong').textContent()) ?? ''
  expect(await eventsOf(sql, reference)).toEqual([
    'caseRaised',
    'conversationRequested',
    'mediationDeclined',
    'certificateRecorded',
  ])
  // The answers are forgotten once they are carried in.
  await page.goto(`${portal}/find-out/answer`)
  await expect(page).toHaveURL(`${portal}/find-out/what-happened`)
})

test('a letter without a date, and something that is no decision', async ({ page, portal }) => {
  await page.goto(`${portal}/find-out/answer`)
  await expect(page).toHaveURL(`${portal}/find-out/what-happened`)
  await page.getByLabel('No assessment', { exact: true }).check()
  await go(page)
  await page.getByLabel('I don’t know').check()
  await go(page)
  await go(page)
  await page.getByLabel('Not yet', { exact: true }).check()
  await go(page)
  await expect(page.getByRole('main')).toContainText('act today')
  await expect(page.getByRole('main')).toContainText('When was it sent?')
  await looksRight(page)

  // The month alone: counted from its first day, and said so.
  await page.goto(`${portal}/find-out/date-on-the-letter`)
  await page.getByLabel('Only the month').check()
  await press(page, 'Continue')
  await expect(page.getByRole('alert')).toContainText('Choose the month')
  await looksRight(page)
  await page.locator('#letterMonth').selectOption({ index: 1 })
  await go(page)
  await page.goto(`${portal}/find-out/answer`)
  await expect(page.getByRole('main')).toContainText('counted from its first day')
  await looksRight(page)

  // Start again: support at a school, where the law sets a day only for a claim.
  await press(page, 'Delete my answers')
  await page.getByLabel('Something else', { exact: true }).check()
  await go(page)
  await page.getByLabel('Support at a school, without a plan', { exact: true }).check()
  await go(page)
  await fillDate(page, 'happenedOn', dayFromNow(-18))
  await go(page)
  await go(page)
  await expect(
    page.getByText('Last day to claim disability discrimination by a school').first(),
  ).toBeVisible()
  await expect(page.getByRole('link', { name: 'Complain to the school or setting' })).toBeVisible()
  await looksRight(page)
  await page.goto(`${portal}/find-out`)
  await looksRight(page)
})
