import type { Audience } from '../people/actor.ts'
import { isRunning } from '../stages/index.ts'
import type { Case } from './case.ts'

/** The one line a list shows for a case. Derived, never stored as truth: stages stand side by side. */
export const HEADLINES = [
  'new',
  'talking',
  'talked',
  'reconsiderationAsked',
  'reconsidering',
  'reconsidered',
  'seekingAgreement',
  'disagreementResolution',
  'mediation',
  'mediationHeld',
  'appeal',
  'appealEnded',
  'closed',
] as const
export type Headline = (typeof HEADLINES)[number]

/** The headline in words. A headline without words for an audience does not compile. */
export const HEADLINE_WORDS: { readonly [H in Headline]: { readonly [A in Audience]: string } } = {
  new: { family: 'Received', staff: 'New' },
  talking: { family: 'Talking to us', staff: 'Conversation' },
  talked: { family: 'We have talked', staff: 'Conversation held' },
  reconsiderationAsked: { family: 'Reconsideration asked for', staff: 'Reconsideration asked for' },
  reconsidering: { family: 'Being looked at again', staff: 'Reconsidering' },
  reconsidered: { family: 'Looked at again', staff: 'Reconsidered' },
  seekingAgreement: { family: 'Asking everyone to agree', staff: 'Seeking agreement' },
  disagreementResolution: { family: 'Disagreement resolution', staff: 'Disagreement resolution' },
  mediation: { family: 'Mediation', staff: 'Mediation' },
  mediationHeld: { family: 'Mediation held', staff: 'Mediation held' },
  appeal: { family: 'Appeal', staff: 'Appeal' },
  appealEnded: { family: 'Appeal ended', staff: 'Appeal ended' },
  closed: { family: 'Closed', staff: 'Closed' },
}

/** What matters most about a case now: what is under way before what is over, the most formal first. */
export function headline(kase: Case): Headline {
  const { conversation, reconsideration, disagreementResolution, mediation, appeal } = kase.stages
  if (kase.closed) return 'closed'
  if (appeal.state === 'lodged') return 'appeal'
  if (isRunning(kase.stages, 'mediation')) return 'mediation'
  if (disagreementResolution.state === 'seekingAgreement') return 'seekingAgreement'
  if (isRunning(kase.stages, 'disagreementResolution')) return 'disagreementResolution'
  if (reconsideration.state === 'underReview') return 'reconsidering'
  if (reconsideration.state === 'requested') return 'reconsiderationAsked'
  if (appeal.state === 'ended') return 'appealEnded'
  if (mediation.state === 'held') return 'mediationHeld'
  if (disagreementResolution.state === 'concluded') return 'disagreementResolution'
  if (reconsideration.state === 'decided') return 'reconsidered'
  if (conversation.state === 'arranged') return 'talking'
  if (conversation.state === 'held') return 'talked'
  return kase.officerId ? 'talking' : 'new'
}
