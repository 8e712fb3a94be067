import { RETURN_PATH } from '@common-ground/auth'
import { type CouncilProvider, startCouncilProvider } from '@common-ground/auth/testing'

/** People of the council's directory, by what its provider calls them. */
export const COUNCIL_PEOPLE = { officer: 'subject-of-an-officer', nobody: 'subject-in-no-group' } as const
export const COUNCIL_OFFICER = 'Nerys Elder'

/** The council's own provider, with somebody of the north team and somebody who has nothing to do with cases. */
export async function startCouncil(staffOrigin: string): Promise<CouncilProvider> {
  const council = await startCouncilProvider(`${staffOrigin}${RETURN_PATH}`)
  const { people } = council
  people.set(COUNCIL_PEOPLE.officer, {
    name: COUNCIL_OFFICER,
    email: 'nerys.elder@council.example',
    groups: ['id-north'],
  })
  people.set(COUNCIL_PEOPLE.nobody, {
    name: 'Owen Holly',
    email: 'owen.holly@council.example',
    groups: ['id-parks'],
  })
  return council
}

/** What the staff app is told of it. */
export const councilEnvironment = ({ issuer, clientId, clientSecret }: CouncilProvider) => ({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET: clientSecret,
  OIDC_GROUP_ROLES: JSON.stringify({ 'id-north': { roles: ['officer'], team: 'north' } }),
})
