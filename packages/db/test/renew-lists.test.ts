import { addDays, type Case, type OpenDate, openDates } from '@common-ground/domain'
import { expect, test } from 'vitest'
import { newText, renewLists } from '../src/index.ts'
import { give, house, newPerson, raised, TODAY } from './house.ts'

const open = house()
const PROMISES = { firstContact: 5, reply: 5, reconsideration: 15 }

async function row(reference: string) {
  const [found] = await open.owner.sql<
    {
      id: string
      state: Case
      next: string | null
      listedAs: number
      assignedAt: Date | null
      flagged: boolean
    }[]
  >`select id, state, next_due_on::text as next, listed_as as "listedAs", assigned_at as "assignedAt", flagged
    from cases where reference = ${reference}`
  if (!found) throw new Error('There is no such case')
  return found
}
async function datesOf(caseId: string) {
  const rows = await open.owner.sql<{ date: OpenDate }[]>`
    select json_strip_nulls(json_build_object('key', key, 'kind', kind, 'owedBy', owed_by, 'due', due, 'rule', rule,
      'safeBy', safe_by, 'party', party)) as date
    from case_dates where case_id = ${caseId} order by due, key collate "C"`
  return rows.map(({ date }) => date)
}

test('the door writes a case’s open dates with the case, whatever is done to it', async () => {
  const [family, officer] = [await newPerson(open.owner, 'family'), await newPerson(open.owner, 'officer')]
  const reference = await raised(open.app, family)
  const check = async () => {
    const { id, state } = await row(reference)
    expect(await datesOf(id)).toEqual(openDates(state, PROMISES, TODAY))
  }
  await check()
  const words = newText('Are you there?')
  await give(open.app, family, reference, 2, { type: 'sendMessage', text: words.ref }, { texts: [words] })
  await check()
  await give(open.app, officer, reference, 3, { type: 'assignCase', officerId: officer.id, teamId: null })
  expect((await row(reference)).assignedAt).not.toBeNull()
  await give(open.app, officer, reference, 4, {
    type: 'requestMediation',
    toldCouncilOn: TODAY,
    healthIncluded: true,
    providerId: 'p',
  })
  await check()
  const { id } = await row(reference)
  expect(await open.owner.sql`select parties from cases where id = ${id}`).toEqual([{ parties: ['icb'] }])
  const done = await give(open.app, family, reference, 5, { type: 'withdrawCase' })
  expect(done).toMatchObject({ ok: true })
  expect(await datesOf(id)).toHaveLength(0)
})

test('lists that an older version wrote are made anew, once, and nothing of the record is touched', async () => {
  const [family, officer] = [await newPerson(open.owner, 'family'), await newPerson(open.owner, 'officer')]
  const reference = await raised(open.app, family)
  await give(open.app, officer, reference, 2, { type: 'assignCase', officerId: officer.id, teamId: null })
  const danger = newText('Somebody must not find us.')
  await give(open.app, family, reference, 3, { type: 'flagSafety', reason: danger.ref }, { texts: [danger] })
  const now = await row(reference)
  const dates = [...(await datesOf(now.id))]
  await open.owner.sql`delete from case_dates where case_id = ${now.id}`
  await open.owner
    .sql`update cases set listed_as = 0, assigned_at = null, flagged = false where id = ${now.id}`
  expect(await renewLists(open.app.db, 'wrekinshire', TODAY)).toBe(1)
  expect(await row(reference)).toEqual(now)
  expect([...(await datesOf(now.id))]).toEqual(dates)
  expect(await renewLists(open.app.db, 'wrekinshire', TODAY)).toBe(0)
})

test('when a family’s date has gone by, another is the next one', async () => {
  const reference = await raised(open.app, await newPerson(open.owner, 'family'))
  const { next } = await row(reference)
  const later = addDays(next as never, 1)
  expect(await renewLists(open.app.db, 'wrekinshire', later)).toBeGreaterThan(0)
  expect((await row(reference)).next).not.toBe(next)
})

test('what an authority promises anew stands in every list once they are made anew', async () => {
  const reference = await raised(open.app, await newPerson(open.owner, 'family'))
  const { id } = await row(reference)
  const promised = async () => (await datesOf(id)).find(({ key }) => key === 'promise-first-contact')?.due
  expect(await promised()).toBe('2026-11-30')
  await open.owner.sql`
    update authorities set settings = jsonb_set(settings, '{promises,firstContact}', '10') where authority_id = 'wrekinshire'`
  await renewLists(open.app.db, 'wrekinshire', TODAY, { all: true })
  expect(await promised()).toBe('2026-12-07')
})
