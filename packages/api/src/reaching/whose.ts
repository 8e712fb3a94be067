import type { Minder } from '@common-ground/db'
import type { SignedIn } from '../context.ts'

/** Those who see to what has reached nobody: a decision maker reads cases and writes to no family. */
export const MINDERS = ['officer', 'manager'] as const

export const minderOf = ({ config, user, today }: SignedIn): Minder => ({
  authorityId: config.authorityId,
  id: user.id,
  roles: user.roles,
  teamId: user.teamId,
  today,
})

/** Whose work something is, in words. */
export const whoseWords = ({ officerName, team }: { officerName: string | null; team: string | null }) =>
  officerName ?? (team ? `Managers of ${team}` : 'Managers')
