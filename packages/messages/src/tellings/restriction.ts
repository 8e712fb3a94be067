import { officer, person, type Tellings } from '../telling.ts'

/** Who at the council may see a case. It is the council's own matter: the family hears nothing of it. */
export const RESTRICTION: Tellings<'caseRestricted' | 'caseUnrestricted'> = {
  caseRestricted: ({ added }) =>
    added.map((personId) =>
      person(personId, {
        template: 'caseRestricted',
        happened: 'Only a few people may see this case, and you are one of them.',
        toDo: 'Talk about it with nobody who is not named on it. Its page lists who is.',
      }),
    ),

  caseUnrestricted: (_, kase) =>
    officer(
      kase,
      'caseUnrestricted',
      'This case is no longer kept to a few people.',
      'Read who opened it again, and why.',
    ),
}
