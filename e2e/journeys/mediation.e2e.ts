import type { Page } from '@playwright/test'
import { arrangeToday, concluded, openCase, step } from '../support/council.ts'
import { Keyboard } from '../support/keyboard.ts'
import { Officer } from '../support/officer.ts'
import { eventsOf } from '../support/record.ts'
import { dayFromNow, expect, fillDate, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'
import type { Worlds } from '../support/worlds.ts'

type Family = Awaited<ReturnType<Worlds['family']>>
type Answers = Parameters<Family['drafts']['save']>[0]['answers']

/** Raises a disagreement of its own, without a browser. */
async function raises(family: Family, answers: Answers): Promise<string> {
  const { id } = await family.drafts.start()
  const usual = { who: 'parent', dateOfBirth: '2013-02-11', knowsDate: 'yes', contactBy: 'email' }
  await family.drafts.save({ id, answers: { ...usual, ...answers } })
  const made = await family.raise.send({ draftId: id, asked: [] })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.reference
}

/** Asks for mediation for the family, as it told the council on that day. */
async function asks(family: Family, reference: string, told: string, more: object): Promise<void> {
  const { version } = await family.disagreements.show({ reference })
  const done = await family.step.requestMediation({
    reference,
    expectedVersion: version,
    idempotencyKey: crypto.randomUUID(),
    toldCouncilOn: told,
    healthIncluded: 'no',
    providerId: 'prime-resolution',
    ...more,
  })
  expect(done).toMatchObject({ ok: true })
}

const mainOf = (page: Page) => page.getByRole('main')

/** The page that the newest message to somebody outside links to. */
async function linkTo(sql: Parameters<typeof eventsOf>[0], address: string): Promise<string> {
  const [mail] = await sql<{ body: string }[]>`
    select body from outbox where to_address = ${address} and body like '%/shared-with-you/%'
    order by created_at desc limit 1`
  const link = /https?:\S+\/shared-with-you\/\S+/.exec(mail?.body ?? '')?.[0]
  if (!link) throw new Error(`Nothing was sent to ${address}`)
  return link
}

test('kept, mediation asked for, not arranged in time: the adviser is told, and the last day to appeal moves', async ({
  page: officer,
  window,
  staff,
  portal,
  worlds,
  sql,
}, { project }) => {
  test.slow()
  const isWide = project.name === 'with JavaScript'
  const childName = isWide ? 'Wren Unarranged' : 'Finch Unarranged'
  const adviser = `adviser-${isWide}@mediation.example.org`
  const family = await worlds.family(PEOPLE.parent)
  const sent = dayFromNow(-50)
  const reference = await raises(family, {
    childName,
    decision: 'RTA',
    dateOnLetter: sent,
    wrong: 'He cannot follow the lesson.',
  })
  const alex = new Officer(worlds, sql, PEOPLE.officer)
  await alex.takes(reference)
  const letter = { dateOnLetter: sent, dateSent: sent, decidedBy: await alex.idOf(PEOPLE.glenys) }
  await alex.does(reference, 'recordDecision', letter)
  await alex.does(reference, 'openReconsideration', { decisionMakerId: await alex.idOf(PEOPLE.harvey) })
  await alex.recommends(reference, 'kept', 'The test is not met.')
  await new Officer(worlds, sql, PEOPLE.harvey).decides(reference, 'kept', 'The test is not met.')
  const told = dayFromNow(-24)
  await asks(family, reference, told, { issues: 'Whether there is enough to assess.' })
  const before = (await family.disagreements.show({ reference })).deadlines.find(({ id }) => id === 'appeal')

  // From the 20th day it says so: in My work, on the case, and on the form.
  await signIn(officer, staff, PEOPLE.officer)
  await officer.goto(`${staff}/work`)
  await expect(mainOf(officer).getByRole('row').filter({ hasText: childName }).first()).toContainText(
    'or tell the mediation adviser',
  )
  await looksRight(officer)
  await openCase(officer, staff, reference)
  await expect(officer.getByText('or tell the mediation adviser that we cannot').first()).toBeVisible()

  // By keyboard alone: the form, what it lacks, the notice as it goes, back to change it, and out.
  const keys = new Keyboard(officer)
  await keys.open(`${staff}/cases/${reference}`)
  await keys.follow('Tell the adviser that mediation cannot be arranged in time')
  await keys.press('See the notice')
  await keys.sees('Say why it cannot be arranged in time')
  await keys.type('Why can it not be arranged in time?', 'No mediator has a day before the new year.')
  await keys.type('Email address of Prime Resolution (optional)', adviser)
  await keys.press('See the notice')
  await keys.isAt('Check the notice before it goes')
  for (const part of [childName, adviser, 'No mediator has a day', 'within 3 working days (regulation 39)'])
    await keys.sees(part)
  await keys.press('Change the notice')
  await expect(officer.locator('#why')).toHaveValue('No mediator has a day before the new year.')
  await keys.press('See the notice')
  await keys.press('Send the notice')
  await keys.sees('The mediation adviser has been told.')

  // The adviser opens the link without an account, and reads what was seen.
  const outside = await window()
  await outside.goto(await linkTo(sql, adviser))
  await looksRight(outside)
  await expect(mainOf(outside)).toContainText('Mediation that cannot be arranged in time')
  await expect(mainOf(outside)).toContainText('No mediator has a day before the new year.')

  // The family chooses: appeal at once, or wait.
  const parent = await window()
  await signIn(parent, portal, PEOPLE.parent)
  await parent.goto(`${portal}/disagreements/${reference}`)
  await looksRight(parent)
  await expect(mainOf(parent)).toContainText('appeal at once, or still wait for the meeting')

  // The certificate comes; a wrong date is asked about, and the last day to appeal moves.
  await openCase(officer, staff, reference)
  await mainOf(officer).locator('a[href$="/steps/recordCertificate"]').first().click()
  await officer.getByLabel('Could not be arranged (reg 39)').check()
  await fillDate(officer, 'issuedOn', dayFromNow(-30))
  await press(officer, 'Save the certificate')
  await expect(officer.getByRole('alert')).toContainText('cannot be dated before')
  await looksRight(officer)
  await keys.date('What is the date on the certificate?', dayFromNow(0))
  await keys.type('What is its number? (optional)', 'PR-2026-17')
  await keys.date('When did it come? (optional)', dayFromNow(0))
  await keys.press('Save the certificate')
  await expect(officer.getByRole('alert')).toContainText('the last day to appeal follows it')
  await expect(mainOf(officer)).toContainText('PR-2026-17')
  const after = await family.disagreements.show({ reference })
  expect(after.deadlines.find(({ id }) => id === 'appeal')?.due).not.toBe(before?.due)
  await parent.goto(`${portal}/disagreements/${reference}`)
  await looksRight(parent)
  await expect(mainOf(parent)).toContainText(after.threeLines.byWhen ?? 'a day')
  await expect(mainOf(parent)).toContainText('You choose: appeal now, or still wait for the meeting.')
})

test('health and education: referred, the NHS told, one meeting that moves once, and what was agreed', async ({
  page: officer,
  window,
  staff,
  portal,
  worlds,
  sql,
}, { project }) => {
  test.slow()
  const isWide = project.name === 'with JavaScript'
  const childName = isWide ? 'Wren Mixed' : 'Finch Mixed'
  const [provider, board] = [`provider-${isWide}@mediation.example.org`, `board-${isWide}@nhs.example.org`]
  const family = await worlds.family(PEOPLE.parent)
  const reference = await raises(family, {
    childName,
    decision: 'CON',
    sections: ['F', 'G'],
    dateOnLetter: dayFromNow(-9),
    points: {
      F: { wrong: 'It says “as appropriate”.', wanted: 'Hours.' },
      G: { wrong: 'No therapy.', wanted: 'Weekly therapy.' },
    },
  })
  const alex = new Officer(worlds, sql, PEOPLE.officer)
  await alex.takes(reference)
  const wishes = { issues: 'Hours, in writing.', healthWanted: 'Weekly occupational therapy.' }
  await asks(family, reference, dayFromNow(0), { healthIncluded: 'yes', ...wishes })

  // The case says who arranges it, and by which law.
  await signIn(officer, staff, PEOPLE.officer)
  await openCase(officer, staff, reference)
  await expect(mainOf(officer)).toContainText('The council arranges one mediation')
  await expect(mainOf(officer)).toContainText('regs 35 and 36')

  // Referred: the family's own words go as they stand, and nothing by which it could be found.
  const keys = new Keyboard(officer)
  const email = 'Email address of Prime Resolution (optional)'
  await keys.follow('Refer to the mediation provider')
  await keys.sees('Hours, in writing.')
  await expect(officer.locator('#issues')).toHaveCount(0)
  await keys.type(email, 'not an address')
  await keys.press('See the referral')
  await expect(officer.getByRole('alert')).toContainText('Enter an email address in the correct format')
  await keys.type(email, provider)
  await keys.press('See the referral')
  await expect(mainOf(officer)).toContainText('In the family’s own words')
  await expect(mainOf(officer)).toContainText('Through us.')
  await keys.press('Send the referral')
  await expect(officer.getByRole('alert')).toContainText('The referral is sent')
  const outside = await window()
  await outside.goto(await linkTo(sql, provider))
  await looksRight(outside)
  await expect(mainOf(outside)).toContainText('Weekly occupational therapy.')

  // The NHS is told within its 3 working days.
  await openCase(officer, staff, reference)
  await expect(mainOf(officer)).toContainText('Tell the integrated care board')
  await keys.follow('Tell the integrated care board')
  await expect(officer.locator('#healthWanted')).toHaveValue('Weekly occupational therapy.')
  await officer.locator('#icb2Email').fill('second@nhs.example.org')
  await keys.press('See what they are told')
  await expect(officer.getByRole('alert')).toContainText('Enter the name of the board')
  await officer.locator('#icb2Email').fill('')
  await keys.type('Its email address (optional)', board)
  await keys.press('See what they are told')
  await expect(mainOf(officer)).toContainText('you take part in it with somebody who can decide')
  await keys.press('Tell the integrated care board')
  await expect(officer.getByRole('alert')).toContainText('has been told')

  // Nearer than 5 working days is asked about. Then a day that is far enough, and a move with its cause.
  await openCase(officer, staff, reference)
  await keys.follow('Record the mediation meeting')
  await keys.date('When is the meeting?', dayFromNow(2))
  await keys.choose('By video call')
  await keys.press('Save the meeting')
  await expect(officer.getByRole('alert')).toContainText('at least 5 working days before')
  await expect(officer.getByLabel('Who of the family agreed to shorter notice?')).toBeVisible()
  await keys.date('When is the meeting?', dayFromNow(14))
  await keys.press('Save the meeting')
  await expect(officer.getByRole('alert')).toContainText('The mediation meeting is recorded')
  await keys.follow('Record the mediation meeting')
  await keys.date('When is the meeting?', dayFromNow(21))
  await keys.press('Save the meeting')
  await expect(officer.getByRole('alert')).toContainText('Say why the meeting moves, and who caused it')
  await keys.type('If it moves, why? (optional)', 'The therapist is away.')
  await keys.choose('The integrated care board')
  await keys.press('Save the meeting')
  await expect(officer.getByRole('alert')).toContainText('The mediation meeting is recorded')
  await expect(mainOf(officer)).toContainText('Moved once: 7 days lost')
  await looksRight(officer)

  // Called off with no other day yet, and arranged again: mediation goes on.
  await step(officer, staff, reference, 'cancelMediationMeeting', 'Call it off', async (form) => {
    await form.getByLabel('The provider', { exact: true }).check()
    await form.locator('#why').fill('The mediator is ill.')
  })
  await expect(mainOf(officer)).toContainText('Moved once, called off once')
  await arrangeToday(officer, staff, reference)
  const parent = await window()
  await signIn(parent, portal, PEOPLE.parent)
  await parent.goto(`${portal}/disagreements/${reference}`)
  await looksRight(parent)
  await expect(mainOf(parent)).toContainText('Not going ahead')

  // Held: part of it agreed, each with its day in law; whoever came could not decide; and the certificate.
  await step(officer, staff, reference, 'concludeMediation', 'Save the outcome', async (form) => {
    await concluded('Part agreement')(form)
    await form
      .getByRole('group', { name: /^Could whoever came/ })
      .getByLabel('No', { exact: true })
      .check()
    await form.getByLabel('To amend the contents of the plan', { exact: true }).check()
  })
  await expect(mainOf(officer)).toContainText('Whoever came for the council could decide: no')
  await step(officer, staff, reference, 'recordCertificate', 'Save the certificate', async (form) => {
    await form.getByLabel('Took part (s.55(5))').check()
    await fillDate(form, 'issuedOn', dayFromNow(0))
  })
  expect(
    (await eventsOf(sql, reference)).filter((type) => !/^(case|deadline|conversation)/.test(type)),
  ).toEqual([
    'mediationRequested',
    'mediationReferred',
    'icbTold',
    'mediationArranged',
    'mediationArranged',
    'mediationMeetingCancelled',
    'mediationArranged',
    'mediationConcluded',
    'certificateRecorded',
  ])
})
