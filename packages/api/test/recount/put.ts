import { randomUUID } from 'node:crypto'
import { type Connection, caseEvents, newReference } from '@common-ground/db'
import { addDays, type CaseEvent, fold, type LocalDate } from '@common-ground/domain'
import { and, eq } from 'drizzle-orm'
import { lotsFrom } from '../../../../bench/histories/lots.ts'
import { append } from '../../../db/src/store/append.ts'
import { edgesOf } from './edges.ts'
import { liveOne } from './lived.ts'

/** The same history of people who have an account: each name in it is another's. */
function withIds(events: readonly CaseEvent[], ids: ReadonlyMap<string, string>): CaseEvent[] {
  const made = new Map<string, string>()
  const text = JSON.stringify(events).replace(/"(?:case|notice|invitation-\d+)"/g, (name) => {
    const id = made.get(name) ?? `"${randomUUID()}"`
    made.set(name, id)
    return id
  })
  return JSON.parse(text.replace(/"([a-z]+-\d)"/g, (_all, name: string) => `"${ids.get(name) ?? name}"`))
}

export type Lives = {
  readonly authorityId: string
  readonly count: number
  readonly seed: number
  readonly now: Date
  readonly today: LocalDate
  /** The accounts of those who take part, by the names that histories know them by. */
  readonly ids: ReadonlyMap<string, string>
}

const AT_ONCE = 4

/**
 * Puts many lived histories into an authority through the door's own writing, each in two steps so that what was counted
 * after the first has to give way to what is counted after the second. Those that chance seldom comes to are among them.
 */
export async function liveMany(owner: Connection, lives: Lives): Promise<void> {
  const { count, seed, today } = lives
  const drawn = Array.from({ length: count }, (_, at) => {
    const lots = lotsFrom(Math.imul(seed, 0x9e3779b1) + at)
    // Most over two years and more; some so lately that they are still in time.
    return liveOne(lots, addDays(today, -(lots.chance(0.15) ? lots.below(14) : lots.below(800))), today)
  })
  const all = [...edgesOf(today), ...drawn]
  for (let from = 0; from < all.length; from += AT_ONCE) {
    await Promise.all(all.slice(from, from + AT_ONCE).map((events) => put(owner, lives, events)))
  }
}

async function put({ db }: Connection, lives: Lives, history: readonly CaseEvent[]): Promise<void> {
  const { authorityId, now, today, ids } = lives
  const events = withIds(history, ids).map((event) =>
    event.type === 'caseRaised' ? { ...event, reference: newReference() } : event,
  )
  const request = {
    authorityId,
    actor: { id: ids.get('manager-1') ?? '', roles: ['manager' as const] },
    idempotencyKey: randomUUID(),
    requestId: 'lived',
    now,
    today,
    action: 'lived',
    messagesFor: () => [],
  }
  const half = Math.max(2, Math.ceil(events.length / 2))
  const born = fold(events.slice(0, half))
  await db.transaction((tx) =>
    append(tx, request, { before: null, after: born, events: events.slice(0, half), texts: [] }),
  )
  if (half === events.length) return
  await db.transaction(async (tx) => {
    const mine = and(eq(caseEvents.authorityId, authorityId), eq(caseEvents.caseId, born.id))
    const [last] = await tx
      .select({ hash: caseEvents.hash })
      .from(caseEvents)
      .where(and(mine, eq(caseEvents.seq, half)))
    const before = { hash: last?.hash ?? '', version: half }
    await append(tx, request, { before, after: fold(events), events: events.slice(half), texts: [] })
  })
}
