import type { WorkerView } from '@common-ground/api/contracts'
import { formatMoment } from '@common-ground/domain'

/** What each piece of the worker's work does. One that is not here is called by its own name. */
const WORDS: Readonly<Record<string, string>> = {
  files: 'Has files checked, and removes uploads that were given up',
  rights: 'Tells people when a right passes to a young person',
  lists: 'Brings the lists of cases up to date',
  figures: 'Adds figures up, and freezes each month when it has ended',
  receipts: 'Records what providers report about messages',
  unreported: 'Asks providers about messages they have not reported on',
  reminders: 'Reminds people of dates that are near',
  'reminders-first': 'Reminds people of dates, first thing in the morning',
  retention: 'Proposes records whose time is over, and removes what was approved',
  'pack-orders': 'Removes old orders for packs',
  'kept-forms': 'Removes forms that nobody came back for',
}

const nameOf = (sweep: string): string => WORDS[sweep] ?? sweep
const moment = (at: string): string => formatMoment(new Date(at))

/** What is wrong with the worker, in words; null while all is well. */
export function warningOf({ isStuck, isAlive, waitingSince }: WorkerView): string | null {
  const waits = waitingSince ? `A message has waited since ${moment(waitingSince)}.` : ''
  if (isStuck) return `Messages are not going out. ${waits} Tell whoever runs the service.`
  if (!isAlive)
    return 'Nothing has been done by itself in the last 10 minutes. Tell whoever runs the service.'
  return null
}

/** The page, ready to draw. */
export const automaticPage = (view: WorkerView) => ({
  title: 'Automatic work',
  warning: warningOf(view),
  waiting: view.waitingSince
    ? `The oldest message that is due has waited since ${moment(view.waitingSince)}.`
    : null,
  sweeps: view.sweeps.map(({ name, doneAt, error }) => ({
    name: nameOf(name),
    done: doneAt ? moment(doneAt) : 'Never',
    how: error ? `The last time it failed. Name of the fault: ${error}` : 'All is well',
  })),
  failed: view.failed.map((job) => ({
    id: job.id,
    name: nameOf(job.sweep),
    when: moment(job.failedAt),
    how: `Tried ${job.attempts === 1 ? 'once' : `${job.attempts} times`}. Name of the fault: ${job.error}`,
    asked: job.askedBy && `${job.askedBy} has asked for it to be done again.`,
  })),
})
export type AutomaticPage = ReturnType<typeof automaticPage>
