import { readFile } from 'node:fs/promises'
import { paper } from '@common-ground/papers'
import type { Page } from '@playwright/test'
import { getDocumentProxy } from 'unpdf'
import { newEmail } from '../support/account.ts'
import { openCase } from '../support/council.ts'
import { PHOTO } from '../support/photo.ts'
import { eventsOf } from '../support/record.ts'
import { expect, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'

const ADDRESS = '7 Hidden Lane\nLudlow\nSY99 9ZZ'
const FILLING = 'This is a long enough sentence for a page that a computer can read from end to end.'

/** A report of two pages; the second gives the address away, broken over two lines. */
const report = (second: string): Promise<Uint8Array> =>
  paper({
    title: 'Report of a visit',
    reference: 'none',
    madeOn: '2026-11-20T09:00:00Z',
    from: 'Somebody who visited',
    blocks: [
      { kind: 'words', text: FILLING },
      { kind: 'pageBreak' },
      { kind: 'words', text: `${FILLING} ${second}` },
    ],
  })

/** As long as a pack may take on a busy machine. */
const MADE = { timeout: 60_000 }

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Presses what downloads, and reads what came. */
async function downloaded(page: Page, name: RegExp): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).first().click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('an officer makes a pack for the school: refused by page, made without it, and the family sees it', async ({
  page: officer,
  portal,
  staff,
  window,
  worlds,
  sql,
}) => {
  const email = newEmail('pack')
  await worlds.newFamily('Rowan Packwell', email)
  const session = await worlds.session('portal', email)
  const family = worlds.familyWith(session)
  const { id } = await family.drafts.start()
  await family.drafts.save({
    id,
    answers: {
      who: 'parent',
      childName: 'Lark Packwell',
      dateOfBirth: '2014-03-05',
      decision: 'RTA',
      knowsDate: 'no',
      wrong: 'The school cannot meet the need.',
      contactBy: 'email',
    },
  })
  const raised = await family.raise.send({ draftId: id, asked: [] })
  const reference = raised.ok ? raised.reference : ''
  await family.disagreements.saveContact({
    reference,
    contactBy: 'email',
    phone: '',
    address: ADDRESS,
    never: [],
    safetyNote: '',
    needs: [],
    language: '',
    needsNote: '',
    sharedWith: 'council',
    except: [],
  })
  const council = await worlds.council(PEOPLE.manager)
  const add = async (fileName: string, bytes: Uint8Array) => {
    const file = await council.documents.receive({ reference, fileName, source: whole(bytes) })
    if (!file.ok) throw new Error(file.text)
    const [kase] = await sql<{ version: number }[]>`select version from cases where reference = ${reference}`
    await council.step.addDocument({
      reference,
      expectedVersion: kase?.version ?? 0,
      idempotencyKey: crypto.randomUUID(),
      documentId: file.documentId,
      kind: 'report',
      datedOn: null,
      source: 'Dr Jones',
      sharedWith: 'everyone',
    })
  }
  await add('visit.pdf', await report('They live at 7 Hidden\nLane with their parent.'))
  await add('school.pdf', await report('The school is in Ludlow.'))
  await add('photo.jpg', PHOTO)

  await signIn(officer, staff, PEOPLE.manager)
  await openCase(officer, staff, reference)
  await officer.getByRole('link', { name: 'Make a pack of papers for somebody' }).click()
  await looksRight(officer)
  await press(officer, 'Show the papers')
  await expect(officer.getByRole('alert')).toContainText('Choose who the pack is for')
  await looksRight(officer)
  await officer.locator('#for').selectOption({ label: 'The school' })
  await press(officer, 'Show the papers')

  // Nothing is ticked for an organisation, and nothing chosen is no pack.
  await expect(officer.getByLabel('visit.pdf')).not.toBeChecked()
  await looksRight(officer)
  await press(officer, 'Check and make the pack')
  await expect(officer.getByRole('alert')).toContainText('Choose at least one paper')
  await looksRight(officer)

  for (const name of ['visit.pdf', 'school.pdf', 'photo.jpg', 'What each side says about each point'])
    await officer.getByLabel(name).check()
  await press(officer, 'Check and make the pack')
  // The worker makes it; the page looks again by itself, with and without scripts.
  const answer = officer.getByRole('alert')
  await expect(answer).toContainText('visit.pdf, page 2', MADE)
  await expect(officer.getByRole('alert')).not.toContainText(/hidden|SY99/i)
  await expect(officer.getByLabel('visit.pdf')).toBeChecked()
  await looksRight(officer)

  // Without that paper; the photo is for eyes to check.
  await officer.getByLabel('visit.pdf').uncheck()
  await press(officer, 'Check and make the pack')
  await expect(answer).toContainText('Look at 1 page that a computer cannot read', MADE)
  await officer.getByLabel('photo.jpg, page 1').check()
  await looksRight(officer)
  await press(officer, 'Check and make the pack')
  await expect(answer).toContainText('The pack for the school is made', MADE)
  await looksRight(officer)

  const { name, bytes } = await downloaded(officer, /Download the pack/)
  expect(name).toBe(`papers-${reference}.pdf`)
  const pdf = await getDocumentProxy(Uint8Array.from(bytes))
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  expect(pages).toHaveLength(6)
  pages.forEach((text, at) => {
    expect(text).toContain(`Page ${at + 1} of 6`)
    expect(text).toContain(reference)
  })
  expect(pages[1]).toMatch(/school\.pdf.*4 to 5.*photo\.jpg.*6/s)
  expect(pages.join(' ')).not.toMatch(/hidden/i)
  const outline = (await pdf.getOutline()) ?? []
  expect(outline.flatMap(({ items }) => items.map((item: { title: string }) => item.title))).toEqual([
    'What it is about',
    'Who takes part',
    'Index',
    '1. What each side says about each point',
    '2. school.pdf',
    '3. photo.jpg',
  ])

  // The record says what it was; the family sees that it was made.
  expect((await eventsOf(sql, reference)).at(-1)).toBe('packReleased')
  const parent = await window()
  await parent.context().addCookies([{ name: 'common-ground', value: session, url: portal }])
  await parent.goto(`${portal}/disagreements/${reference}`)
  await expect(parent.getByText('A pack of papers was made for the school')).toBeVisible()
  await expect(parent.getByText('Papers in it: school.pdf, photo.jpg')).toBeVisible()
  await looksRight(parent)
})
