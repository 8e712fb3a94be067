import type { readAuthority } from '@common-ground/db'
import { keptForFamilies, soundSchedule } from '@common-ground/domain'
import type { Context } from '../context.ts'
import type { AuthorityView, ProviderView } from '../contracts/index.ts'
import { found, publicProcedure, router } from '../trpc.ts'

type Row = NonNullable<Awaited<ReturnType<typeof readAuthority>>>

export const providerView = ({
  id,
  name,
  services,
  phone,
  email,
  website,
}: Row['providers'][number]): ProviderView => ({
  id,
  name,
  services,
  phone,
  email,
  website,
})

/** What the authority says of itself, for every page. */
export async function authorityView(ctx: Context): Promise<AuthorityView> {
  const row = found(await ctx.authority())
  const { senTeam, iass, icbName, openingHours, promises } = row.settings
  const { dataProtectionOfficer = null, securityContact = null } = row.settings
  const schedule = soundSchedule(row.retention)
  return {
    id: row.authorityId,
    name: row.name,
    shortName: row.shortName,
    demonstration: row.demonstration,
    senTeam,
    iass,
    icbName,
    openingHours,
    dataProtectionOfficer,
    recordsKept: schedule && keptForFamilies(schedule),
    securityContact,
    promises,
    providers: row.providers.map(providerView),
    numbersAreOpen: row.numbersAreOpen,
  }
}

export const authorityRouter = router({
  show: publicProcedure('authority.show').query(({ ctx }) => authorityView(ctx)),
})
