import { officer, person, type Tellings } from '../telling.ts'

/**
 * That somebody could be in danger. Nobody of the family's side is told that it was said: a mailbox may be read by the
 * very person it is about. Whoever said it hears, in words like any other news, that it has been looked at again.
 */
export const SAFETY: Tellings<'contactRecorded' | 'safetyFlagged' | 'safetyUnflagged'> = {
  contactRecorded: ({ personId }, kase) =>
    personId === null ? officer(kase, 'contactConfirmed') : [person(personId, 'contactProposed')],

  safetyFlagged: (_, kase) => officer(kase, 'safetyFlagged'),

  safetyUnflagged: ({ told }, kase) => [
    ...told.map((personId) => person(personId, 'safetyUnflagged')),
    ...officer(kase, 'safetyUnflaggedOfficer'),
  ],
}
