import type { Page } from '@playwright/test'
import { measured } from '../support/budgets.ts'
import { openCase, step } from '../support/council.ts'
import { Keyboard } from '../support/keyboard.ts'
import { Officer } from '../support/officer.ts'
import { readFile } from '../support/reading.ts'
import { eventsOf } from '../support/record.ts'
import { dayFromNow, expect, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'

const ADVICE = 'Advice of the officer that no family reads'
const ORIGINAL = 'Reason that the first letter gave'
const QUESTION = 'What has the school tried since the summer?'

/** A file that a page links to. */
async function download(page: Page, name: string | RegExp): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('main').getByRole('link', { name }).first().click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(chunk)
  return (await readFile(Buffer.concat(chunks))).replace(/\s+/g, ' ')
}

test('a decision is looked at again: recommended, sent back, answered, decided, and told in a letter', async ({
  page: officer,
  window,
  staff,
  portal,
  worlds,
  sql,
}) => {
  test.slow()
  const family = await worlds.family(PEOPLE.parent)
  const { id } = await family.drafts.start()
  await family.drafts.save({
    id,
    answers: {
      who: 'parent',
      childName: 'Merle Bench',
      dateOfBirth: '2013-02-11',
      decision: 'CON',
      sections: ['B', 'F'],
      knowsDate: 'no',
      points: {
        B: { wrong: 'The diagnosis is left out.', wanted: 'The diagnosis, as the report has it.' },
        F: { wrong: 'It says “as appropriate”.', wanted: 'Hours, written down.' },
      },
      contactBy: 'email',
    },
  })
  const made = await family.raise.send({ draftId: id, asked: [] })
  const reference = made.ok ? made.reference : ''
  const alex = new Officer(worlds, sql, PEOPLE.officer)
  await alex.takes(reference)
  const { version } = await family.disagreements.show({ reference })
  await family.step.requestReconsideration({
    reference,
    expectedVersion: version,
    idempotencyKey: crypto.randomUUID(),
    newEvidence: 'A report of last week.',
  })

  // Without the day of the first letter no last date can be told: the letter does not go out, and says so.
  const sent = dayFromNow(-9)
  const glenys = await alex.idOf(PEOPLE.glenys)
  await alex.does(reference, 'recordDecision', { dateOnLetter: null, dateSent: null, decidedBy: glenys })
  await alex.does(reference, 'openReconsideration', { decisionMakerId: await alex.idOf(PEOPLE.harvey) })

  // The officer recommends on each point, beside the family's words and the law.
  await signIn(officer, staff, PEOPLE.officer)
  await openCase(officer, staff, reference)
  await officer.getByRole('main').locator('a[href$="/steps/recommendReconsideration"]').first().click()
  await expect(officer.getByText('A report of last week.')).toBeVisible()
  await press(officer, 'Send the recommendation')
  await expect(officer.getByRole('alert')).toContainText('Choose what you recommend on point 1')
  await looksRight(officer)
  const advises = new Keyboard(officer)
  await measured(advises, 'Recommend on a reconsideration', 'with being done', async () => {
    await advises.open(`${staff}/cases/${reference}/steps/recommendReconsideration`)
    const original = 'What the first letter said about this (optional)'
    const points = officer.locator('.govuk-grid-column-one-half', { has: officer.locator('textarea') })
    for (const within of await points.all()) {
      await advises.freely(() => advises.type(original, ORIGINAL, { within }))
      await advises.choose('Kept', { within })
      await advises.type('Why', ADVICE, { within })
    }
    await advises.press('Send the recommendation')
  })
  await expect(officer.getByRole('alert')).toContainText('with the decision maker')

  // It waits for the decision maker first thing after signing in, with the days left. They ask something back.
  const decider = await window()
  await signIn(decider, staff, PEOPLE.harvey)
  await expect(decider.getByRole('heading', { level: 1 })).toHaveText('Decisions that are looked at again')
  const mine = decider
    .getByRole('region', { name: 'Waits for you' })
    .getByRole('row')
    .filter({ hasText: reference })
  await expect(mine).toContainText('15 working days left')
  await looksRight(decider)
  await step(decider, staff, reference, 'returnReconsideration', 'Send it back', (form) =>
    form.locator('#questions').fill(QUESTION),
  )
  await decider.goto(`${staff}/reconsiderations`)
  await expect(
    decider
      .getByRole('region', { name: 'Waits for the case officer' })
      .getByRole('row')
      .filter({ hasText: reference }),
  ).toContainText('to answer questions')
  await looksRight(decider)
  await decider.goto(`${staff}/cases/${reference}/steps/decideReconsideration`)
  await expect(decider.getByText('This is with the case officer')).toBeVisible()

  // The officer finds the question on the case; an answer is asked for before it goes back.
  await openCase(officer, staff, reference)
  await expect(officer.getByText(QUESTION).first()).toBeVisible()
  await officer.getByRole('main').locator('a[href$="/steps/recommendReconsideration"]').first().click()
  await expect(officer.locator('textarea[name^="reasons-"]').first()).toHaveValue(ADVICE)
  await press(officer, 'Send the recommendation')
  await expect(officer.getByRole('alert')).toContainText('Answer the decision maker’s questions')
  await looksRight(officer)
  await officer.locator('#answer').fill('Two terms of small groups.')
  await press(officer, 'Send the recommendation')
  await expect(officer.getByRole('alert')).toContainText('with the decision maker')

  // What is missing is said on the letter's page, and nothing typed is lost.
  const decides = async (page: Page) => {
    await page.getByLabel('Kept', { exact: true }).first().check()
    await page.getByLabel('Changed', { exact: true }).last().check()
    await page.locator('textarea[name^="reasons-"]').first().fill('The needs are all there.')
    await page.locator('textarea[name^="reasons-"]').last().fill('Hours will be written down.')
  }
  await decider.goto(`${staff}/cases/${reference}/steps/decideReconsideration`)
  for (const words of [
    ADVICE,
    ORIGINAL,
    'Two terms of small groups.',
    'A report of last week.',
    'Hours, written down.',
  ])
    await expect(decider.getByText(words).first()).toBeVisible()
  await expect(decider.getByLabel('Kept', { exact: true }).first()).not.toBeChecked()
  await looksRight(decider)
  await decides(decider)
  await press(decider, 'See the letter')
  await expect(decider.getByRole('alert')).toContainText('record the day the decision letter was sent')
  await expect(decider.getByRole('button', { name: 'Send the decision' })).toHaveCount(0)
  await looksRight(decider)
  await press(decider, 'Change the decision')
  await expect(decider.locator('textarea[name^="reasons-"]').last()).toHaveValue(
    'Hours will be written down.',
  )
  await looksRight(decider)
  await alex.does(reference, 'recordDecision', { dateOnLetter: sent, dateSent: sent, decidedBy: glenys })

  // One page, one confirm.
  const keys = new Keyboard(decider)
  await measured(keys, 'Decide a reconsideration', 'with being done', async () => {
    await keys.open(`${staff}/cases/${reference}/steps/decideReconsideration`)
    const [first, second] = [decider.locator('.app-bench').nth(-2), decider.locator('.app-bench').nth(-1)]
    await keys.choose('Kept', { within: first })
    await keys.type('Your reasons', 'The needs are all there.', { within: first })
    await keys.choose('Changed', { within: second })
    await keys.type('Your reasons', 'Hours will be written down.', { within: second })
    await keys.press('See the letter')
    await keys.sees('Hours will be written down.')
    await keys.press('Send the decision')
  })
  await expect(decider.getByRole('alert')).toContainText('The reconsideration is decided')

  // The letter is among the papers of officer and family, and says all that it must and nothing of the advice.
  await openCase(officer, staff, reference)
  const name = `decision-${reference}.pdf`
  const letter = await download(officer, new RegExp(name))
  for (const words of [
    'We have changed part of it',
    'Harvey Willow',
    'did not take the first decision',
    'The needs are all there.',
    'Hours will be written down.',
    'Contact a mediation adviser by',
    'Prime Resolution',
    'by 5pm on',
    'Darlington',
    'You do not need one if the school',
    'Disagreement resolution',
    '01743 254267',
  ])
    expect(letter).toContain(words)
  for (const words of [ADVICE, ORIGINAL, QUESTION, 'A report of last week'])
    expect(letter).not.toContain(words)

  const parent = await window()
  await signIn(parent, portal, PEOPLE.parent)
  await parent.goto(`${portal}/disagreements/${reference}`)
  await expect(parent.getByText('We have kept the decision').first()).toBeVisible()
  await expect(parent.getByText('Hours will be written down.').first()).toBeVisible()
  for (const right of ['Mediation', 'Appeal to the SEND Tribunal', 'Disagreement resolution'])
    await expect(parent.getByRole('link', { name: right, exact: true }).first()).toBeVisible()
  for (const words of [ADVICE, ORIGINAL, QUESTION]) await expect(parent.getByText(words)).toHaveCount(0)
  await looksRight(parent)
  await parent.getByRole('link', { name: 'Read the letter about this', exact: true }).click()
  await expect(parent.getByText(name).first()).toBeVisible()
  await looksRight(parent)
  const view = await family.disagreements.show({ reference })
  const opened = await family.documents.open({ reference, id: view.documents[0]?.id ?? '' })
  expect((await readFile(await new Response(opened.stream).bytes())).replace(/\s+/g, ' ')).toBe(letter)

  expect((await eventsOf(sql, reference)).filter((type) => /^reconsideration|^document/.test(type))).toEqual([
    'reconsiderationRequested',
    'reconsiderationOpened',
    'reconsiderationRecommended',
    'reconsiderationReturned',
    'reconsiderationRecommended',
    'documentAdded',
    'reconsiderationDecided',
  ])
})

test('a manager has whoever decided first look again, with a reason that the family reads', async ({
  page: manager,
  staff,
  portal,
  window,
  worlds,
  sql,
}) => {
  const family = await worlds.family(PEOPLE.parent)
  const { id } = await family.drafts.start()
  await family.drafts.save({
    id,
    answers: {
      who: 'parent',
      childName: 'Nettle Bench',
      dateOfBirth: '2014-03-12',
      decision: 'RTA',
      knowsDate: 'no',
      wrong: 'All of it.',
      contactBy: 'email',
    },
  })
  const made = await family.raise.send({ draftId: id, asked: [] })
  const reference = made.ok ? made.reference : ''
  const alex = new Officer(worlds, sql, PEOPLE.officer)
  const letter = { dateOnLetter: dayFromNow(-5), dateSent: dayFromNow(-5) }
  await alex.does(reference, 'recordDecision', { ...letter, decidedBy: await alex.idOf(PEOPLE.glenys) })

  await signIn(manager, staff, PEOPLE.manager)
  await manager.goto(`${staff}/cases/${reference}/steps/openReconsideration`)
  await manager.getByLabel('Glenys Cedar', { exact: true }).check()
  await looksRight(manager)
  await press(manager, 'Give it to them')
  await expect(manager.getByRole('alert')).toContainText('cannot reconsider it')
  await manager.locator('#sameDeciderReason').fill('Everybody else who may decide has met the family.')
  await looksRight(manager)
  await press(manager, 'Give it to them')
  await expect(manager.getByText('Everybody else who may decide has met the family.').first()).toBeVisible()
  await looksRight(manager)

  await manager.goto(`${staff}/dashboard`)
  await manager.getByRole('link', { name: /looked at again by whoever decided first/ }).click()
  await expect(manager.getByRole('link', { name: reference, exact: true })).toBeVisible()
  await looksRight(manager)

  const parent = await window()
  await signIn(parent, portal, PEOPLE.parent)
  await parent.goto(`${portal}/disagreements/${reference}`)
  await expect(parent.getByText('Everybody else who may decide has met the family.').first()).toBeVisible()
  await looksRight(parent)
})

test('the council keeps what it learns from: why it changed, what it cost, and whether needs were in place', async ({
  page: officer,
  window,
  staff,
  portal,
  worlds,
  sql,
}) => {
  const family = await worlds.family(PEOPLE.parent)
  const { id } = await family.drafts.start()
  await family.drafts.save({
    id,
    answers: {
      who: 'parent',
      childName: 'Sorrel Learns',
      dateOfBirth: '2014-03-12',
      decision: 'RTA',
      knowsDate: 'no',
      wrong: 'The therapist was not asked.',
      contactBy: 'email',
      needs: ['breaks', 'quiet'],
    },
  })
  const made = await family.raise.send({ draftId: id, asked: [] })
  const reference = made.ok ? made.reference : ''
  const alex = new Officer(worlds, sql, PEOPLE.officer)
  await alex.takes(reference)
  const letter = { dateOnLetter: dayFromNow(-5), dateSent: dayFromNow(-5) }
  await alex.does(reference, 'recordDecision', { ...letter, decidedBy: await alex.idOf(PEOPLE.glenys) })
  await alex.does(reference, 'openReconsideration', { decisionMakerId: await alex.idOf(PEOPLE.harvey) })
  await alex.recommends(reference, 'changed', 'The advice came late.')

  // Whoever decides says why at once. Where nothing is changed there is no reason to say, and nothing typed is lost.
  const decider = await window()
  await signIn(decider, staff, PEOPLE.harvey)
  await decider.goto(`${staff}/cases/${reference}/steps/decideReconsideration`)
  await looksRight(decider)
  await decider.getByLabel('Kept', { exact: true }).check()
  await decider.locator('textarea[name^="reasons-"]').fill('The therapist was asked too late.')
  await decider.locator('#cause').selectOption('adviceMissing')
  await decider.locator('#causeText').fill('A word for the panel alone')
  await press(decider, 'See the letter')
  await expect(decider.getByRole('main')).not.toContainText('A word for the panel alone')
  await press(decider, 'Send the decision')
  await expect(decider.getByRole('alert')).toContainText('Nothing of the decision was changed')
  await looksRight(decider)
  await expect(decider.locator('#causeText')).toHaveValue('A word for the panel alone')
  await decider.getByLabel('Changed', { exact: true }).check()
  await press(decider, 'See the letter')
  await press(decider, 'Send the decision')
  await expect(decider.getByRole('alert')).toContainText('The reconsideration is decided')

  // The officer corrects it, notes what it took, and logs a talk with what was in place.
  await signIn(officer, staff, PEOPLE.officer)
  const does = (name: string, button: string, fill: () => Promise<void>) =>
    step(officer, staff, reference, name, button, fill)
  await does('recordCause', 'Save the reason', async () => {
    await expect(officer.getByText('Professional advice was missing or late. What you save')).toBeVisible()
    await officer.getByLabel('Evidence that was there was not weighed', { exact: true }).check()
  })
  await expect(officer.getByText('A word for the panel alone').first()).toBeVisible()
  await officer.goto(`${staff}/cases/${reference}/steps/recordCost`)
  await press(officer, 'Save')
  await expect(officer.getByRole('alert')).toContainText('Choose what it was spent on')
  await looksRight(officer)
  await does('recordCost', 'Save', async () => {
    await officer.getByLabel('Reconsideration', { exact: true }).check()
    await officer.locator('#minutes').fill('90')
    await officer.locator('#charge').fill('£1,250.50')
  })
  await expect(officer.getByText('90 minutes and £1,250.50 to the provider').first()).toBeVisible()
  await does('logConversation', 'Log the conversation', async () => {
    await expect(officer.getByText('How many of the 2 things people need were in place')).toBeVisible()
    await officer.getByLabel(/: breaks in a meeting$/).check()
    await officer.getByLabel('By telephone', { exact: true }).check()
    await officer.getByLabel('Settled', { exact: true }).check()
    await officer.locator('#summary').fill('We explained what is changed.')
  })
  await expect(officer.getByText('1 of 2 things that people need were in place before').first()).toBeVisible()

  // The family reads the decision, and nothing of that.
  const parent = await window()
  await signIn(parent, portal, PEOPLE.parent)
  await parent.goto(`${portal}/disagreements/${reference}`)
  const page = parent.getByRole('main')
  await expect(page).toContainText('The therapist was asked too late.')
  for (const words of ['Evidence that was there', 'A word for the panel', '1,250', 'things that people need'])
    await expect(page).not.toContainText(words)
  expect((await eventsOf(sql, reference)).slice(-5)).toEqual([
    'reconsiderationDecided',
    'causeRecorded',
    'causeRecorded',
    'costRecorded',
    'conversationHeld',
  ])
})
