import { randomUUID } from 'node:crypto'
import { type Belongings, type NewText, newReference, newText } from '@common-ground/db'
import { DECISIONS, type LocalDate, type RaiseCase } from '@common-ground/domain'
import { type Complete, pointsOf } from './points.ts'

const RELATIONSHIPS = {
  parent: 'Parent',
  carer: 'Carer with parental responsibility',
  youngPerson: null,
} as const

/** What stands for a point when nobody has said more: a family may send without a word. */
const NO_MORE = 'I disagree with this decision. I have not said more yet.'

/**
 * The command that raises what a draft says, by whatever way it came: the same rules for somebody who types it
 * themselves and for somebody who rings.
 */
export function commandOf(
  draft: Complete,
  how: Pick<RaiseCase, 'channel' | 'teamId' | 'raisedAs'>,
): { command: RaiseCase; texts: NewText[] } {
  const { decision, sections = [] } = draft
  const points = pointsOf(draft).map(({ section, wrong, wanted }) => ({
    section,
    wrong: newText(wrong || NO_MORE),
    wanted: wanted ? newText(wanted) : null,
  }))
  const setting = decision === 'SUP' && draft.setting ? newText(draft.setting) : null
  const letter: LocalDate | null =
    DECISIONS[decision].appealable && draft.knowsDate === 'yes' ? (draft.dateOnLetter ?? null) : null
  const disputed = decision === 'CON' ? sections : []
  return {
    command: {
      type: 'raiseCase',
      caseId: randomUUID(),
      reference: newReference(),
      // The date it was sent is not on the letter: an officer records it.
      decision: {
        type: decision,
        ...(decision === 'OTH' && draft.matter && { matter: draft.matter }),
        sections: disputed,
        dateOnLetter: letter,
        dateSent: null,
        decidedBy: null,
      },
      points: points.map(({ section, wrong, wanted }) => ({
        id: randomUUID(),
        section,
        wrong: wrong.ref,
        wanted: wanted?.ref ?? null,
      })),
      setting: setting?.ref ?? null,
      ...how,
    },
    texts: [...points.flatMap(({ wrong, wanted }) => [wrong, wanted]), setting].filter(
      (text) => text !== null,
    ),
  }
}

/** Whose disagreement it is: their account or, for somebody without one, the address for their letters. */
type Whose = { readonly fullName: string } & (
  | { readonly userId: string }
  | { readonly address: string | null }
)

/** The people of a case as a draft names them, with how to reach whoever raises it. */
export function peopleOf(draft: Complete, whose: Whose): Belongings['people'] {
  const { childName, dateOfBirth, who, contactBy, never = [], needs = [] } = draft
  const { fullName, ...where } = whose
  const contact = {
    ...where,
    contactBy,
    phone: (contactBy === 'text' ? draft.mobile : draft.phone) ?? draft.mobile ?? null,
    safeContact: {
      calls: !never.includes('calls'),
      voicemail: !never.includes('voicemail'),
      letters: !never.includes('letters'),
      note: draft.safetyNote ?? null,
    },
    needs: { chosen: needs, interpreter: draft.language ?? null, note: draft.needsNote ?? null },
  }
  if (who === 'youngPerson') return [{ kind: 'youngPerson', fullName: childName, dateOfBirth, ...contact }]
  return [
    { kind: 'child', fullName: childName, dateOfBirth },
    { kind: 'parent', fullName, relationship: RELATIONSHIPS[who], ...contact },
  ]
}
