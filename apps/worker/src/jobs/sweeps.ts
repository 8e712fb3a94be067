import type { Sweeps } from '@common-ground/api/worker'
import type { SweepQueue } from './queues.ts'

/** Everything that is done by the clock. */
export const sweepQueues = (sweeps: Sweeps): readonly SweepQueue[] => [
  { name: 'files', cron: '* * * * *', run: sweeps.files },
  { name: 'rights', cron: '*/10 * * * *', run: sweeps.rights },
  { name: 'lists', cron: '*/10 * * * *', run: sweeps.lists },
  // At night, when a case that is locked is in nobody's way.
  { name: 'retention', cron: '40 2 * * *', run: sweeps.retention },
  { name: 'kept-forms', cron: '15 * * * *', run: sweeps.keptForms },
]
