import type { Sweeps } from '@common-ground/api/worker'
import type { SweepQueue } from './queues.ts'

/** Everything that is done by the clock. */
export const sweepQueues = (sweeps: Sweeps): readonly SweepQueue[] => [
  { name: 'files', cron: '* * * * *', run: sweeps.files },
  { name: 'rights', cron: '*/10 * * * *', run: sweeps.rights },
  { name: 'lists', cron: '*/10 * * * *', run: sweeps.lists },
  { name: 'pack-orders', cron: '25 3 * * *', run: sweeps.packOrders },
  { name: 'kept-forms', cron: '15 * * * *', run: sweeps.keptForms },
]
