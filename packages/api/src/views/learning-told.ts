import {
  type Audience,
  CAUSE_WORDS,
  CHANGED_BY_WORDS,
  type EventOf,
  type EventType,
  STAGE_WORDS,
} from '@common-ground/domain'
import { costWords } from './learning.ts'
import type { Teller } from './told.ts'

/** How much of what people need was in place. It counts everybody's, so only the council reads it. */
export const needsTold = (
  { needs }: Pick<EventOf<'conversationHeld'>, 'needs'>,
  to: Audience,
): readonly string[] =>
  to === 'staff' && needs
    ? [
        needs.asked === 1
          ? `The 1 thing that people need was ${needs.met === 1 ? '' : 'not '}in place before`
          : `${needs.met} of ${needs.asked} things that people need were in place before`,
      ]
    : []

/** That the letter was held back before it went out. The council's own matter. */
export const heldBackTold = (
  { refusedBefore = 0 }: EventOf<'reconsiderationDecided'>,
  to: Audience,
): readonly string[] =>
  to === 'staff' && refusedBefore > 0
    ? [
        refusedBefore === 1
          ? 'The letter was held back once because something was missing'
          : `The letter was held back ${refusedBefore} times because something was missing`,
      ]
    : []

type Learning = Extract<EventType, 'causeRecorded' | 'costRecorded'>

/** What the council notes for itself, in words. No family reads them. */
export const LEARNING_TELLERS: { readonly [T in Learning]: Teller<T> } = {
  causeRecorded: ({ of, cause, text }) => ({
    title: 'Why the decision was changed',
    details: [CHANGED_BY_WORDS[of], CAUSE_WORDS[cause]],
    text,
  }),
  costRecorded: ({ route, minutes, providerPence }) => ({
    title: 'Time or cost noted',
    details: [STAGE_WORDS[route].staff, costWords(minutes, providerPence)],
  }),
}
