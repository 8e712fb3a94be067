import { readLastExports } from '@common-ground/db'
import { EXPORT_NAMES, EXPORTS, type LastExport, Sen2ListQuery, Sen2Query } from '../../contracts/index.ts'
import { procedureFor, router } from '../../trpc.ts'
import { exportScrutiny, showScrutiny } from './scrutiny/pack.ts'
import { exportSen2, listSen2, showSen2 } from './sen2.ts'

const manager = (audit: string) => procedureFor(['manager'], audit)

/** What leaves the house as a file, and who took it. */
export const exportsRouter = router({
  /** Every kind of export, with who took it last. */
  list: manager('exports.list').query(async ({ ctx }): Promise<readonly LastExport[]> => {
    const lines = await readLastExports(ctx.db, ctx.config.authorityId)
    const last = new Map(lines.map((line) => [line.action, line]))
    return EXPORT_NAMES.map((name) => {
      const line = last.get(EXPORTS[name])
      if (!line) return { name, last: null }
      const { at, who, what } = line
      return { name, last: { at: at.toISOString(), who: who ?? 'Somebody who has left', what: what ?? '' } }
    })
  }),
  sen2: manager('flags.show')
    .input(Sen2Query)
    .query(({ ctx, input }) => showSen2(ctx, input)),
  sen2List: manager('flags.list')
    .input(Sen2ListQuery)
    .query(({ ctx, input }) => listSen2(ctx, input)),
  exportSen2: manager('flags.export')
    .input(Sen2Query)
    .query(({ ctx, input }) => exportSen2(ctx, input)),
  scrutiny: manager('scrutiny.show').query(({ ctx }) => showScrutiny(ctx)),
  exportScrutiny: manager('scrutiny.export').query(({ ctx }) => exportScrutiny(ctx)),
})
