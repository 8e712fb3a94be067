import type { AuthoritySettings } from '@common-ground/db'
import type { Actor, Role } from '@common-ground/domain'
import type { Cast, Matter } from './course/course.ts'
import { Lots } from './lots.ts'
import { firstName, lastName, placeName } from './names.ts'
import { sizesOf, type Wish } from './plan.ts'

/**
 * The demonstration's password, hashed once for everybody: hashing a million of them would take days. It opens nothing but
 * made-up data.
 */
export const PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$33RZ0qEOOpTItIQW9fNtMw$lN5N++uA08Vd5xjkVEw0vHq290u4zG75Cft6RJS+Ueo'

/** Of all cases that are generated, about so many are still open; and so many of those are one officer's. */
const OPEN_SHARE = 0.095
const OPEN_EACH = 45
const IN_A_TEAM = 8

export type Staff = {
  readonly id: string
  readonly fullName: string
  readonly email: string
  readonly roles: Role[]
  readonly teamId: string | null
}

type Service = 'mediation' | 'disagreementResolution'

/** An authority that is not there, and who works for it. */
export type House = {
  readonly authorityId: string
  readonly name: string
  readonly shortName: string
  readonly laNumber: string
  readonly settings: AuthoritySettings
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  readonly providers: readonly { readonly id: string; readonly name: string; readonly services: Service[] }[]
  readonly staff: readonly Staff[]
}

const SETTINGS: AuthoritySettings = {
  senTeam: { name: 'SEN Team', phone: '01632 960000', email: 'sen@example.org' },
  iass: { name: 'Information, Advice and Support Service', phone: null, email: null, website: null },
  icbName: 'NHS Integrated Care Board',
  openingHours: null,
  staffSecondStep: 'offered',
  promises: { firstContact: 5, reply: 5, reconsideration: 15 },
}

/** The lots of an authority itself, apart from those of its cases. */
const ITSELF = -1

/** The authority of a rank: its teams (3 to 12), officers (one for about 45 open cases), deciders and managers. */
export function houseOf(wish: Wish, rank: number): House {
  const lots = new Lots(wish.seed, rank, ITSELF)
  const shortName = placeName(rank)
  const authorityId = shortName.toLowerCase()
  const officers = Math.max(1, Math.round(((sizesOf(wish)[rank] ?? 1) * OPEN_SHARE) / OPEN_EACH))
  const teams = Array.from(
    { length: Math.min(12, Math.max(3, Math.round(officers / IN_A_TEAM))) },
    (_, at) => ({
      id: `team-${at + 1}`,
      name: `Team ${at + 1}`,
    }),
  )
  const staff: Staff[] = []
  const employ = (role: Role, team: number | null) => {
    const [first, last] = [firstName(lots), lastName(lots)]
    staff.push({
      id: lots.uuid(),
      fullName: `${first} ${last}`,
      email: `${role.toLowerCase()}.${staff.length}@${authorityId}.example`,
      roles: [role],
      teamId: team === null ? null : (teams[team % teams.length]?.id ?? null),
    })
  }
  employ('manager', null)
  for (const at of teams.keys()) employ('manager', at)
  for (let at = 0; at < Math.max(2, Math.ceil(officers / 8)); at += 1) employ('decisionMaker', null)
  for (let at = 0; at < officers; at += 1) employ('officer', at)
  return {
    authorityId,
    name: `${shortName} Council`,
    shortName,
    laNumber: String(rank + 1).padStart(3, '0'),
    settings: SETTINGS,
    teams,
    providers: [
      { id: 'middle-ground', name: 'Middle Ground', services: ['mediation', 'disagreementResolution'] },
      { id: 'two-chairs', name: 'Two Chairs', services: ['mediation', 'disagreementResolution'] },
    ],
    staff,
  }
}

/** Gives a case its people: an officer and their team's manager, somebody who decided, and somebody else who looks again. */
export function castFor(house: House): (lots: Lots, family: string, channel: Matter['channel']) => Cast {
  const of = (role: Role) => house.staff.filter(({ roles }) => roles.includes(role))
  const [officers, deciders, managers] = [of('officer'), of('decisionMaker'), of('manager')]
  const actor = ({ id, roles }: Staff): Actor => ({ id, roles })
  return (lots, family, channel) => {
    const officer = lots.of(officers)
    const first = lots.of(deciders)
    const second = lots.of(deciders.filter(({ id }) => id !== first.id))
    return {
      family: channel === 'portal' ? { id: family, roles: ['family'] } : null,
      officer: actor(officer),
      manager: actor(managers.find(({ teamId }) => teamId === officer.teamId) ?? lots.of(managers)),
      decisionMaker: actor(second),
      decidedBy: first.id,
      teamId: officer.teamId ?? 'team-1',
      providerId: lots.of(house.providers).id,
      laNumber: house.laNumber,
    }
  }
}
