import { authorities, type Connection, providers, type Tx, teams, users } from '@common-ground/db'
import { sql } from 'drizzle-orm'
import type { ReservedSql } from 'postgres'
import { Stopped } from '../lib/stopped.ts'
import { houseOf, PASSWORD_HASH } from './house.ts'
import type { Wish } from './plan.ts'

/** What a run has come to so far. */
export type SoFar = {
  readonly batches: ReadonlySet<number>
  readonly cases: number
  readonly events: number
  readonly bytes: number
}

/** Tables that are filled: their indexes are made at the end, over everything at once. */
const FILLED = [
  ...['users', 'cases', 'case_people', 'case_events', 'case_texts', 'case_dates', 'case_figures'],
  ...['figure_tallies', 'submitted_answers', 'audit_log', 'outbox'],
]

/** What the database adds up by itself as entries come: here once at the end, over everything. */
const TALLIES = `
  insert into figure_tallies (authority_id, measure, period, result, due, part, days, team_id, n, amount)
    select authority_id, measure, period, result, due, part, days, team_id, count(*), coalesce(sum(amount), 0)
    from case_figures where not restricted group by 1, 2, 3, 4, 5, 6, 7, 8;
  alter table case_figures enable always trigger case_figures_came`

/**
 * Makes the database ready, or finds how far an earlier run of the same wish has come. What a run keeps of itself stands in
 * a schema of its own, in the transactions of what it counts.
 *
 * @param connection a patient one, which waits for a run that was ended just now to be cleared away
 * @throws Stopped when there is anything else in the database: an authority, or data that another wish made.
 */
export async function prepare({ db, sql: owner }: Connection, wish: Wish): Promise<SoFar> {
  await db.execute(sql`create schema if not exists generated`)
  await db.execute(
    sql`create table if not exists generated.run (wish jsonb not null, finished_at timestamptz)`,
  )
  await db.execute(sql`create table if not exists generated.batches
    (number integer primary key, cases integer not null, events integer not null, bytes bigint not null, digest text not null)`)
  await db.execute(
    sql`create table if not exists generated.waiting (name text primary key, made text not null)`,
  )
  const [run] = await owner<{ wish: Wish }[]>`select wish from generated.run`
  if (run && !isSame(run.wish, wish)) {
    throw new Stopped(
      'This database holds what another run generated. Give the same numbers to go on with it, or --fresh to begin anew.',
    )
  }
  if (!run) await begin(db, wish)
  const done = await owner<{ number: number; cases: number; events: number; bytes: string }[]>`
    select number, cases, events, bytes from generated.batches`
  const sum = (of: (row: (typeof done)[number]) => number) => done.reduce((all, row) => all + of(row), 0)
  return {
    batches: new Set(done.map(({ number }) => number)),
    cases: sum(({ cases }) => cases),
    events: sum(({ events }) => events),
    bytes: sum(({ bytes }) => Number(bytes)),
  }
}

const isSame = (a: Wish, b: Wish): boolean =>
  a.authorities === b.authorities && a.cases === b.cases && a.seed === b.seed && a.until === b.until

/** The authorities and who works for them, the wish, and the indexes that wait: together or not at all. */
async function begin(db: Connection['db'], wish: Wish): Promise<void> {
  await db.transaction(async (tx) => {
    const [other] = await tx.select({ id: authorities.authorityId }).from(authorities).limit(1)
    if (other) {
      throw new Stopped(
        'There is an authority in this database already. Generate into an empty one, so that made-up cases never stand beside real ones.',
      )
    }
    const houses = Array.from({ length: wish.authorities }, (_, rank) => houseOf(wish, rank))
    const since = new Date(`${wish.until}T00:00:00Z`)
    since.setUTCFullYear(since.getUTCFullYear() - 4)
    await tx.insert(authorities).values(
      houses.map(({ authorityId, name, shortName, laNumber, settings }) => ({
        ...{ authorityId, name, shortName, laNumber, settings },
        demonstration: true,
      })),
    )
    for (const { authorityId, teams: theirs, providers: firms, staff } of houses) {
      await tx.insert(teams).values(theirs.map((team) => ({ authorityId, ...team })))
      await tx.insert(providers).values(firms.map((firm) => ({ authorityId, ...firm })))
      await tx.insert(users).values(
        staff.map((person) => ({
          ...person,
          authorityId,
          world: 'staff' as const,
          passwordHash: PASSWORD_HASH,
          emailConfirmedAt: since,
          createdAt: since,
        })),
      )
    }
    await tx.execute(sql`insert into generated.run (wish) values (${JSON.stringify(wish)}::jsonb)`)
    for (const { name, made, gone } of await waitingOf(tx)) {
      await tx.execute(sql`insert into generated.waiting (name, made) values (${name}, ${made})`)
      await tx.execute(sql.raw(gone))
    }
  })
}

type Waiting = { readonly name: string; readonly made: string; readonly gone: string }

/**
 * What is taken away while rows are copied in, with the statements that take it and that make it again: indexes, the
 * keys to which no other table points, and the trigger that adds up figures.
 */
async function waitingOf(tx: Tx): Promise<readonly Waiting[]> {
  const indexes = await tx.execute<Waiting>(sql`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made,
      format('drop index %s', i.indexrelid::regclass) as gone
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relname in ${FILLED}
      and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)`)
  const keys = await tx.execute<Waiting>(sql`
    select k.conname as name, format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as gone,
      format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as made
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relname in ${FILLED} and k.contype in ('p', 'u')
      and not exists (select 1 from pg_constraint f where f.contype = 'f' and f.conindid = k.conindid)`)
  const tallies = {
    name: 'all figures, added up',
    made: TALLIES,
    gone: 'alter table case_figures disable trigger case_figures_came',
  }
  return [...indexes, ...keys, tallies]
}

/** How much is made at once of what waited; the database has workers of its own beside each. */
const LANES = 2

/** Makes what waited, each in a transaction of its own, so that a run that is ended there goes on with the next. */
export async function makeWhatWaits(
  { sql: owner }: Connection,
  onEach: (name: string) => void,
): Promise<void> {
  // What takes longest first, so that no lane waits long for the other at the end.
  const waiting = await owner<{ name: string; made: string }[]>`
    select name, made from generated.waiting order by made like '%gin%' desc, made like '%case_figures%' desc, made like '%case_events%' desc, name`
  await inLanes(owner, waiting, async (lane, { name, made }) => {
    onEach(name)
    await lane.unsafe(`begin; set local maintenance_work_mem = '512MB'; set local work_mem = '256MB'; ${made};
      delete from generated.waiting where name = '${name.replaceAll("'", "''")}'; commit`)
  })
  await inLanes(owner, FILLED, (lane, table) => lane.unsafe(`vacuum (analyze) ${table}`))
  await owner`update generated.run set finished_at = coalesce(finished_at, now())`
}

/** Does the same with each of some things, as many at a time as there are connections, up to a few. */
async function inLanes<T>(
  owner: Connection['sql'],
  things: readonly T[],
  work: (lane: ReservedSql, thing: T) => Promise<unknown>,
): Promise<void> {
  const left = things.values()
  await Promise.all(
    Array.from({ length: Math.min(LANES, owner.options.max) }, async () => {
      const lane = await owner.reserve()
      try {
        for (const thing of left) await work(lane, thing)
      } finally {
        lane.release()
      }
    }),
  )
}

/** Foreign keys are not looked at while rows are copied in, so they are now: the name of each that is broken. */
export async function brokenKeys({ sql: owner }: Connection): Promise<readonly string[]> {
  const keys = await owner<
    { name: string; child: string; parent: string; here: string[]; there: string[] }[]
  >`
    select k.conname as name, k.conrelid::regclass::text as child, k.confrelid::regclass::text as parent,
      (select array_agg(quote_ident(a.attname) order by o.n) from unnest(k.conkey) with ordinality o (num, n)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = o.num) as here,
      (select array_agg(quote_ident(a.attname) order by o.n) from unnest(k.confkey) with ordinality o (num, n)
        join pg_attribute a on a.attrelid = k.confrelid and a.attnum = o.num) as there
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and c.relname in ${owner(FILLED)}`
  const broken: string[] = []
  for (const { name, child, parent, here, there } of keys) {
    const known = here.map((column) => `c.${column} is not null`).join(' and ')
    const joined = here.map((column, at) => `p.${there[at]} = c.${column}`).join(' and ')
    const found = await owner.unsafe(
      `select 1 from ${child} c where ${known} and not exists (select 1 from ${parent} p where ${joined}) limit 1`,
    )
    if (found.length > 0) broken.push(name)
  }
  return broken
}

/** One hash of everything that was generated: two runs of the same wish have the same. */
export async function digestOf({ sql: owner }: Connection): Promise<string> {
  const [row] = await owner<{ digest: string }[]>`
    select encode(sha256(convert_to(string_agg(digest, '' order by number), 'utf8')), 'hex') as digest from generated.batches`
  return row?.digest ?? ''
}
