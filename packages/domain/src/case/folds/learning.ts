import type { Case } from '../case.ts'
import type { ChangedBy } from '../causes.ts'
import type { CaseEvent, EventOf, EventType } from '../events.ts'
import { without } from './changed.ts'

/** The case after the council has noted something for itself. A cause recorded again takes the place of the one before. */
export function afterLearning(kase: Case, event: EventOf<'causeRecorded' | 'costRecorded'>): Partial<Case> {
  if (event.type === 'causeRecorded') {
    const { of, cause, text, on } = event
    return { causes: { ...kase.causes, [of]: { cause, text, on } } }
  }
  const { route, minutes, providerPence } = event
  const before = kase.costs?.[route] ?? { minutes: 0, providerPence: 0 }
  const sum = {
    minutes: before.minutes + minutes,
    providerPence: before.providerPence + (providerPence ?? 0),
  }
  return { costs: { ...kase.costs, [route]: sum } }
}

/** What happens anew, so that a cause of the last time says nothing of it. */
const ANEW: { readonly [T in EventType]?: ChangedBy } = {
  reconsiderationDecided: 'reconsideration',
  mediationConcluded: 'mediation',
  disagreementResolutionConcluded: 'disagreementResolution',
  appealNoted: 'appeal',
}

/** The causes without the one that an event has made a thing of the past; nothing, where there is none. */
export function forgottenCause({ causes }: Case, { type }: CaseEvent): Partial<Case> {
  const of = ANEW[type]
  return of && causes?.[of] ? { causes: without(causes, of) } : {}
}
