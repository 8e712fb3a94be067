import type { Role } from '@common-ground/domain'
import type { Directory } from '../contracts/index.ts'
import { providerView } from '../shared/authority.ts'
import { found, procedureFor, router } from '../trpc.ts'
import { COUNCIL } from './cases.ts'

export const directoryRouter = router({
  /** Who works here and which independent providers there are, for the lists that forms choose from. */
  show: procedureFor(COUNCIL, 'directory.show').query(async ({ ctx }): Promise<Directory> => {
    const [{ people, teams }, authority] = await Promise.all([ctx.directory(), ctx.authority()])
    const teamName = new Map(teams.map((team) => [team.id, team.name]))
    const holding = (role: Role) =>
      people
        .filter((person) => person.roles.includes(role))
        .map(({ id, name, teamId }) => ({ id, name, team: teamId ? (teamName.get(teamId) ?? null) : null }))
    return {
      officers: holding('officer'),
      decisionMakers: holding('decisionMaker'),
      managers: holding('manager'),
      teams: teams.map(({ id, name }) => ({ id, name })),
      providers: found(authority).providers.map(providerView),
    }
  }),
})
