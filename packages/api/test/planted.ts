import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { addOutside, addPaper, bytes, comes, next } from './company.ts'
import { HERE, type House, type Person, raised } from './house.ts'

/** A case with one word in everything that is kept of it, and those who belong to it. */
export type Planted = {
  readonly reference: string
  readonly id: string
  readonly word: string
  readonly parent: Person
  readonly friend: Person
}

/** The council's people of a test, who belong to no one case. */
export type Council = { readonly officer: Person; readonly manager: Person }

const json = (value: object): string => JSON.stringify(value)

async function done(outcome: Promise<{ ok: boolean }>): Promise<void> {
  const answer = await outcome
  if (!answer.ok) throw new Error(JSON.stringify(answer))
}

/** What people write and send, through the apps as they do. */
async function throughTheApps(built: House, { officer }: Council, planted: Planted): Promise<void> {
  const { reference, word, parent, friend } = planted
  await comes(built, parent, reference, friend, 'friend', 'actFor', word)
  await built
    .portal(parent)
    .step.sendMessage({ ...(await next(built, reference)), text: `A message: ${word}` })
  await addPaper(built, parent, reference, { fileName: `${word}.txt`, text: word, source: word })
  const unused = { reference, fileName: `${word}-unused.txt`, source: bytes(`unused ${word}`) }
  await done(built.portal(parent).documents.receive(unused))
  const upload = await built
    .portal(parent)
    .documents.begin({ reference, fileName: `${word}.pdf`, bytes: 100 })
  if (!upload.ok) throw new Error(upload.text)
  await built.portal(parent).documents.piece({ id: upload.id, piece: 0, source: bytes(word) })
  await built.portal(parent).disagreements.savePreparation({ reference, answers: { most: word } })
  await built.staff(officer).notes.add({ reference, id: randomUUID(), body: word })
  const hold = { reference, id: randomUUID(), reason: word }
  await built.staff(officer).holds.place(hold)
}

/** What has no page that writes it in a few lines: straight into its table. */
async function straightIn(built: House, council: Council, planted: Planted): Promise<void> {
  const { sql } = built.owner
  const { id, reference, word, parent, friend } = planted
  const { officer, manager } = council
  const at = '2026-11-23T09:00:00Z'
  const outside = await addOutside(built, reference, officer)
  await sql`update outside_pages set organisation = ${word}, shows = shows || ${json({ title: word })}::jsonb where id = ${outside}`
  await sql`insert into own_words values (${HERE}, ${id}, ${parent.id}, false, ${json({ want: word })}::jsonb, ${json({ with: 'council' })}::jsonb, ${at})`
  await sql`insert into adviser_notes values (${HERE}, ${randomUUID()}, ${id}, ${friend.id}, ${word}, ${at})`
  await sql`insert into look_ins values (${HERE}, ${randomUUID()}, ${id}, ${officer.id}, '2026-11-23', ${at}, 'advice', ${word})`
  await sql`insert into submitted_answers values (${HERE}, ${id}, 1, 'wrong', 'What is wrong?', ${word})`
  await sql`insert into contact_changes values (${HERE}, ${randomUUID()}, ${parent.id}, 'address', ${word}, ${officer.id}, ${at})`
  await sql`insert into removals (authority_id, case_id, record_class, due_on, records, rule, proposed_at, decision, decided_by, decided_at, reason, kept_until)
    values (${HERE}, ${id}, 'case', '2026-11-01', 1, '{}', ${at}, 'kept', ${manager.id}, ${at}, ${word}, '2026-11-02')`
  const [message] = await sql<
    { id: string }[]
  >`update outbox set subject = ${word}, body = ${word}, state = 'sent'
    where case_id = ${id} returning id`
  await sql`insert into outbox_steps (authority_id, message_id, at, step, detail) values (${HERE}, ${message?.id ?? ''}, ${at}, 'sent', ${word})`
  await sql`insert into receipts values (${HERE}, 'provider', ${word}, 'delivered', ${message?.id ?? ''}, ${at}, null)`
  await sql`update users set full_name = ${word}, email = ${`${word}.`} || id || '@example.org', address = ${word}
    where id in (${parent.id}, ${friend.id})`
  await sql`insert into drafts (authority_id, user_id, answers, created_at, updated_at, email) values
    (${HERE}, ${parent.id}, ${json({ wrong: word })}::jsonb, ${at}, ${at}, ${`${word}@example.org`})`
  await sql`insert into letter_codes values (${HERE}, ${word}, '{}', ${word}, '2016-04-05', ${officer.id}, ${at}, '2027-02-01')`
  await sql`insert into letters_reached (authority_id, case_id, seq, reached_by, reached_at, how, reached_on, note)
    values (${HERE}, ${id}, 1, ${officer.id}, ${at}, 'rang', '2026-11-23', ${word})`
  await sql`insert into pack_orders (authority_id, id, case_id, ordered_by, ordered_at, choice, expected_version)
    values (${HERE}, ${randomUUID()}, ${id}, ${officer.id}, ${at}, ${json({ to: word })}::jsonb, 1)`
  await sql`insert into reminders values
    (${HERE}, ${id}, ${word}, '2026-12-01', 'before-2', ${word}, ${message?.id ?? ''}, ${at})`
  await sql`insert into fairness_answers values (${HERE}, ${id}, ${parent.id}, '{5,4,3,2}', ${at})`
  await sql`insert into case_dates (authority_id, case_id, key, kind, owed_by, due, rule) values (${HERE}, ${id}, ${word}, 'law', 'council', '2026-12-01', ${word}) on conflict do nothing`
}

/** Files beside those that the apps keep: a copy that is shown, and a pack. */
function besides({ filesDir }: House, { id, word }: Planted): void {
  const folder = path.join(filesDir, HERE, id)
  mkdirSync(folder, { recursive: true })
  for (const name of ['a.shown', 'pack-1']) writeFileSync(path.join(folder, name), word)
}

/** A closed case about a child of ten, with its word in every table and file that belongs to it. */
export async function plant(built: House, council: Council, word: string): Promise<Planted> {
  const parent = await built.person('family')
  const friend = await built.person('family')
  const reference = await raised(built, parent, {
    childName: word,
    wrong: `It was ${word}.`,
    needsNote: word,
  })
  const [row] = await built.owner.sql<{ id: string }[]>`select id from cases where reference = ${reference}`
  const planted = { reference, id: row?.id ?? '', word, parent, friend }
  await throughTheApps(built, council, planted)
  const steps = built.staff(council.manager).step
  const over = { outcome: 'notResolved', reason: 'noReply', summary: `The end of ${word}.` } as const
  await done(steps.closeCase({ ...(await next(built, reference)), ...over }))
  const [hold] = (await built.staff(council.manager).holds.of({ reference })).rows
  await done(built.staff(council.manager).holds.lift({ reference, id: hold?.id ?? '', reason: word }))
  await straightIn(built, council, planted)
  besides(built, planted)
  return planted
}

/** The tables that hold a word anywhere in a row: whatever the column, and whatever its type. */
export async function tablesWith({ owner }: House, word: string): Promise<readonly string[]> {
  const tables = await owner.sql<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' order by 1`
  const found: string[] = []
  for (const { name } of tables) {
    const rows =
      await owner.sql`select 1 from ${owner.sql(name)} t where t::text ilike ${`%${word}%`} limit 1`
    if (rows.length > 0) found.push(name)
  }
  return found
}

/** The tables that belong to cases, and how many rows of one each has. */
export async function rowsOf({ owner }: House, caseId: string): Promise<Readonly<Record<string, number>>> {
  const tables = await owner.sql<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'case_id' order by 1`
  const rows: Record<string, number> = {}
  for (const { name } of tables) {
    const [row] = await owner.sql<{ many: number }[]>`
      select count(*)::int as many from ${owner.sql(name)} where case_id = ${caseId}`
    rows[name] = row?.many ?? 0
  }
  return rows
}

/** The files that hold a word. */
export function filesWith({ filesDir }: House, word: string): readonly string[] {
  const all = readdirSync(filesDir, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  const at = all.map(({ parentPath, name }) => path.join(parentPath, name))
  return at.filter((file) => readFileSync(file).includes(word))
}
