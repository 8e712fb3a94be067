import type { RaiseDraft, RaiseQuestion } from '@common-ground/api/contracts'
import { asked } from './journey.ts'
import type { Question } from './question.ts'

/** What may stay empty when a letter's code said the rest: it can be added where the answers are checked. */
const CAN_WAIT: ReadonlySet<RaiseQuestion> = new Set(['wanted', 'needs'])
/** What somebody without an account says on the page on which they say who they are. */
export const WITH_WHO_YOU_ARE: ReadonlySet<RaiseQuestion> = new Set(['who', 'safety'])

/**
 * The next question of a draft that began with the code on a letter: nothing is asked that the letter has said.
 * Everything stands on the page that checks the answers, and can be changed there.
 *
 * @param question the one just answered, or null at the beginning.
 * @returns null when nothing is left to ask.
 */
export function afterLetter(
  draft: RaiseDraft,
  question: Question | null,
  signedIn: boolean,
): Question | null {
  const all = asked(draft)
  const from = question ? all.findIndex(({ slug }) => slug === question.slug) + 1 : 0
  const isLeft = (each: Question): boolean =>
    each.readBack(draft) === null && !CAN_WAIT.has(each.key) && (signedIn || !WITH_WHO_YOU_ARE.has(each.key))
  return all.slice(from).find(isLeft) ?? null
}
