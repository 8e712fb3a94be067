import type { CaseFile } from '@common-ground/db'
import {
  formatWhen,
  givesAway,
  type LocalDate,
  type Meeting,
  MODE_WORDS,
  meetingsOf,
  membersOn,
  type NeedMet,
  type Reader,
  STAGE_WORDS,
  type TextRef,
} from '@common-ground/domain'
import { type MeetingNeed, type MeetingView, needsSaid } from '../contracts/index.ts'
import { keptFrom } from './kept.ts'
import { contactView } from './people.ts'

type Person = CaseFile['people'][number]

/** What somebody needs to take part, in words; null when it is nothing. */
export const needsOfPerson = (person: Person): string | null => needsSaid(contactView(person))

/** What each needs who comes, and whether that is arranged. Of the family's side everybody reads their own alone. */
function needsFor(file: CaseFile, met: readonly NeedMet[], reader: Reader, today: LocalDate): MeetingNeed[] {
  const theirs = reader.kind === 'member' ? [reader.member] : membersOn(file.kase, today)
  return theirs.flatMap((member): MeetingNeed[] => {
    const person = file.people.find(({ userId }) => userId === member.personId)
    if (!person) return []
    const what = needsOfPerson(person)
    if (what === null) return []
    const arranged = met.find(({ personId }) => personId === member.personId)
    // Somebody who has since said that they need something else has not been provided for.
    const isArranged = arranged !== undefined && file.texts.get(arranged.what.id) === what
    return [{ personId: member.personId, who: person.fullName, what, isArranged }]
  })
}

/** Every meeting of a case as one reader sees it, the soonest first. */
export function meetingViews(file: CaseFile, reader: Reader, today: LocalDate): MeetingView[] {
  const secrets = reader.kind === 'member' ? keptFrom(file, reader.member.personId) : []
  const view = ({ id, stage, sequence, state, arrangement, whyOff }: Meeting): MeetingView => {
    const { meetingOn, at = null, mode, place, bring, council, why, needsMet = [] } = arrangement
    const words = (ref: TextRef | undefined): string | null => (ref && file.texts.get(ref.id)) ?? null
    // Checked when it was written; but somebody may have come, or asked to be kept from them, since.
    const said = [place, bring, council, why, whyOff].map((ref) => words(ref) ?? '').join('\n')
    const isKept = givesAway(said, secrets).length > 0
    return {
      id,
      stage,
      label: STAGE_WORDS[stage][reader.kind === 'council' ? 'staff' : 'family'],
      state,
      sequence,
      meetingOn,
      at,
      when: formatWhen(meetingOn, at),
      mode,
      modeLabel: MODE_WORDS[mode],
      place: isKept ? null : words(place),
      bring: isKept ? null : words(bring),
      council: isKept ? null : words(council),
      why: isKept ? null : words(why),
      whyOff: isKept ? null : words(whyOff),
      isKept,
      needs: needsFor(file, needsMet, reader, today),
    }
  }
  return meetingsOf(file.events.map(({ data }) => data))
    .map(view)
    .toSorted((a, b) => (`${a.meetingOn}${a.at ?? ''}` < `${b.meetingOn}${b.at ?? ''}` ? -1 : 1))
}
