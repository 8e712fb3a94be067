import type { Connection } from '@common-ground/db'
import type { PersonId } from '@common-ground/domain'
import type { Lots } from './lots.ts'

export type Officer = { readonly id: PersonId; readonly team: string }
/** Who does an officer's work, and on which days. */
export type Cover = {
  readonly officer: PersonId
  readonly deputy: PersonId
  readonly from: string
  readonly until: string
}

/** Everybody that a life can meet. */
export type Company = {
  readonly families: readonly PersonId[]
  readonly friends: readonly PersonId[]
  readonly advisers: readonly PersonId[]
  readonly officers: readonly Officer[]
  readonly managers: readonly Officer[]
  readonly deciders: readonly PersonId[]
  readonly covers: readonly Cover[]
  /** Officers whose accounts are closed, though cases are theirs still. */
  readonly gone: ReadonlySet<PersonId>
}

/** Teams of officers. The last has no manager, so that its cases fall to any. */
export const TEAMS = ['north', 'south', 'east', 'west'] as const
/** Services of mediation advisers: one with an address, and one that is only rung. */
export const PROVIDERS = { 'fair-hearing': 'fair-hearing@example.org', 'by-telephone': null } as const
export type ProviderId = keyof typeof PROVIDERS

const many = <T>(n: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: n }, (_, at) => make(at))

export function drawCompany(lots: Lots, lives: number, days: readonly string[]): Company {
  const officers = many(40, (at): Officer => ({ id: lots.id(), team: TEAMS[at % TEAMS.length] ?? 'north' }))
  const ids = officers.map(({ id }) => id)
  const covers = many(12, (at): Cover => {
    const first = lots.below(days.length)
    const last = Math.min(days.length - 1, first + lots.below(15))
    return {
      officer: ids[at] ?? '',
      deputy: ids[20 + (at % 10)] ?? '',
      from: days[first] ?? '',
      until: days[last] ?? '',
    }
  })
  return {
    families: many(Math.ceil(lives / 4), () => lots.id()),
    friends: many(100, () => lots.id()),
    advisers: many(20, () => lots.id()),
    officers,
    managers: many(5, (at): Officer => ({ id: lots.id(), team: TEAMS[at % 3] ?? 'north' })),
    deciders: many(5, () => lots.id()),
    covers,
    gone: new Set(ids.slice(38)),
  }
}

/** Writes everybody down, with the address that is made of their id. */
export async function plantCompany(
  { sql }: Connection,
  authorityId: string,
  company: Company,
): Promise<void> {
  const { families, friends, advisers, officers, managers, deciders, covers, gone } = company
  const person = (id: PersonId, world: 'portal' | 'staff', role: string, team: string | null = null) => ({
    id,
    world,
    role,
    team,
    gone: gone.has(id),
  })
  const people = [
    ...[...families, ...friends].map((id) => person(id, 'portal', 'family')),
    ...advisers.map((id) => person(id, 'portal', 'adviser')),
    ...officers.map(({ id, team }) => person(id, 'staff', 'officer', team)),
    ...managers.map(({ id, team }) => person(id, 'staff', 'manager', team)),
    ...deciders.map((id) => person(id, 'staff', 'decisionMaker')),
  ]
  await sql`insert into teams (authority_id, id, name)
    select ${authorityId}, t, t from unnest(${[...TEAMS]}::text[]) t`
  await sql`insert into providers (authority_id, id, name, services, email)
    select ${authorityId}, p.key, p.key, array['mediation', 'disagreementResolution'], p.value
    from jsonb_each_text(${JSON.stringify(PROVIDERS)}::text::jsonb) p`
  await sql`insert into users (authority_id, id, world, email, full_name, password_hash, roles, team_id, created_at, disabled_at)
    select ${authorityId}, p.id, p.world, p.id || '@example.org', 'Somebody Invented', 'none', array[p.role], p.team, now(),
      case when p.gone then now() end
    from jsonb_to_recordset(${JSON.stringify(people)}::text::jsonb)
      as p (id uuid, world text, role text, team text, gone boolean)`
  await sql`insert into covers (authority_id, officer_id, deputy_id, from_on, until_on, created_at)
    select ${authorityId}, c.officer, c.deputy, c."from", c.until, now()
    from jsonb_to_recordset(${JSON.stringify(covers)}::text::jsonb)
      as c (officer uuid, deputy uuid, "from" date, until date)`
}
