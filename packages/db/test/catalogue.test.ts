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
      federated_identities: 'INSERT',
      invitations: 'INSERT UPDATE',
      kept_forms: 'DELETE INSERT UPDATE',
      legal_holds: '',
      letter_codes: 'INSERT UPDATE',
      letters_reached: '',
      look_ins: 'INSERT',
      message_wordings: '',
      one_time_tokens: 'DELETE INSERT UPDATE',
      outbox: 'INSERT',
      outbox_steps: '',
      outside_pages: 'INSERT',
      own_words: '',
      preparations: 'INSERT UPDATE',
      providers: '',
      receipts: 'INSERT',
      recovery_codes: 'DELETE INSERT UPDATE',
      removals: '',
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
