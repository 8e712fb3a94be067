import type { Case } from '../case.ts'
import type { EventOf } from '../events.ts'

/** What people have said of somebody's safety: each one's newest words, until the council says that it is over. */
export function afterSafety(
  kase: Case,
  event: EventOf<'safetyFlagged' | 'safetyUnflagged'>,
): Required<Pick<Case, 'safety'>> {
  if (event.type === 'safetyUnflagged') return { safety: [] }
  const { by, from: side, reason, on } = event
  return { safety: [...(kase.safety ?? []).filter((each) => each.by !== by), { by, side, on, reason }] }
}
