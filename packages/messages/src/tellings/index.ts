import type { EventType } from '@common-ground/domain'
import type { Tellings } from '../telling.ts'
import { AGREEMENT } from './agreement.ts'
import { APPEAL } from './appeal.ts'
import { CASEWORK } from './casework.ts'
import { CONVERSATION } from './conversation.ts'
import { DATES } from './dates.ts'
import { DISAGREEMENT_RESOLUTION } from './disagreement-resolution.ts'
import { DOCUMENTS } from './documents.ts'
import { LEARNING } from './learning.ts'
import { MEDIATION } from './mediation.ts'
import { PEOPLE } from './people.ts'
import { RECONSIDERATION } from './reconsideration.ts'
import { RESTRICTION } from './restriction.ts'
import { SAFETY } from './safety.ts'

/** What is said of every event. An event that nobody has decided about does not compile. */
export const TELLINGS: Tellings<EventType> = {
  ...CASEWORK,
  ...PEOPLE,
  ...SAFETY,
  ...RESTRICTION,
  ...DOCUMENTS,
  ...AGREEMENT,
  ...DATES,
  ...CONVERSATION,
  ...RECONSIDERATION,
  ...DISAGREEMENT_RESOLUTION,
  ...MEDIATION,
  ...APPEAL,
  ...LEARNING,
}
