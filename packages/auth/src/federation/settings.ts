import { COUNCIL_ROLES, type Role } from '@common-ground/domain'
import { z } from 'zod'

/** What a group of the council's directory means here. */
export type Placed = { readonly roles: readonly Role[]; readonly team: string | null }

/** The council's own provider, and what its groups mean here. */
export type FederationSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The claim that lists the groups somebody is in, by their ids. */
  readonly groupsClaim: string
  readonly groups: ReadonlyMap<string, Placed>
}

const Groups = z.record(
  z.string().min(1).max(200),
  z.strictObject({
    roles: z.array(z.enum(COUNCIL_ROLES)).min(1),
    team: z.string().min(1).max(60).nullish().default(null),
  }),
)

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether an address is this very machine: nowhere else does a secret go over http. */
export const isLoopback = (address: string): boolean => LOOPBACK.has(URL.parse(address)?.hostname ?? '')

const Environment = z.object({
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'OIDC_ISSUER is not an address' })
    .refine(
      (issuer) => issuer.startsWith('https:') || isLoopback(issuer),
      'OIDC_ISSUER must begin with https',
    ),
  OIDC_CLIENT_ID: z.string({ error: 'OIDC_CLIENT_ID is missing' }).min(1, 'OIDC_CLIENT_ID is missing'),
  OIDC_CLIENT_SECRET: z
    .string({ error: 'OIDC_CLIENT_SECRET is missing' })
    .min(1, 'OIDC_CLIENT_SECRET is missing'),
  OIDC_GROUPS: z.string().min(1).default('groups'),
  OIDC_GROUP_ROLES: z.string({ error: 'OIDC_GROUP_ROLES is missing' }).transform((text, context) => {
    try {
      const parsed = Groups.safeParse(JSON.parse(text))
      if (parsed.success) return parsed.data
    } catch {
      // What is no JSON is answered like JSON that does not fit.
    }
    context.addIssue(
      'OIDC_GROUP_ROLES must be JSON such as {"group-id":{"roles":["officer"],"team":"north"}}',
    )
    return z.NEVER
  }),
})

/**
 * The provider that the environment names, or null when it names none. Groups are known by id: a name can be given to
 * another group.
 *
 * @throws with a sentence for whoever starts the app, when it is named by half.
 */
export function federationFrom(
  environment: Readonly<Record<string, string | undefined>>,
): FederationSettings | null {
  if (!environment.OIDC_ISSUER) return null
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) {
    throw new Error(
      `The council’s sign-in cannot be used. ${parsed.error.issues.map(({ message }) => message).join('. ')}.`,
    )
  }
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_GROUPS, OIDC_GROUP_ROLES } = parsed.data
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    groupsClaim: OIDC_GROUPS,
    groups: new Map(Object.entries(OIDC_GROUP_ROLES)),
  }
}

/**
 * What the groups somebody is in make them here: every role, and the team of the first group that has one. Null when
 * none of their groups means anything here.
 */
export function placedBy(groups: ReadonlyMap<string, Placed>, ids: readonly string[]): Placed | null {
  const mine = [...groups].flatMap(([id, placed]) => (ids.includes(id) ? [placed] : []))
  if (mine.length === 0) return null
  const held = new Set(mine.flatMap(({ roles }) => roles))
  return {
    roles: COUNCIL_ROLES.filter((role) => held.has(role)),
    team: mine.find(({ team }) => team !== null)?.team ?? null,
  }
}
