import { isLocalDate } from '@common-ground/domain'
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { z } from 'zod'
import { cases } from '../schema/index.ts'

/** A place in a list: the row that the page before ended with, or the one that the page after begins with. */
export type Cursor = { readonly way: 'after' | 'before'; readonly by: string; readonly id: string }
type How = { readonly sort: 'nextDue' | 'raised' | 'lastEvent' | 'reference'; readonly order: 'asc' | 'desc' }

/** Cases without a next date come last, whichever way the list runs. */
const BY = {
  nextDue: {
    asc: sql`coalesce(${cases.nextDueOn}, 'infinity'::date)`,
    desc: sql`coalesce(${cases.nextDueOn}, '-infinity'::date)`,
  },
  raised: { asc: sql`${cases.raisedOn}`, desc: sql`${cases.raisedOn}` },
  lastEvent: { asc: sql`${cases.lastEventOn}`, desc: sql`${cases.lastEventOn}` },
  reference: { asc: sql`${cases.reference}`, desc: sql`${cases.reference}` },
} as const

const isAscending = ({ order, cursor }: How & { readonly cursor?: Cursor | null }): boolean =>
  (order === 'asc') !== (cursor?.way === 'before')

/** What a list is sorted by, and which way it is read: backwards for the page before. */
export const orderOf = (how: How & { readonly cursor?: Cursor | null }) => ({
  by: BY[how.sort][how.order],
  direction: isAscending(how) ? sql`asc` : sql`desc`,
})

/** Where a list's rows stand, and by what, where that is not the cases themselves. */
type Placed = { readonly by: SQLWrapper; readonly id: SQLWrapper }

/** The rows beyond a place in the list. */
export function beyond(
  how: How,
  cursor: Cursor,
  bind: (name: string, value: string) => unknown,
  { by, id }: Placed = { by: BY[how.sort][how.order], id: cases.id },
): SQL {
  const type = how.sort === 'reference' ? sql`text` : sql`date`
  const sign = isAscending({ ...how, cursor }) ? sql`>` : sql`<`
  const place = sql`(${bind('cursorBy', cursor.by)}::${type}, ${bind('cursorId', cursor.id)}::uuid)`
  return sql`(${by}, ${id}) ${sign} ${place}`
}

const isDay = (by: string): boolean => isLocalDate(by) || by === 'infinity' || by === '-infinity'
const Told = z.tuple([
  z.enum(['nextDue', 'raised', 'lastEvent', 'reference']),
  z.enum(['asc', 'desc']),
  z.enum(['after', 'before']),
  z.string().max(20),
  z.uuid(),
])

/** A place in a list as an address carries it: it says nothing to whoever reads it, and holds no name. */
export const cursorOf = (
  how: How,
  way: Cursor['way'],
  row: { readonly by: string; readonly id: string },
): string => Buffer.from(JSON.stringify([how.sort, how.order, way, row.by, row.id])).toString('base64url')

/** The place that an address names, or null where it is none of this list: then the list begins at its beginning. */
export function readCursor(said: string | undefined, how: How): Cursor | null {
  if (!said) return null
  try {
    const told = Told.safeParse(JSON.parse(Buffer.from(said, 'base64url').toString()))
    if (!told.success) return null
    const [sort, order, way, by, id] = told.data
    const fits = sort === 'reference' ? /^[0-9A-Z-]+$/.test(by) : isDay(by)
    return sort === how.sort && order === how.order && fits ? { way, by, id } : null
  } catch {
    return null
  }
}
