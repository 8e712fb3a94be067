import { measured } from '../support/budgets.ts'
import { openCase } from '../support/council.ts'
import { Keyboard } from '../support/keyboard.ts'
import { Officer } from '../support/officer.ts'
import { eventsOf } from '../support/record.ts'
import { dayFromNow, expect, looksRight, PEOPLE, press, signIn, test } from '../support/test.ts'
import type { Worlds } from '../support/worlds.ts'

const OWN_WORDS = 'They never once rang us back.'
const ABOUT = 'Whether the hours of help in the plan are given.'
const WHY = 'We have met the family twice this term.'
const DESK = 'desk@prime.example'

/** A family with a disagreement, and its reference. */
async function disagrees(worlds: Worlds, childName: string): Promise<string> {
  const family = await worlds.family(PEOPLE.parent)
  const { id } = await family.drafts.start()
  const answers = {
    who: 'parent',
    childName,
    dateOfBirth: '2014-05-06',
    decision: 'RTA',
    knowsDate: 'no',
    wrong: OWN_WORDS,
    contactBy: 'email',
  } as const
  await family.drafts.save({ id, answers })
  const made = await family.raise.send({ draftId: id, asked: [] })
  return made.ok ? made.reference : ''
}

const EMAIL = 'Email address of the school (optional)'

/** Fills in a referral between the family and a school that is reached by e-mail, by keyboard alone. */
async function referral(keys: Keyboard, address: string): Promise<void> {
  await keys.choose('The special educational provision a school or setting makes')
  await keys.tick('The family')
  await keys.tick('The school')
  await keys.type('Name of the school', 'Larch School')
  await keys.type(EMAIL, address)
  await keys.choose('Prime Resolution')
}

test('a school is asked by a link, says no with a reason, and everybody sees it', async ({
  page: officer,
  window,
  staff,
  portal,
  worlds,
  sql,
}) => {
  test.slow()
  const reference = await disagrees(worlds, 'Linnet Asked')
  const address = `senco.${reference.toLowerCase()}@larch.example`
  await new Officer(worlds, sql, PEOPLE.officer).takes(reference)

  // What is missing is said, and nothing typed is lost; what leaves is seen before it does.
  await signIn(officer, staff, PEOPLE.officer)
  const desk = new Keyboard(officer)
  await desk.open(`${staff}/cases/${reference}`)
  await desk.follow('Refer to disagreement resolution')
  await referral(desk, 'not an address')
  await desk.press('See what is sent')
  await expect(officer.getByRole('alert')).toContainText('Enter an email address in the correct format')
  await expect(officer.getByRole('alert')).toContainText('whoever is asked reads this')
  await expect(officer.getByLabel('Name of the school', { exact: true })).toHaveValue('Larch School')
  await desk.type(EMAIL, address)
  await officer.locator('#about').fill(`Write to ${PEOPLE.parent} about it.`)
  await desk.press('See what is sent')
  await expect(officer.getByRole('alert')).toContainText('has not agreed to that')
  await expect(officer.getByRole('button', { name: 'Refer the case' })).toHaveCount(0)
  await desk.press('Change the referral')
  await expect(officer.getByLabel(EMAIL, { exact: true })).toHaveValue(address)
  await officer.locator('#about').fill('')
  await desk.reach(officer.locator('#about'))
  await officer.keyboard.type(ABOUT)
  await desk.press('See what is sent')
  await expect(officer.getByText(`Larch School, ${address}`)).toBeVisible()
  await expect(officer.getByText(ABOUT)).toBeVisible()
  await expect(officer.getByText(OWN_WORDS)).toHaveCount(0)
  await desk.press('Refer the case')
  await expect(officer.getByRole('alert')).toContainText('The case is referred')
  await expect(officer.getByText('Not answered yet', { exact: true })).toBeVisible()

  // The family says yes on its page, and reads what the school was given.
  const parent = await window()
  await signIn(parent, portal, PEOPLE.parent)
  const home = new Keyboard(parent)
  await home.open(`${portal}/disagreements/${reference}/steps/answerForParty`)
  await home.choose('Yes')
  await home.press('Send my answer')
  await home.open(`${portal}/disagreements/${reference}`)
  await home.sees('The school has not answered yet')
  await home.follow(/Larch School/)
  await home.sees(ABOUT)

  // The school has no account: it opens the link out of its message, by keyboard alone.
  const [mail] = await sql<{ subject: string; body: string }[]>`
    select subject, body from outbox where to_address = ${address}`
  expect(`${mail?.subject} ${mail?.body}`).not.toMatch(/Linnet|Larch|hours/)
  const link = /https?:\S+\/shared-with-you\/\S+/.exec(mail?.body ?? '')?.[0] ?? ''
  const school = await window()
  const keys = new Keyboard(school)
  await measured(keys, 'Answer for a school, by a link', 'with being done', async () => {
    await keys.open(link)
    await expect(school.getByText('Linnet Asked')).toBeVisible()
    await keys.choose('No')
    await keys.type('If not, why? (optional)', WHY)
    await keys.type('Your name, and what you do there', 'Jo Birch, SENCO')
    await keys.press('Send my answer')
  })
  await expect(school.getByText(/You said no on/)).toBeVisible()
  await expect(school.getByRole('button', { name: 'Send my answer' })).toHaveCount(0)
  await keys.open(link)
  await expect(school.getByText(/You said no on/)).toBeVisible()

  // Officer and family see who said no, and what is still open.
  await openCase(officer, staff, reference)
  await expect(officer.getByText('The school: did not agree to take part')).toBeVisible()
  await expect(officer.getByText('The school, by its link: Jo Birch, SENCO').first()).toBeVisible()
  await officer.getByRole('link', { name: /Larch School/ }).click()
  await expect(officer.getByText('Answered by the link')).toBeVisible()
  await looksRight(officer)
  await parent.goto(`${portal}/disagreements/${reference}`)
  await expect(parent.getByText('The school did not agree on').first()).toBeVisible()
  await expect(parent.getByText(WHY).first()).toBeVisible()
  await expect(
    parent.getByRole('link', { name: 'Appeal to the SEND Tribunal', exact: true }).first(),
  ).toBeVisible()
  await looksRight(parent)

  expect((await eventsOf(sql, reference)).slice(3)).toEqual([
    'disagreementResolutionRequested',
    'partyAsked',
    'partyAnswered',
    'partyAnswered',
  ])
})

test('everybody agrees: the service is referred to, and reads it by its link', async ({
  page: officer,
  window,
  staff,
  portal,
  worlds,
  sql,
}) => {
  test.slow()
  await sql`update providers set email = ${DESK} where id = 'prime-resolution'`
  const reference = await disagrees(worlds, 'Siskin Agrees')
  const address = `senco.${reference.toLowerCase()}@larch.example`
  const alex = new Officer(worlds, sql, PEOPLE.officer)
  await alex.takes(reference)
  const parties = ['family', 'school']
  await alex.does(reference, 'requestDisagreementResolution', {
    kind: 'DR2',
    parties,
    providerId: 'prime-resolution',
  })
  const family = await worlds.family(PEOPLE.parent)
  const { version } = await family.disagreements.show({ reference })
  await family.step.answerForParty({
    reference,
    expectedVersion: version,
    idempotencyKey: crypto.randomUUID(),
    party: 'family',
    agrees: true,
    answeredOn: dayFromNow(0),
    reason: null,
  })

  // Nobody has written to the school yet: the case says so. It is asked, and asked again.
  await signIn(officer, staff, PEOPLE.officer)
  const asks = async () => {
    await officer.goto(`${staff}/cases/${reference}/steps/askParty`)
    await officer.locator('#party').selectOption({ label: 'The school' })
    await officer.getByLabel('Name of the organisation').fill('Larch School')
    await officer.getByLabel('Email address', { exact: true }).fill(address)
    await officer.locator('#about').fill(ABOUT)
    await officer.getByLabel('Point 1', { exact: true }).check()
    await looksRight(officer)
    await press(officer, 'See what is sent')
    await expect(officer.getByText(OWN_WORDS)).toBeVisible()
    await looksRight(officer)
    await press(officer, 'Send it')
    await expect(officer.getByRole('alert')).toContainText('They have been asked')
  }
  await openCase(officer, staff, reference)
  await expect(
    officer.getByRole('link', { name: 'Ask a party by email, or ask again' }).first(),
  ).toBeVisible()
  await asks()
  await asks()
  const mails = await sql<{ body: string }[]>`
    select body from outbox where to_address = ${address} order by created_at`
  const links = mails.map(({ body }) => /https?:\S+\/shared-with-you\/\S+/.exec(body)?.[0] ?? '')
  const school = await window()
  await school.goto(links[0] ?? '')
  await expect(school.getByRole('heading', { level: 1 })).toHaveText('This link does not open anything now')
  await looksRight(school)
  await school.goto(links[1] ?? '')
  await press(school, 'Send my answer')
  await expect(school.getByRole('alert')).toContainText('Choose yes or no')
  await looksRight(school)
  await school.getByLabel('Yes', { exact: true }).check()
  await school.locator('#by').fill('Jo Birch, SENCO')
  await press(school, 'Send my answer')
  await expect(school.getByText(/You said yes on/)).toBeVisible()
  await looksRight(school)

  // All have agreed: the case leads to the referral, which is seen before it goes.
  await openCase(officer, staff, reference)
  await officer.getByRole('link', { name: 'Send the referral to the service', exact: true }).first().click()
  await looksRight(officer)
  await officer.locator('#about').fill(ABOUT)
  await press(officer, 'See what is sent')
  await expect(officer.getByText(`Prime Resolution, ${DESK}`)).toBeVisible()
  await expect(officer.getByText(/The school: agreed on/)).toBeVisible()
  await expect(officer.getByText(PEOPLE.parent)).toHaveCount(0)
  await looksRight(officer)
  await press(officer, 'Send the referral')
  await expect(officer.getByRole('alert')).toContainText('The service has the referral')
  await looksRight(officer)

  const [referred] = await sql<{ body: string }[]>`
    select o.body from outbox o join cases c on c.id = o.case_id
    where c.reference = ${reference} and o.to_address = ${DESK}`
  const service = await window()
  await service.goto(/https?:\S+\/shared-with-you\/\S+/.exec(referred?.body ?? '')?.[0] ?? '')
  await expect(service.getByText('Siskin Agrees')).toBeVisible()
  await expect(service.getByRole('button')).toHaveCount(0)
  await looksRight(service)

  const parent = await window()
  await signIn(parent, portal, PEOPLE.parent)
  await parent.goto(`${portal}/disagreements/${reference}`)
  await expect(parent.getByText('The service has our referral').first()).toBeVisible()
  await expect(parent.getByRole('link', { name: /Prime Resolution/ })).toBeVisible()
  await looksRight(parent)
})
