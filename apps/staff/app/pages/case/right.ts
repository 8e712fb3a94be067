import type { StaffCaseView } from '@common-ground/api/contracts'
import { ACTS_AS_WORDS, formatWithWeekday } from '@common-ground/domain'

/** What whoever works on a case has to know of whose right it is; null where it is the parent's for a while yet. */
export function rightOf({ schoolAge, rightPasses, settledRight }: StaffCaseView) {
  if (settledRight?.who === 'alternativePerson') {
    const { since, actsAs, basis } = settledRight
    return {
      line: `Somebody acts for the young person since ${formatWithWeekday(since)}.${actsAs ? ` ${ACTS_AS_WORDS[actsAs].staff}.` : ''}`,
      basis,
      wantsRecord: false,
    }
  }
  if (settledRight) {
    const line = `The young person took their right on ${formatWithWeekday(settledRight.since)}. Write to them.`
    return { line, basis: settledRight.basis, wantsRecord: false }
  }
  if (rightPasses && schoolAge) {
    return {
      line: `Compulsory school age ended on ${formatWithWeekday(schoolAge.endsOn)}: the right to mediate and to appeal is the young person’s. They have not taken it here yet. Deal with them directly, and with a parent only as they agree.`,
      basis: null,
      wantsRecord: true,
    }
  }
  if (!schoolAge?.soon) return null
  const line = `Compulsory school age ends on ${formatWithWeekday(schoolAge.endsOn)}. After that day the right is the young person’s.`
  return { line, basis: null, wantsRecord: false }
}
