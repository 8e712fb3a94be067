import { officer, person, type Tellings } from '../telling.ts'

/** Who at the council may see a case. It is the council's own matter: the family hears nothing of it. */
export const RESTRICTION: Tellings<'caseRestricted' | 'caseUnrestricted'> = {
  caseRestricted: ({ added }) => added.map((personId) => person(personId, 'caseRestricted')),

  caseUnrestricted: (_, kase) => officer(kase, 'caseUnrestricted'),
}
