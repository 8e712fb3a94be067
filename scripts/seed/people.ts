import { hashPassword } from '@common-ground/auth'
import { type Db, users } from '@common-ground/db'
import type { Actor, Role } from '@common-ground/domain'
import { AUTHORITY_ID } from './authority.ts'
import type { Lots } from './lots.ts'

/** One password for every demonstration account; it opens nothing but invented data. */
export const DEMONSTRATION_PASSWORD = 'common ground demonstration'

export type SeededPerson = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly actor: Actor
}
export type Officer = SeededPerson & { readonly teamId: string }

const STAFF: readonly { name: string; roles: Role[]; teamId: 'north' | 'south' | null }[] = [
  { name: 'Alex Hawthorn', roles: ['officer'], teamId: 'north' },
  { name: 'Bryn Maple', roles: ['officer'], teamId: 'north' },
  { name: 'Cerys Linden', roles: ['officer'], teamId: 'north' },
  { name: 'Devi Rowan', roles: ['officer'], teamId: 'south' },
  { name: 'Ellis Aspen', roles: ['officer'], teamId: 'south' },
  { name: 'Farah Juniper', roles: ['officer'], teamId: 'south' },
  { name: 'Glenys Cedar', roles: ['decisionMaker'], teamId: null },
  { name: 'Harvey Willow', roles: ['decisionMaker'], teamId: null },
  { name: 'Iris Blackthorn', roles: ['manager'], teamId: null },
]

const FIRST: readonly [string, ...string[]] = [
  'Amber',
  'Basil',
  'Clover',
  'Dale',
  'Ember',
  'Fern',
  'Garnet',
  'Heath',
  'Ivy',
  'Jasper',
  'Kestrel',
  'Lark',
  'Merle',
  'Nettle',
  'Opal',
  'Perry',
  'Quill',
  'Robin',
  'Sage',
  'Teal',
  'Umber',
  'Vale',
  'Wren',
  'Yarrow',
  'Zinnia',
]
const LAST: readonly [string, ...string[]] = [
  'Applecross',
  'Brookfield',
  'Copperdale',
  'Dovecote',
  'Elderfield',
  'Foxglove',
  'Greenhalgh',
  'Harebell',
  'Inkpen',
  'Jackdaw',
  'Kingcup',
  'Larkspur',
  'Meadowsweet',
  'Nightjar',
  'Oxlip',
  'Primrose',
  'Quince',
  'Ragwort',
  'Skylark',
  'Thistledown',
  'Underhill',
  'Vetch',
  'Woodruff',
  'Yellowhammer',
]

/** A name that nobody would take for a real person's. */
export const inventedName = (lots: Lots): { first: string; last: string } => ({
  first: lots.of(FIRST),
  last: lots.of(LAST),
})

const address = (name: string, at: number | null = null): string =>
  `${name.toLowerCase().replace(/[^a-z]+/g, '.')}${at === null ? '' : `.${at}`}@example.org`

export type Everyone = {
  readonly officers: readonly [Officer, ...Officer[]]
  readonly decisionMakers: readonly [SeededPerson, SeededPerson]
  readonly manager: SeededPerson
  /** An adviser of the SEND information and advice service. */
  readonly adviser: SeededPerson
  /** Parents with accounts. The first is the one whose sign-in is printed. */
  readonly families: readonly [SeededPerson, ...SeededPerson[]]
}

/** Makes every account of the demonstration, confirmed and ready to sign in. */
export async function seedPeople(db: Db, lots: Lots, families: number, since: Date): Promise<Everyone> {
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD)
  const common = { authorityId: AUTHORITY_ID, passwordHash, emailConfirmedAt: since, createdAt: since }
  const person = (row: { id: string; fullName: string; email: string }, roles: Role[]): SeededPerson => ({
    id: row.id,
    name: row.fullName,
    email: row.email,
    actor: { id: row.id, roles },
  })
  const staffRows = await db
    .insert(users)
    .values(
      STAFF.map(({ name, roles, teamId }) => ({
        ...common,
        world: 'staff' as const,
        fullName: name,
        email: address(name),
        roles,
        teamId,
      })),
    )
    .returning()
  const names = Array.from({ length: families }, (_, at) => {
    const { first, last } = inventedName(lots)
    return at === 0
      ? { name: 'Rowan Demonstration', email: 'parent@example.org' }
      : { name: `${first} ${last}`, email: address(`${first} ${last}`, at) }
  })
  const familyRows = await db
    .insert(users)
    .values(
      names.map(({ name, email }) => ({
        ...common,
        world: 'portal' as const,
        fullName: name,
        email,
        roles: ['family' as const],
      })),
    )
    .returning()
  const [adviserRow] = await db
    .insert(users)
    .values({
      ...common,
      world: 'portal',
      fullName: 'Jo Larch',
      email: 'adviser@example.org',
      roles: ['family', 'adviser'],
    })
    .returning()
  const withRole = (role: Role) =>
    staffRows
      .filter((row) => row.roles.includes(role))
      .map((row) => ({ ...person(row, row.roles), teamId: row.teamId ?? '' }))
  const [firstOfficer, ...otherOfficers] = withRole('officer')
  const [one, two] = withRole('decisionMaker')
  const [manager] = withRole('manager')
  const [firstFamily, ...otherFamilies] = familyRows.map((row) => person(row, row.roles))
  const adviser = adviserRow && person(adviserRow, adviserRow.roles)
  if (!firstOfficer || !one || !two || !manager || !firstFamily || !adviser)
    throw new Error('The demonstration lacks people')
  return {
    officers: [firstOfficer, ...otherOfficers],
    decisionMakers: [one, two],
    manager,
    adviser,
    families: [firstFamily, ...otherFamilies],
  }
}
