import { readFileSync } from 'node:fs'
import type { Case, CaseCommand } from '@common-ground/domain'
import { expect, test } from 'vitest'
import { newText, verifyRecord } from '../src/index.ts'
import { give, house, newPerson, raised, TODAY } from './house.ts'

const open = house()

/** The statements of one migration, as the migrator would run them. */
const statementsOf = (name: string): string[] =>
  readFileSync(new URL(`../migrations/${name}.sql`, import.meta.url), 'utf8').split(
    '--> statement-breakpoint',
  )

async function life(
  reference: string,
  steps: readonly ((text: ReturnType<typeof newText>) => CaseCommand)[],
) {
  const officer = await newPerson(open.owner, 'officer')
  let version = 2
  for (const make of steps) {
    const text = newText('What came of it.')
    const command = make(text)
    const texts = 'summary' in command ? [text] : []
    const done = await give(open.app, officer, reference, version, command, { texts })
    if (!done.ok) throw new Error(`${command.type}: ${JSON.stringify(done)}`)
    version = done.version
  }
}

test('cases from before dates could be done or changed are brought along, and verify', async () => {
  const reference = await raised(open.app, await newPerson(open.owner, 'family'))
  await life(reference, [
    () => ({ type: 'requestMediation', toldCouncilOn: TODAY, healthIncluded: false, providerId: 'p' }),
    (text) => ({
      type: 'arrangeMediation',
      meetingOn: TODAY,
      mode: 'video',
      shorterNotice: { who: text.ref, agreedOn: TODAY },
    }),
    (text) => ({
      type: 'concludeMediation',
      heldOn: TODAY,
      outcome: 'none',
      summary: text.ref,
      agreementOn: null,
      agreed: [],
    }),
    () => ({ type: 'noteAppeal', lodgedOn: TODAY, tribunalReference: null }),
    () => ({ type: 'endAppeal', endedOn: TODAY, outcome: 'dismissed', ordered: [] }),
  ])
  const { sql } = open.owner
  const state = async () => {
    const [row] = await sql<{ state: Case; rule: string | null }[]>`
      select state, next_due_rule as rule from cases where reference = ${reference}`
    return row
  }
  const now = await state()
  // The row as it was before: without what the migration adds, and its next date under the older name.
  await sql`
    update cases set next_due_rule = 'ombudsman-complaint', state = (state - 'done' - 'proposedDates' - 'changedDates')
      #- '{stages,mediation,agreed}' #- '{stages,mediation,agreementOn}' #- '{stages,appeal,ordered}'
    where reference = ${reference}`
  expect((await state())?.state).not.toHaveProperty('done')
  for (const statement of statementsOf('0002_dates')) await sql.unsafe(statement)
  expect((await state())?.state).toEqual(now?.state)
  expect((await state())?.rule).toBe('ombudsman')
  // Run again, it changes nothing.
  for (const statement of statementsOf('0002_dates')) await sql.unsafe(statement)
  expect((await state())?.state).toEqual(now?.state)
  expect((await verifyRecord(open.owner.db)).broken).toBeNull()
})

test('cases from before there was a list of people are brought along, and verify', async () => {
  const family = await newPerson(open.owner, 'family')
  const reference = await raised(open.app, family)
  const said = newText('Is there any news?')
  const sent = await give(
    open.app,
    family,
    reference,
    2,
    { type: 'sendMessage', text: said.ref },
    { texts: [said] },
  )
  expect(sent.ok).toBe(true)
  const { sql } = open.owner
  const state = async () => {
    const [row] = await sql<{ state: Case }[]>`select state from cases where reference = ${reference}`
    return row?.state
  }
  const now = await state()
  expect(now?.threads).toHaveLength(1)
  // The row as it was before: without what the migration adds.
  await sql`
    update cases set state = state - 'people' - 'invitations' - 'threads' - 'documents' - 'agreements'
      - 'unavailable' - 'rightHolder' where reference = ${reference}`
  for (const statement of statementsOf('0004_people_and_papers_guards')) await sql.unsafe(statement)
  expect(await state()).toEqual(now)
  expect((await verifyRecord(open.owner.db)).broken).toBeNull()
})

test('words of danger from before there was a search are not found by it, and others are', async () => {
  const family = await newPerson(open.owner, 'family')
  const reference = await raised(open.app, family)
  const reason = newText('Somebody at Merrivale must not find us.')
  const done = await give(
    open.app,
    family,
    reference,
    2,
    { type: 'flagSafety', reason: reason.ref },
    { texts: [reason] },
  )
  expect(done).toMatchObject({ ok: true })
  const { sql } = open.owner
  const searched = () =>
    sql`select t.searched from case_texts t join cases c on c.id = t.case_id where c.reference = ${reference} order by 1`
  expect(await searched()).toEqual([{ searched: false }, { searched: true }])
  // As the column came to every row that was there.
  await sql`update case_texts set searched = true`
  for (const statement of statementsOf('0014_my_work')) {
    if (statement.includes('UPDATE case_texts')) await sql.unsafe(statement)
  }
  expect(await searched()).toEqual([{ searched: false }, { searched: true }])
})
