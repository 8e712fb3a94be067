import { router } from '../../trpc.ts'
import { removalProcedures } from './removals.ts'
import { scheduleProcedures } from './schedule.ts'

/** How long records are kept, what is due to go, and what has gone. */
export const retentionRouter = router({ ...scheduleProcedures, ...removalProcedures })
export { holdsRouter } from './holds.ts'
