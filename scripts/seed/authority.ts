import { type AuthoritySettings, authorities, type Db, providers, teams } from '@common-ground/db'

export const AUTHORITY_ID = 'shropshire'

/**
 * What the council's own page tells families. What it does not tell is null, for the council to configure; the
 * promised times are examples, as the demonstration's banner says.
 */
const SETTINGS: AuthoritySettings = {
  senTeam: { name: 'SEN Team', phone: '01743 254267', email: 'senteam@shropshire.gov.uk' },
  iass: {
    name: 'Information, Advice and Support Service (IASS)',
    phone: null,
    email: null,
    website: null,
  },
  icbName: 'NHS Shropshire, Telford and Wrekin Integrated Care Board',
  openingHours: null,
  staffSecondStep: 'offered',
  promises: { firstContact: 5, reply: 5, reconsideration: 15 },
}

export const TEAMS = [
  { id: 'north', name: 'North team' },
  { id: 'south', name: 'South team' },
] as const

export const PROVIDER_ID = 'prime-resolution'

/** The authority, its teams and its provider, before anybody works there. */
export async function seedAuthority(db: Db): Promise<void> {
  await db.insert(authorities).values({
    authorityId: AUTHORITY_ID,
    name: 'Shropshire Council',
    shortName: 'Shropshire',
    laNumber: '893',
    demonstration: true,
    settings: SETTINGS,
  })
  await db.insert(teams).values(TEAMS.map((team) => ({ authorityId: AUTHORITY_ID, ...team })))
  await db.insert(providers).values({
    authorityId: AUTHORITY_ID,
    id: PROVIDER_ID,
    name: 'Prime Resolution',
    services: ['mediation', 'disagreementResolution'],
    // As the provider's own page for families says: prime-send.co.uk, read in November 2026.
    phone: '07582 548611',
    website: 'https://prime-send.co.uk',
  })
}
