import { type SQL, sql } from 'drizzle-orm'
import { casePeople, cases, caseTexts } from '../schema/index.ts'
import { normaliseReference } from '../store/reference.ts'

/** The most words of a search that names are looked for by. */
const MOST_NAMES = 8

/** Words as the beginnings of names, for PostgreSQL: "wren can" → `'wren':* & 'can':*`. Null when there is none. */
export function namesQuery(typed: string): string | null {
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length > 0 && words.length <= MOST_NAMES
    ? words.map((word) => `'${word}':*`).join(' & ')
    : null
}

/** The beginning of a reference, as "bcd-f" or "BCDF" → "BCD-F"; null when it can be none. */
export function referenceStart(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '')
  return /^[0-9A-Z]{2,9}$/.test(plain) ? plain.replace(/(.{3})(?=.)/g, '$1-') : null
}

/** The first text after all those that begin with this one. */
const after = (start: string): string =>
  start.slice(0, -1) + String.fromCharCode(start.charCodeAt(start.length - 1) + 1)

/**
 * The cases that a search finds: by reference or its beginning, by the beginnings of somebody's names, or by words that
 * somebody wrote, as web searches read them ("a phrase", or, -not). Each part reads an index of its own that begins with
 * the authority. Words that were erased, and those that are kept from a search, are in none.
 *
 * @param bind gives a value its place in a prepared statement.
 */
export function found(
  authority: unknown,
  typed: string,
  bind: (name: string, value: string) => unknown,
): SQL {
  const names = namesQuery(typed)
  const start = normaliseReference(typed) ?? referenceStart(typed)
  const words = bind('words', typed)
  const parts = [
    sql`select t.case_id from ${caseTexts} t where t.authority_id = ${authority} and t.searched
      and to_tsvector('english', t.body) @@ websearch_to_tsquery('english', ${words})`,
    ...(names
      ? [
          sql`select p.case_id from ${casePeople} p where p.authority_id = ${authority}
            and to_tsvector('simple', p.full_name) @@ to_tsquery('simple', ${bind('names', names)})`,
        ]
      : []),
    ...(start
      ? [
          sql`select r.id from ${cases} r where r.authority_id = ${authority}
            and r.reference >= ${bind('referenceFrom', start)} and r.reference < ${bind('referenceTo', after(start))}`,
        ]
      : []),
  ]
  return sql`${cases.id} in (${sql.join(parts, sql` union all `)})`
}
