import type { Sweeps } from '@common-ground/api/worker'
import type { SweepQueue } from './queues.ts'

/** Everything that is done by the clock. */
export const sweepQueues = (sweeps: Sweeps): readonly SweepQueue[] => [
  { name: 'files', cron: '* * * * *', run: sweeps.files },
  { name: 'rights', cron: '*/10 * * * *', run: sweeps.rights },
  { name: 'lists', cron: '*/10 * * * *', run: sweeps.lists },
  // The first one after midnight freezes the month that has ended.
  { name: 'figures', cron: '3-59/10 * * * *', run: sweeps.figures },
  { name: 'receipts', cron: '* * * * *', run: sweeps.receipts },
  // At night, when a case that is locked is in nobody's way.
  { name: 'retention', cron: '40 2 * * *', run: sweeps.retention },
  { name: 'pack-orders', cron: '25 3 * * *', run: sweeps.packOrders },
  { name: 'kept-forms', cron: '15 * * * *', run: sweeps.keptForms },
  // In working hours, and first thing on the day. On a holiday they find that nobody works.
  { name: 'reminders', cron: '0 9-16 * * 1-5', run: sweeps.reminders },
  { name: 'reminders-first', cron: '5 9 * * 1-5', run: sweeps.reminders },
]
