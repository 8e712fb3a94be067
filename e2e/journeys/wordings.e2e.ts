import { expect, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'

const OURS = 'We have a question for you.'

/** Each window changes a message of its own: the words of one stay changed for the other. */
const MESSAGES = {
  'with JavaScript': { id: 'pointSettled', name: 'The council says whether a point is settled' },
  'without JavaScript': { id: 'askedAParty', name: 'A party is asked' },
} as const

test('a manager reads a message, changes its words, is told of a second editor, and goes back', async ({
  page,
  window,
  staff,
}, { project }) => {
  const { id, name } = MESSAGES[project.name as keyof typeof MESSAGES]
  await signIn(page, staff, PEOPLE.manager)
  await page.goto(`${staff}/wordings`)
  await looksRight(page)
  await page.getByRole('link', { name, exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(page.getByText('Nobody has changed these words')).toBeVisible()
  await expect(page.getByText('It goes as one text message')).toBeVisible()
  const [letter] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download it as a letter (PDF)' }).click(),
  ])
  expect(letter.suggestedFilename()).toBe(`sample-${id}.pdf`)
  await looksRight(page)

  await page.getByRole('link', { name: 'Change the words' }).click()
  const second = await window()
  await signIn(second, staff, PEOPLE.manager)
  await second.goto(page.url())

  // What is wrong is said beside what was typed, and nothing of it is lost.
  const happened = page.getByLabel('What happened')
  await happened.fill('Ring us on 01743 999 999 or see www.example.org, {child}.')
  await press(page, 'Save the words')
  await expect(page.getByRole('alert')).toContainText('has a link')
  await expect(page.getByRole('alert')).toContainText('01743 999 999')
  await expect(page.getByRole('alert')).toContainText('{child}')
  await expect(happened).toHaveValue('Ring us on 01743 999 999 or see www.example.org, {child}.')
  await looksRight(page)

  await happened.fill(OURS)
  await press(page, 'See how it looks')
  await expect(page.getByRole('region', { name: 'How it looks' })).toContainText(OURS)
  await press(page, 'Save the words')
  await expect(page.getByText('Your words are saved')).toBeVisible()
  await expect(page.getByText('Ours, version 1')).toBeVisible()

  await second.getByLabel('What to do now').fill('Sign in and say what you think.')
  await press(second, 'Save the words')
  await expect(second.getByRole('alert')).toContainText('has saved other words since you opened this page')
  await expect(second.getByLabel('What to do now')).toHaveValue('Sign in and say what you think.')
  await looksRight(second)
  await press(second, 'Save the words')
  await expect(second.getByText('Ours, version 2')).toBeVisible()

  await page.getByRole('link', { name: 'Change the words' }).click()
  await press(page, 'Go back to the first words')
  await expect(page.getByText('The message has its first words again')).toBeVisible()
  await expect(page.getByText('Went back to the words that came with the service')).toBeVisible()
})

test('an officer finds no such page', async ({ page, staff }) => {
  await signIn(page, staff, PEOPLE.officer)
  const answer = await page.goto(`${staff}/wordings`)
  expect(answer?.status()).toBe(404)
})
