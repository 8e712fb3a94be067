import { expect, type Page } from '@playwright/test'
import { fillDate, looksRight, press } from './test.ts'

/** What a family answers. Without a letter date they are not sure of it. */
export type Answers = {
  readonly who?: 'A parent' | 'A carer with parental responsibility' | 'A young person, asking for yourself'
  readonly name: string
  readonly born: string
  readonly about: string
  readonly sections?: readonly string[]
  readonly school?: string
  readonly letter?: string | 'not sure'
  readonly wrong: string
  readonly wanted?: string
  readonly phone?: string
}

const go = async (page: Page): Promise<void> => {
  await looksRight(page)
  await press(page, 'Continue')
}

/** Answers every question as a family would, one a page, up to the page that checks the answers. */
export async function answerQuestions(page: Page, portal: string, answers: Answers): Promise<void> {
  await page.goto(`${portal}/raise`)
  await looksRight(page)
  await page.getByRole('button', { name: /^(Continue|Start a new one)$/ }).click()
  await page.getByLabel(answers.who ?? 'A parent', { exact: true }).check()
  await go(page)
  await page.locator('#childName').fill(answers.name)
  await go(page)
  await fillDate(page, 'dateOfBirth', answers.born)
  await go(page)
  await page.getByLabel(answers.about, { exact: true }).check()
  await go(page)
  if (answers.sections) {
    for (const section of answers.sections) await page.getByLabel(section, { exact: true }).check()
    await go(page)
  }
  if (answers.school) {
    await page.locator('#setting').fill(answers.school)
    await go(page)
  }
  if (answers.letter === 'not sure') {
    await page.getByLabel('I’m not sure').check()
    await go(page)
  } else if (answers.letter) {
    await page.getByLabel('Yes', { exact: true }).check()
    await fillDate(page, 'dateOnLetter', answers.letter)
    await go(page)
  }
  if (answers.sections && answers.sections.length > 1) {
    // Each part of the plan has a page of its own.
    for (const _ of answers.sections) {
      await page.locator('#wrong').fill(answers.wrong)
      if (answers.wanted) await page.locator('#wanted').fill(answers.wanted)
      await go(page)
    }
  } else {
    await page.locator('#wrong').fill(answers.wrong)
    await go(page)
    if (answers.wanted) await page.locator('#wanted').fill(answers.wanted)
    await go(page)
  }
  if (answers.phone) {
    await page.getByLabel('By telephone').check()
    await page.locator('#phone').fill(answers.phone)
  } else await page.getByLabel('By email').check()
  await go(page)
  // What the red button does; nothing that we must not do; and nothing that they need.
  await go(page)
  await go(page)
  await go(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers before you send them')
}

/** Raises a disagreement, and gives its reference. */
export async function raise(page: Page, portal: string, answers: Answers): Promise<string> {
  await answerQuestions(page, portal, answers)
  return send(page)
}

/** Sends what is on the page that checks the answers, and gives its reference. */
export async function send(page: Page): Promise<string> {
  await looksRight(page)
  await press(page, 'Send to the council')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have your disagreement')
  await looksRight(page)
  const reference = (await page.locator('.govuk-panel__body strong').textContent()) ?? ''
  expect(reference).toMatch(/^[2-9B-Z]{3}(-[2-9B-Z]{3}){2}$/)
  return reference
}

/** Opens a disagreement and looks at it. */
export async function follow(page: Page, portal: string, reference: string): Promise<void> {
  await page.goto(`${portal}/disagreements/${reference}`)
  await looksRight(page)
}

/** Takes a step from the page of one of the ways, as a family would find it. */
export async function takeWay(
  page: Page,
  portal: string,
  reference: string,
  way: string,
  link: string,
  button: string,
  fill: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  await follow(page, portal, reference)
  await page.getByRole('link', { name: way, exact: true }).click()
  await looksRight(page)
  await page.getByRole('main').getByRole('link', { name: link, exact: true }).click()
  await fill(page)
  await looksRight(page)
  await press(page, button)
  await expect(page.getByRole('alert')).toBeVisible()
  await looksRight(page)
}
