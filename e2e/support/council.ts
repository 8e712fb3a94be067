import { expect, type Page } from '@playwright/test'
import { dayFromNow, fillDate, looksRight, press } from './test.ts'

/** Opens a case and looks at it. */
export async function openCase(page: Page, staff: string, reference: string): Promise<void> {
  await page.goto(`${staff}/cases/${reference}`)
  await looksRight(page)
}

/** Takes a step from the case's page: by its link, its form and its button. */
export async function step(
  page: Page,
  staff: string,
  reference: string,
  name: string,
  button: string,
  fill: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  await openCase(page, staff, reference)
  await page.getByRole('main').locator(`a[href$="/steps/${name}"]`).first().click()
  await fill(page)
  await looksRight(page)
  await press(page, button)
  await expect(page.getByRole('alert')).toBeVisible()
  await looksRight(page)
}

/** Finds an unassigned case in the list and takes it. */
export async function takeCase(page: Page, staff: string, reference: string): Promise<void> {
  await page.goto(`${staff}/cases?view=unassigned&q=${reference}`)
  await looksRight(page)
  await page.getByRole('link', { name: reference, exact: true }).click()
  await looksRight(page)
  await press(page, 'Take this case')
  await expect(page.getByRole('alert')).toBeVisible()
}

export const meeting = (days: number, mode: string) => async (page: Page) => {
  await fillDate(page, 'meetingOn', dayFromNow(days))
  await page.getByLabel(mode, { exact: true }).check()
}

/** Arranges mediation for today: nearer than the law allows, so that the form asks who agreed to that. */
export async function arrangeToday(
  page: Page,
  staff: string,
  reference: string,
  fill: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  await openCase(page, staff, reference)
  await page.getByRole('main').locator('a[href$="/steps/arrangeMediation"]').first().click()
  await meeting(0, 'By video call')(page)
  await fill(page)
  await press(page, 'Save the meeting')
  await expect(page.getByRole('alert')).toContainText('at least 5 working days before')
  await looksRight(page)
  await page.getByLabel('Who of the family agreed to shorter notice?').fill('The parent')
  await fillDate(page, 'noticeOn', dayFromNow(0))
  await press(page, 'Save the meeting')
  await expect(page.getByRole('alert')).toBeVisible()
  await looksRight(page)
}

export const concluded = (outcome: string) => async (page: Page) => {
  await fillDate(page, 'heldOn', dayFromNow(0))
  await page.getByLabel(outcome, { exact: true }).check()
  await page.locator('#summary').fill('What was agreed is in the outcome statement.')
}

export const talk = (outcome: string, said: string) => async (page: Page) => {
  await fillDate(page, 'heldOn', dayFromNow(0))
  await page.getByLabel('By telephone', { exact: true }).check()
  await page.getByLabel(outcome, { exact: true }).check()
  await page.locator('#summary').fill(said)
}

/** @param reason the value of the reason, where how it ended does not say why. */
export const closing = (outcome: string, reason?: string) => async (page: Page) => {
  await page.getByLabel(outcome, { exact: true }).check()
  if (reason) await page.locator('#reason').selectOption(reason)
  await page
    .locator('#summary')
    .fill('This is what we agreed. Every way still open to you stays on your page.')
}

/** The letter's dates and who took the first decision. */
export const letter = (sent: string, decidedBy: string) => async (page: Page) => {
  await fillDate(page, 'dateOnLetter', sent)
  await fillDate(page, 'dateSent', sent)
  await page.locator('#decidedBy').selectOption({ label: decidedBy })
}

/** Sends the decision: the letter is seen first. */
export async function sendDecision(page: Page): Promise<void> {
  await press(page, 'See the letter')
  await expect(page.getByRole('heading', { name: 'Check the letter before it goes out' })).toBeVisible()
  await looksRight(page)
  await press(page, 'Send the decision')
}

/** Answers every point the same way, with reasons. */
export const decide = (result: string) => async (page: Page) => {
  for (const radio of await page.getByLabel(result, { exact: true }).all()) await radio.check()
  for (const reasons of await page.locator('textarea[name^="reasons-"]').all()) {
    await reasons.fill('The newer report was read. It answers this point.')
  }
}
