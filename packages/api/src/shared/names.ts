import type { Names } from '@common-ground/messages'
import type { Context } from '../context.ts'
import { found } from '../trpc.ts'

/** Whose messages go out and where their links lead, with the authority's own words where it has any. */
export async function namesFor({ authority, config }: Pick<Context, 'authority' | 'config'>): Promise<Names> {
  const { name: authorityName, wordings } = found(await authority())
  const { portalOrigin, staffOrigin } = config
  return { authorityName, portalOrigin, staffOrigin, wordings }
}
