import type { Timing } from '@common-ground/domain'

/** Templates of news that can be bad: all of a kind, whatever this one says, so that the hour gives nothing away. */
const GENTLE: ReadonlySet<string> = new Set([
  'reconsiderationDecided',
  'mediationCannotBeArranged',
  'mediationHeld',
  'disagreementResolutionHeld',
  'disagreementClosed',
  'appealEnded',
])

/** When a message made from a template may reach somebody. Reminders keep to working hours; most news goes at once. */
export function timingOf(template: string): Timing {
  if (template.startsWith('reminder')) return 'workingHours'
  return GENTLE.has(template) ? 'gentle' : 'atOnce'
}
