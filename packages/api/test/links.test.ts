import { beforeAll, expect, test } from 'vitest'
import { next } from './company.ts'
import { HERE, type House, house, type Person, raised } from './house.ts'

const built: House = house()
const NOWHERE = 'Enter the reference of another case that you can open'

/** An officer of a team, with a case of theirs. */
async function officerOf(teamId: string): Promise<{ officer: Person; reference: string }> {
  const officer = await built.person('officer')
  await built.owner.sql`update users set team_id = ${teamId} where id = ${officer.id}`
  const reference = await raised(built, await built.person('family'))
  await takes(officer, reference)
  return { officer, reference }
}

async function takes(officer: Person, reference: string): Promise<void> {
  const form = await next(built, reference)
  const taken = await built.staff(officer).step.assignCase({ ...form, officerId: officer.id })
  expect(taken.ok).toBe(true)
}

beforeAll(async () => {
  await built.owner.sql`
    insert into teams ${built.owner.sql(['north', 'south'].map((id) => ({ authority_id: HERE, id, name: id })))}`
})

const linksOf = async (who: Person, reference: string) =>
  (await built.staff(who).cases.show({ reference })).links
const auditOf = (reference: string) =>
  built.owner.sql<{ action: string }[]>`
    select action from audit_log where subject = ${reference} and action in ('case.link', 'case.unlink') order by id`

test('two cases are linked once, seen from either, told apart by direction, and unlinked from either', async () => {
  const { officer, reference: here } = await officerOf('north')
  const there = await raised(built, await built.person('family'))
  await takes(officer, there)
  const { links } = built.staff(officer)
  expect(await links.add({ reference: here, other: there.toLowerCase(), kind: 'earlier' })).toEqual({
    ok: true,
  })
  expect(await linksOf(officer, here)).toEqual([
    { reference: there, label: 'An earlier disagreement', closed: false },
  ])
  expect(await linksOf(officer, there)).toEqual([
    { reference: here, label: 'A later disagreement', closed: false },
  ])
  // Said again from the other side, it takes the place of what was said.
  await links.add({ reference: there, other: here, kind: 'sibling' })
  expect(await linksOf(officer, here)).toEqual([
    { reference: there, label: 'A brother or sister', closed: false },
  ])
  expect(await links.remove({ reference: here, other: there })).toEqual({ ok: true })
  expect([...(await linksOf(officer, here)), ...(await linksOf(officer, there))]).toEqual([])
  // Sent twice, nothing happens twice.
  expect(await links.remove({ reference: here, other: there })).toEqual({ ok: true })
  for (const reference of [here, there])
    expect((await auditOf(reference)).map(({ action }) => action)).toEqual([
      'case.link',
      'case.link',
      'case.unlink',
    ])
})

test('a case that somebody may not open is as one that is not there', async () => {
  const mine = await officerOf('north')
  const theirs = await officerOf('south')
  const manager = await built.person('manager')
  const both = await built.person('manager')
  const restricted = await raised(built, await built.person('family'))
  const colleague = await built.person('officer')
  const closed = await built.staff(both).step.restrictCase({
    ...(await next(built, restricted)),
    named: [both.id, colleague.id],
    reason: 'Somebody of the team knows them.',
  })
  expect(closed.ok).toBe(true)
  const add = (who: Person, other: string) =>
    built.staff(who).links.add({ reference: mine.reference, other, kind: 'sameDecision' })
  for (const other of ['BBB-BBB-BBB', 'nonsense', restricted, theirs.reference, mine.reference])
    expect(await add(mine.officer, other)).toEqual({ ok: false, text: NOWHERE })
  // Whoever may open both links them; the others see neither more nor less than before.
  expect(await add(manager, theirs.reference)).toEqual({ ok: true })
  expect(await add(manager, restricted)).toEqual({ ok: false, text: NOWHERE })
  expect(await add(both, restricted)).toEqual({ ok: true })
  const seen = async (who: Person) =>
    (await linksOf(who, mine.reference)).map(({ reference }) => reference).toSorted()
  expect(await seen(mine.officer)).toEqual([])
  expect(await seen(manager)).toEqual([theirs.reference])
  expect(await seen(both)).toEqual([restricted, theirs.reference].toSorted())
  const end = { reference: mine.reference, other: theirs.reference }
  expect(await built.staff(mine.officer).links.remove(end)).toEqual({ ok: false, text: NOWHERE })
  expect(await seen(manager)).toEqual([theirs.reference])
  // Once they have said why they look, it is theirs to see for the day, here as everywhere.
  await built
    .staff(mine.officer)
    .lookIns.say({ reference: theirs.reference, reason: 'cover', words: 'They are ill.' })
  expect(await seen(mine.officer)).toEqual([theirs.reference])
})

test('a case that was raised twice is closed with the other one named, for the council alone', async () => {
  const { officer, reference } = await officerOf('north')
  const family = await built.person('family')
  const again = await raised(built, family)
  await takes(officer, again)
  const { step } = built.staff(officer)
  const close = async (other: string | null) =>
    step.closeCase({
      ...(await next(built, again)),
      outcome: 'notResolved',
      reason: 'raisedTwice',
      other,
      summary: 'We go on with the first one.',
    })
  await expect(close(null)).rejects.toThrow()
  await expect(close('BBB-BBB-BBB')).rejects.toThrow(NOWHERE)
  expect(await close(reference)).toMatchObject({ ok: true })
  expect(await linksOf(officer, reference)).toEqual([
    { reference: again, label: 'The same, raised twice', closed: true },
  ])
  const listed = async (reason: 'raisedTwice' | 'noReply') => {
    const { rows } = await built.staff(officer).cases.list({ view: 'mine', status: 'closed', reason })
    return rows.map((row) => row.reference)
  }
  expect(await listed('raisedTwice')).toEqual([again])
  expect(await listed('noReply')).toEqual([])
  const seen = await built.portal(family).disagreements.show({ reference: again })
  expect(JSON.stringify(seen)).not.toContain(reference)
  expect(seen.closed).toMatchObject({
    outcomeLabel: 'Closed without agreement',
    reasonLabel: 'It was raised here twice',
  })
})
