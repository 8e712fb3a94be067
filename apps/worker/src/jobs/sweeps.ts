import type { Sweeps } from '@common-ground/api/worker'
import type { SweepQueue } from './queues.ts'

/** Everything that is done by the clock. */
export const sweepQueues = (sweeps: Sweeps): readonly SweepQueue[] => [
  { name: 'files', cron: '* * * * *', run: sweeps.files },
  { name: 'rights', cron: '*/10 * * * *', run: sweeps.rights },
  { name: 'lists', cron: '*/10 * * * *', run: sweeps.lists },
  { name: 'receipts', cron: '* * * * *', run: sweeps.receipts },
  { name: 'kept-forms', cron: '15 * * * *', run: sweeps.keptForms },
]
