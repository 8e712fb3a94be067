import type { LocalDate, PersonId } from '@common-ground/domain'
import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { cases, learningNotes, users } from '../schema/index.ts'
import { visibleTo } from '../store/membership.ts'
import { normaliseReference } from '../store/reference.ts'
import { child, joined } from './about.ts'

/** One version of what the service learned in a quarter. */
export type LearningNote = {
  readonly version: number
  readonly body: string
  readonly writtenBy: string
  readonly writtenAt: Date
}

/** Every version of a quarter's note, the newest first. */
export const readLearningNotes = (db: Db, authorityId: string, quarter: LocalDate): Promise<LearningNote[]> =>
  db
    .select({
      version: learningNotes.version,
      body: learningNotes.body,
      writtenBy: users.fullName,
      writtenAt: learningNotes.writtenAt,
    })
    .from(learningNotes)
    .innerJoin(
      users,
      and(eq(users.authorityId, learningNotes.authorityId), eq(users.id, learningNotes.writtenBy)),
    )
    .where(and(eq(learningNotes.authorityId, authorityId), eq(learningNotes.quarter, quarter)))
    .orderBy(desc(learningNotes.version))

/** Which quarters have a note. */
export async function quartersWithNotes(db: Db, authorityId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectDistinct({ quarter: learningNotes.quarter })
    .from(learningNotes)
    .where(eq(learningNotes.authorityId, authorityId))
  return new Set(rows.map(({ quarter }) => quarter))
}

/** What looks like a reference of a case, however it is typed: three times three letters or digits. */
const LIKE_A_REFERENCE = /\b[a-z0-9]{3}[- ]?[a-z0-9]{3}[- ]?[a-z0-9]{3}\b/gi

/** How many words in a row can be a name. */
const MOST_WORDS = 5

/** Months and seasons, which are written large as names are. */
const TIMES: ReadonlySet<string> = new Set(['April', 'May', 'June', 'August', 'Summer', 'Autumn'])
/** Names that are words as well, so that a sentence may begin with them. */
const WORDS_TOO: ReadonlySet<string> = new Set(
  'Art Bill Christian Dawn Dean Drew Eve Faith Frank Grace Hope Joy Mark Miles Page Pat Rich Rob Rose Will'.split(
    ' ',
  ),
)

/** What a text could name: words in a row, in small letters; and words by themselves that begin large. */
function namesIn(text: string): { readonly whole: readonly string[]; readonly given: readonly string[] } {
  const words = [...text.matchAll(/\p{L}[\p{L}'’-]*/gu)].map(({ 0: found, index }) => ({
    word: found.replace(/['’]s?$/u, ''),
    begins: /(^|[.!?:;\n–•-])\s*$/u.test(text.slice(Math.max(0, index - 4), index)),
  }))
  const whole = new Set<string>()
  const given = new Set<string>()
  words.forEach(({ word, begins }, at) => {
    const isName = /^\p{Lu}\p{L}{2}/u.test(word) && !TIMES.has(word) && !(begins && WORDS_TOO.has(word))
    if (isName) given.add(word.toLowerCase())
    for (let many = 2; many <= MOST_WORDS && at + many <= words.length; many += 1) {
      const row = words.slice(at, at + many)
      whole.add(row.map((each) => each.word.toLowerCase()).join(' '))
    }
  })
  return { whole: [...whole], given: [...given] }
}

/**
 * What in a text points to a case: a reference, the whole name of a child or young person, or their given name, written
 * large. Only cases that whoever asks may know of are looked through for names, so that nobody finds
 * out by trying names whether somebody has a case that is kept from them; a reference is found by its form.
 *
 * @returns the words as the text has them, or as the record has them; empty where nothing does.
 */
export async function pointsToCases(
  db: Db,
  authorityId: string,
  viewer: PersonId,
  text: string,
): Promise<{ readonly references: readonly string[]; readonly names: readonly string[] }> {
  const references = [...text.matchAll(LIKE_A_REFERENCE)]
    .map(([found]) => found)
    .filter((found) => normaliseReference(found) !== null)
  const { whole, given } = namesIn(text)
  if (whole.length + given.length === 0) return { references, names: [] }
  const name = sql<string>`lower(${child.fullName})`
  const first = sql<string>`split_part(lower(${child.fullName}), ' ', 1)`
  const rows = await db
    .selectDistinct({ isWhole: sql<boolean>`${inArray(name, [...whole, ''])}`, name, first })
    .from(cases)
    .innerJoin(child, joined)
    .where(
      and(
        eq(cases.authorityId, authorityId),
        visibleTo(viewer),
        or(inArray(name, [...whole, '']), inArray(first, [...given, ''])),
      ),
    )
    .limit(20)
  const found = [...new Set(rows.map((row) => (row.isWhole ? row.name : row.first)))]
  const typed = (each: string): string => {
    const at = text.toLowerCase().indexOf(each)
    return at < 0 ? each : text.slice(at, at + each.length)
  }
  // Of a name in full the given name need not be said again.
  const names = found.filter((each) => !found.some((other) => other.startsWith(`${each} `)))
  return { references: [...new Set(references)], names: names.toSorted().map(typed) }
}
