import { LETTER_EVENTS } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import { type Connection, removeOwnWords, saveOwnWords } from '../src/index.ts'
import { house, newPerson, raised } from './house.ts'

const open = house()
const NOW = new Date('2026-11-23T10:00:00Z')

/** A young person's words on a case, as far as a role may read them. */
const wordsFor = async ({ sql }: Connection, own: { authorityId: string; caseId: string }) =>
  sql<{ answers: unknown }[]>`select answers from own_words
    where authority_id = ${own.authorityId} and case_id = ${own.caseId}`

describe('the catalogue', () => {
  test('every table is keyed by its authority first', async () => {
    const rows = await open.owner.sql<{ table: string; first: string | null }[]>`
      select c.relname as table, (
        select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and i.indisprimary) as first
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r'`
    expect(rows.length).toBeGreaterThan(12)
    expect(rows.filter((row) => row.first !== 'authority_id')).toEqual([])
  })

  test('every unique constraint, index and foreign key includes the authority', async () => {
    const uniques = await open.owner.sql<{ name: string }[]>`
      select i.indexrelid::regclass::text as name from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and not exists (
        select 1 from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0] and a.attname = 'authority_id')`
    expect(uniques).toEqual([])
    const keys = await open.owner.sql<{ name: string }[]>`
      select con.conname as name from pg_constraint con join pg_namespace n on n.oid = con.connamespace
      where n.nspname = 'public' and con.contype = 'f' and not exists (
        select 1 from unnest(con.conkey, con.confkey) as pair(here, there)
        join pg_attribute a on a.attrelid = con.conrelid and a.attnum = pair.here and a.attname = 'authority_id'
        join pg_attribute b on b.attrelid = con.confrelid and b.attnum = pair.there and b.attname = 'authority_id')`
    expect(keys).toEqual([])
  })

  test('the app’s role may change only what it must', async () => {
    const rows = await open.owner.sql<{ table: string; rights: string }[]>`
      select c.relname as table, (
        select coalesce(string_agg(right_name, ' ' order by right_name), '') from unnest(array['INSERT','UPDATE','DELETE','TRUNCATE']) as right_name
        where has_table_privilege('common_ground_app', c.oid, right_name)) as rights
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' order by 1`
    expect(Object.fromEntries(rows.map((row) => [row.table, row.rights]))).toEqual({
      adviser_notes: '',
      audit_log: 'INSERT',
      authorities: '',
      calendar_feeds: '',
      case_dates: 'DELETE INSERT UPDATE',
      case_events: 'INSERT',
      case_figures: 'DELETE INSERT',
      case_links: '',
      case_notes: '',
      case_people: 'INSERT UPDATE',
      case_texts: 'INSERT',
      cases: 'INSERT UPDATE',
      challenges: 'DELETE INSERT UPDATE',
      command_log: 'INSERT UPDATE',
      contact_changes: 'INSERT UPDATE',
      covers: 'DELETE INSERT',
      documents: 'INSERT UPDATE',
      drafts: 'DELETE INSERT UPDATE',
      failed_jobs: '',
      fairness_answers: '',
      federated_identities: 'INSERT',
      figure_months: '',
      figure_tallies: '',
      figure_targets: '',
      files_to_remove: '',
      invitations: 'INSERT UPDATE',
      kept_forms: 'DELETE INSERT UPDATE',
      learning_notes: '',
      legal_holds: '',
      letter_codes: 'INSERT UPDATE',
      letters_reached: '',
      look_ins: 'INSERT',
      message_wordings: '',
      one_time_tokens: 'DELETE INSERT UPDATE',
      open_numbers: '',
      outbox: 'INSERT',
      outbox_steps: '',
      outside_numbers: '',
      outside_pages: 'INSERT',
      own_words: '',
      pack_orders: '',
      preparations: 'INSERT UPDATE',
      providers: '',
      receipts: 'INSERT',
      recovery_codes: 'DELETE INSERT UPDATE',
      reminders: '',
      removals: '',
      retention_schedules: '',
      saved_views: 'DELETE INSERT UPDATE',
      second_steps: 'DELETE INSERT UPDATE',
      sessions: 'DELETE INSERT UPDATE',
      submitted_answers: 'INSERT',
      sweep_runs: '',
      teams: '',
      throttles: 'DELETE INSERT UPDATE',
      tombstones: '',
      uploads: 'DELETE INSERT UPDATE',
      users: 'INSERT UPDATE',
    })
  })

  test('beside what it writes down of its own work, the worker may take away only what runs out, and the rest by a function that asks for a person’s approval', async () => {
    const rows = await open.owner.sql<{ table: string; rights: string }[]>`
      select c.relname as table, (
        select string_agg(right_name, ' ' order by right_name) from unnest(array['INSERT','UPDATE','DELETE','TRUNCATE']) as right_name
        where has_table_privilege('common_ground_worker', c.oid, right_name)
          and not has_table_privilege('common_ground_app', c.oid, right_name)) as rights
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' order by 1`
    expect(
      Object.fromEntries(rows.filter((row) => row.rights).map((row) => [row.table, row.rights])),
    ).toEqual({
      command_log: 'DELETE',
      failed_jobs: 'INSERT',
      figure_months: 'INSERT',
      files_to_remove: 'DELETE',
      letter_codes: 'DELETE',
      outbox_steps: 'INSERT',
      receipts: 'DELETE',
      reminders: 'INSERT',
      sweep_runs: 'INSERT UPDATE',
    })
    const columns = await open.owner.sql<{ what: string; columns: string }[]>`
      select privilege_type as what, string_agg(column_name, ' ' order by column_name) as columns
      from information_schema.column_privileges
      where grantee = 'common_ground_worker' and table_name = 'removals' and privilege_type <> 'SELECT' group by 1 order by 1`
    expect(columns.map((row) => [row.what, row.columns])).toEqual([
      ['INSERT', 'authority_id case_id due_on id proposed_at record_class records rule'],
      ['UPDATE', 'done_at due_on records rule withdrawn_at'],
    ])
    const functions = await open.owner.sql<{ name: string; roles: string | null }[]>`
      select p.proname as name, (select string_agg(role, ' ' order by role)
        from unnest(array['app', 'portal', 'staff', 'worker']) as role
        where has_function_privilege('common_ground_' || role, p.oid, 'EXECUTE')) as roles
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'public' and p.prosecdef order by 1`
    expect(functions.map((row) => [row.name, row.roles])).toEqual([
      ['approved_removal', null],
      ['case_hold', 'staff worker'],
      // What was answered, without by whom.
      ['fairness_answered', 'app portal staff worker'],
      ['gather_tallies', 'worker'],
      ['held_cases', 'worker'],
      ['is_being_removed', null],
      ['lock_cases', null],
      ['remove_case', 'worker'],
      ['remove_person', null],
      ['remove_records', 'worker'],
      ['tally_came', null],
      ['tally_went', null],
      ['write_tombstone', null],
    ])
  })

  test('the index over letters holds just the events that are letters', async () => {
    const [row] = await open.owner.sql<{ holds: string }[]>`
      select pg_get_expr(indpred, indrelid) as holds from pg_index
      where indexrelid = 'case_events_letters'::regclass`
    const types = [...(row?.holds ?? '').matchAll(/'(\w+)'/g)].map(([, type]) => type)
    expect(types.toSorted()).toEqual(LETTER_EVENTS.toSorted())
  })

  test('a case that is removed takes every table with it that holds something of a case', async () => {
    const tables = await open.owner.sql<{ name: string }[]>`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
      where n.nspname = 'public' and c.relkind = 'r' and not exists (select from pg_constraint k
        where k.conrelid = c.oid and k.confrelid = 'cases'::regclass and k.contype = 'f' and k.confdeltype = 'c')`
    const [removing] = await open.owner.sql<{ source: string }[]>`
      select prosrc as source from pg_proc where proname = 'remove_case'`
    const names = tables.map(({ name }) => name)
    const source = removing?.source ?? ''
    const gone = names.filter((name) => new RegExp(`'${name}'|DELETE FROM ${name}\\b`).test(source))
    expect(gone.length).toBeGreaterThan(18)
    // The tombstone is what is left in its place.
    expect(names.filter((name) => !gone.includes(name))).toEqual(['tombstones'])
  })

  test('who decides on a removal can neither propose one nor carry one out', async () => {
    const [rights] = await open.owner.sql<{ columns: string; insert: boolean; delete: boolean }[]>`
      select (select string_agg(column_name, ' ' order by column_name) from information_schema.column_privileges
          where grantee = 'common_ground_staff' and table_name = 'removals' and privilege_type = 'UPDATE') as columns,
        has_any_column_privilege('common_ground_staff', 'removals', 'INSERT') as insert,
        has_table_privilege('common_ground_staff', 'removals', 'DELETE') as delete`
    expect(rights).toEqual({
      columns: 'decided_at decided_by decision kept_until reason',
      insert: false,
      delete: false,
    })
  })

  test('what advisers write for themselves is not readable as the role of the council’s app', async () => {
    await expect(open.app.sql`select count(*) from adviser_notes`).rejects.toThrow(/permission denied/)
    const rights = await open.owner.sql<{ may: boolean }[]>`
      select has_table_privilege('common_ground_portal', 'adviser_notes', 'SELECT') as may`
    expect(rights[0]?.may).toBe(true)
  })

  test('what the council writes for itself is not readable as the role of the families’ app', async () => {
    await expect(open.app.sql`select count(*) from case_notes`).rejects.toThrow(/permission denied/)
    const rights = await open.owner.sql<{ role: string; may: string }[]>`
      select role, (select string_agg(what, ' ' order by what) from unnest(array['SELECT','INSERT','UPDATE','DELETE']) as what
        where has_table_privilege(role, 'case_notes', what)) as may
      from unnest(array['common_ground_portal', 'common_ground_staff']) as role order by role`
    expect(rights.map(({ may }) => may)).toEqual([null, 'INSERT SELECT'])
  })

  test('which cases belong together is not readable as the role of the families’ app', async () => {
    await expect(open.app.sql`select count(*) from case_links`).rejects.toThrow(/permission denied/)
    const rights = await open.owner.sql<{ role: string; may: string }[]>`
      select role, (select string_agg(what, ' ' order by what) from unnest(array['SELECT','INSERT','UPDATE','DELETE']) as what
        where has_table_privilege(role, 'case_links', what)) as may
      from unnest(array['common_ground_portal', 'common_ground_staff']) as role order by role`
    expect(rights.map(({ may }) => may)).toEqual([null, 'DELETE INSERT SELECT'])
  })

  test('what people answer about how they were treated is read by the role of the families’ app alone', async () => {
    await expect(open.app.sql`select count(*) from fairness_answers`).rejects.toThrow(/permission denied/)
    const rights = await open.owner.sql<{ role: string; may: string | null }[]>`
      select role, (select string_agg(what, ' ' order by what) from unnest(array['SELECT','INSERT','UPDATE','DELETE']) as what
        where has_table_privilege(role, 'fairness_answers', what)) as may
      from unnest(array['common_ground_portal', 'common_ground_staff', 'common_ground_worker']) as role order by role`
    expect(rights.map(({ may }) => may)).toEqual(['INSERT SELECT', null, null])
  })

  test('words that a young person keeps to themselves are not there for the council’s app', async () => {
    const family = await newPerson(open.owner, 'family')
    const reference = await raised(open.app, family)
    const [kase] = await open.owner.sql<{ id: string }[]>`select id from cases where reference = ${reference}`
    const own = { authorityId: 'wrekinshire', caseId: kase?.id ?? '', writtenBy: family.id }
    const words = { themselves: true, answers: { want: 'To be asked' } } as const
    await saveOwnWords(open.owner.db, own, { ...words, shared: { with: 'nobody' } }, NOW)
    expect(await wordsFor(open.app, own)).toHaveLength(0)
    await expect(
      saveOwnWords(open.app.db, own, { ...words, shared: { with: 'council' } }, NOW),
    ).rejects.toThrow()
    await saveOwnWords(open.owner.db, own, { ...words, shared: { with: 'council' } }, NOW)
    expect((await wordsFor(open.app, own)).map(({ answers }) => answers)).toEqual([words.answers])
    await removeOwnWords(open.owner.db, own)
    expect(await wordsFor(open.owner, own)).toHaveLength(0)
  })
})
