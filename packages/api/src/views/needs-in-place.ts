import type { CaseFile } from '@common-ground/db'
import { type LocalDate, type NeedsInPlace, type PersonId, standingOf } from '@common-ground/domain'
import { type NeedAsked, needWords } from '../contracts/index.ts'

/** Every single thing that the people of a case need to take part, of those who are here now. */
export const needsAsked = ({ kase, people }: CaseFile, today: LocalDate): NeedAsked[] =>
  people.flatMap(({ id, kind, userId, fullName, needs }) => {
    const isHere = kind !== 'child' && (userId === null || standingOf(kase, userId, today) !== null)
    if (!isHere || !needs) return []
    const { chosen, interpreter } = needs
    // A language alone says that somebody interprets.
    const all = new Set(interpreter ? [...chosen, 'interpreter'] : chosen)
    return [...all].map((need) => ({
      key: `${id}.${need}`,
      personId: userId,
      text: `${fullName}: ${needWords(need, interpreter)}`,
    }))
  })

/**
 * How many things were needed by those who came, and how many of these were in place. What was needed is counted from
 * what people have said; of the form only which of these somebody ticked.
 *
 * @param ticked keys of `needsAsked`. Others count for nothing.
 * @param whom with whom of the family's side it was, and so with those who support them; null: with everybody.
 * @returns undefined where nobody who came needs anything.
 */
export function needsInPlace(
  file: CaseFile,
  today: LocalDate,
  ticked: readonly string[],
  whom: PersonId | null = null,
): NeedsInPlace | undefined {
  const came = ({ personId }: NeedAsked): boolean =>
    whom === null ||
    personId === whom ||
    (personId !== null && standingOf(file.kase, personId, today)?.supports === whom)
  const asked = needsAsked(file, today).filter(came)
  if (asked.length === 0) return undefined
  return { asked: asked.length, met: asked.filter(({ key }) => ticked.includes(key)).length }
}
