import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { dayFromNow, PASSWORD } from '../support/test.ts'
import type { Form, Input, Page } from './html.ts'
import type { Answer, Fields, Visitor } from './visitor.ts'

/** Words that anybody may write, and that must come back as they were written. */
export const HARMLESS = [
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  `'; DROP TABLE cases; -- "`,
  '=cmd()',
  '../../etc/passwd',
  '__proto__',
  '🎈👩🏽‍🦽 𝒳',
  '\u202Egnirts\u202C \u05D0\u05D1 \u0627\u0644',
  '{{7*7}} %00 &lt;',
].join(' ')

const LONG = 'x'.repeat(100_000)
/** An address holds no more than this of a form. */
const MOST_IN_ADDRESS = 4_000
/** What a field of words is sent, beside what is harmless. */
const WORDS = ['', 'a\0b', LONG, `two\r\nlines ${HARMLESS}`] as const
const CHOICES = ['', '__proto__'] as const
const DATES: readonly (readonly [string, string, string])[] = [
  ['', '', ''],
  ['31', 'February', '2026'],
  ['1', '1', '0001'],
  ['31', '12', '9999'],
  ['42', '42', '42'],
  ['a\0', HARMLESS, LONG],
  ['2026-01-01', '', '2026'],
]

const DATE_PART = /^(.+)-(day|month|year)$/

/** One thing that is sent in place of what a form would send: what it is called, and the fields. */
type Shot = { readonly what: string; readonly field: string; readonly fields: Fields }

const isTyped = ({ kind }: Input): boolean => ['text', 'email', 'tel', 'textarea', 'search'].includes(kind)

/** What somebody sends who fills in the form as it is meant. `chosen` says which option is taken. */
export function filledIn(form: Form, chosen: Readonly<Record<string, string>> = {}): [string, string][] {
  const [year = '', month = '', day = ''] = (chosen.day ?? dayFromNow(-3)).split('-')
  const parts: Record<string, string> = { day, month, year }
  const fields: [string, string][] = []
  for (const input of form.inputs) {
    const { name, kind, value } = input
    const part = DATE_PART.exec(name)?.[2]
    if (name === 'idempotencyKey') fields.push([name, randomUUID()])
    else if (kind === 'hidden') fields.push([name, value])
    else if (part)
      fields.push([name, name.startsWith('dateOfBirth') && part === 'year' ? '2014' : (parts[part] ?? '')])
    else if (kind === 'password') fields.push([name, PASSWORD])
    else if (kind === 'email') fields.push([name, `${randomUUID()}@example.org`])
    else if (kind === 'tel') fields.push([name, '01632 960 001'])
    else if (isTyped(input)) fields.push([name, value || 'Something that was written'])
    else if (kind === 'select') fields.push([name, chosen[name] ?? input.offered.find(Boolean) ?? ''])
    else if (kind === 'radio' || kind === 'checkbox') {
      const wanted = name in chosen ? chosen[name] === value : !fields.some(([each]) => each === name)
      if (wanted) fields.push([name, value])
    }
  }
  return fields
}

const without = (fields: Fields, gone: (name: string) => boolean): Fields =>
  fields.filter(([name]) => !gone(name))

function* shotsAt(input: Input, good: Fields): Generator<Shot> {
  const { name, kind } = input
  const date = DATE_PART.exec(name)
  if (date) {
    const [, base = '', part] = date
    if (part !== 'day') return
    const rest = without(good, (each) => DATE_PART.exec(each)?.[1] === base)
    for (const [day, month, year] of DATES) {
      const fields: Fields = [...rest, [`${base}-day`, day], [`${base}-month`, month], [`${base}-year`, year]]
      yield { what: `date ${day}/${month.slice(0, 9)}/${year.slice(0, 9)}`, field: base, fields }
    }
    return
  }
  const rest = without(good, (each) => each === name)
  // A password is hashed whatever it is, which takes its time: one of each sort.
  const values = kind === 'password' ? ['', 'a\0b'] : isTyped(input) ? WORDS : CHOICES
  for (const value of values) {
    yield { what: JSON.stringify(value).slice(0, 24), field: name, fields: [...rest, [name, value]] }
  }
  yield { what: 'left out', field: name, fields: rest }
  yield {
    what: 'twice',
    field: name,
    fields: [...good, [name, 'again'], [`${name}[]`, 'x'], ['authorityId', 'x']],
  }
}

/** Everything that a form is sent which no page of ours would send. */
export function* shots(form: Form, chosen?: Readonly<Record<string, string>>): Generator<Shot> {
  const good = filledIn(form, chosen)
  const seen = new Set<string>()
  for (const input of form.inputs) {
    if (['hidden', 'button', 'file'].includes(input.kind) || seen.has(input.name)) continue
    seen.add(input.name)
    yield* shotsAt(input, good)
  }
}

/** As a page shows it again: a NUL cannot be shown, and line ends are of one kind. */
const shown = (value: string): string => value.replaceAll('\0', '').replaceAll('\r\n', '\n').toWellFormed()

/** What was typed and is not there any more. */
function lost(page: Page, fields: Fields): string[] {
  const inputs = page.forms.flatMap((form) => form.inputs)
  return [...new Set(fields.map(([name]) => name))].flatMap((name) => {
    const here = inputs.filter((input) => input.name === name)
    const [first] = here
    if (!first || ['hidden', 'password', 'button', 'file'].includes(first.kind)) return []
    const sent = fields.filter(([each]) => each === name).map(([, value]) => value)
    if (first.kind === 'radio' || first.kind === 'checkbox') {
      const offered = sent.filter((value) => here.some((input) => input.value === value))
      const kept = first.kind === 'radio' ? offered.slice(0, 1) : offered
      return kept.every((value) => here.some((input) => input.value === value && input.checked)) ? [] : [name]
    }
    if (first.kind === 'select' && !first.offered.includes(sent[0] ?? '')) return []
    return first.value === shown(sent[0] ?? '') ? [] : [name]
  })
}

/** What is wrong with an answer to something hostile; nothing when it is as it should be. */
export function faultsOf(answer: Answer, fields: Fields): string[] {
  const { status, page } = answer
  const faults = page.dangers.map((danger) => `could run: ${danger}`)
  // Taken: some pages say so themselves instead of leading on.
  if (status === 302 || (status === 200 && page.problems.length === 0)) return faults
  if (![200, 409, 422].includes(status)) return [...faults, `answered ${status}`]
  if (page.problems.length === 0) faults.push('says nothing')
  for (const { text, to } of page.problems) {
    if (!/^[A-Z“].{8,}/s.test(text) || /invalid|expected|received|undefined|null/i.test(text))
      faults.push(`says “${text}”`)
    if (!page.ids.has(to)) faults.push(`leads to #${to}, which is not there`)
  }
  if (!page.title.startsWith('Error: ')) faults.push(`is called “${page.title.slice(0, 40)}”`)
  return [...faults, ...lost(page, fields).map((name) => `lost ${name}`)]
}

/** Counts every row that is written, but for those that say who asked and how often. */
export async function watch(sql: postgres.Sql): Promise<() => Promise<number>> {
  await sql.unsafe(`
    create table written (n bigint not null);
    insert into written values (0);
    create function note_written() returns trigger language plpgsql security definer as
      'begin update public.written set n = n + 1; return null; end';`)
  const tables = await sql<{ name: string }[]>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename not in ('written', 'sessions', 'audit_log', 'throttles')`
  for (const { name } of tables) {
    await sql.unsafe(`create trigger written after insert or update or delete on "${name}"
      for each row execute function note_written()`)
  }
  return async () => Number((await sql`select n from written`)[0]?.n ?? 0)
}

/** Sends everything hostile to one form, and says what went wrong. After each thing that was taken it is opened anew. */
export async function attack(
  who: Visitor,
  path: string,
  form: Form,
  written: () => Promise<number>,
  chosen?: Readonly<Record<string, string>>,
): Promise<string[]> {
  const faults: string[] = []
  let now = form
  for (const shot of shots(form, chosen)) {
    if (form.method === 'get' && shot.fields.some(([, value]) => value.length > MOST_IN_ADDRESS)) continue
    const hidden = new Map(filledIn(now).filter(([name]) => name === 'expectedVersion'))
    const fields = shot.fields.map(
      ([name, value]) =>
        [name, hidden.get(name) ?? (name === 'idempotencyKey' ? randomUUID() : value)] as const,
    )
    const before = await written()
    const answer = await who.submit(now, fields)
    const wrong = faultsOf(answer, fields)
    if (answer.page.problems.length === 0) {
      const again = await who.open(path)
      now = again.page.forms.find((each) => each.action === form.action && each.method === form.method) ?? now
    } else if (form.method === 'post' && (await written()) !== before) wrong.push('changed something')
    faults.push(...wrong.map((fault) => `${who.name} ${path} ${shot.field} ${shot.what}: ${fault}`))
  }
  return faults
}
