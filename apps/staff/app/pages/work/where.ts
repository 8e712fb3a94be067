import type { WorkRow } from '@common-ground/api/contracts'
import type { DeadlineId } from '@common-ground/domain'
import { paths } from '../../paths.ts'
import type { StaffCommand } from '../../steps/step.ts'

/** The step that does what a date asks for. What is not here is done on the case, or recorded as done. */
const STEPS: { readonly [key: string]: StaffCommand } = {
  'promise-reply': 'sendMessage',
  'arrange-mediation': 'arrangeMediation',
  'arranged-late': 'arrangeMediation',
  'tell-icb': 'tellIcb',
  certificate: 'recordCertificate',
  'asked:school': 'askParty',
  'asked:earlyYears': 'askParty',
  'asked:college': 'askParty',
  'asked:icb': 'askParty',
  'asked:socialCare': 'askParty',
  'meeting:conversation': 'logConversation',
  'meeting:disagreementResolution': 'concludeDisagreementResolution',
  'meeting:mediation': 'concludeMediation',
}

/** Where a date is seen to: its step, or the case where somebody has to read, ring or wait first. */
export function whereTo({ reference, key, kind, side, group, decides }: WorkRow): string {
  if (decides) return paths.step(reference, 'decideReconsideration')
  const step = STEPS[key]
  const isAhead = kind === 'meeting' && (group === 'week' || group === 'later')
  if (step && !isAhead) return paths.step(reference, step)
  if (side === 'council' && kind === 'agreed') return paths.step(reference, 'recordActionDone')
  if (side === 'council' && kind === 'law') return paths.stepOn(reference, 'recordDone', key as DeadlineId)
  return paths.case(reference)
}
