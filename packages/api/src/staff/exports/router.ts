import { Sen2ListQuery, Sen2Query } from '../../contracts/index.ts'
import { procedureFor, router } from '../../trpc.ts'
import { lastTaken } from './last.ts'
import { exportScrutiny, showScrutiny } from './scrutiny/pack.ts'
import { exportSen2, listSen2, showSen2 } from './sen2.ts'

const manager = (audit: string) => procedureFor(['manager'], audit)

/** What leaves the house as a file, and who took it. */
export const exportsRouter = router({
  /** Every kind of export, with who took it last. */
  list: manager('exports.list').query(({ ctx }) => lastTaken(ctx)),
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
