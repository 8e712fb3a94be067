import type { Case, PersonId } from '@common-ground/domain'
import { letter, type Names, type Outgoing } from './letter.ts'
import { person } from './telling.ts'

/** What everyone who takes part is told on the day that compulsory school age is over. Nobody did it: the day came. */
export function rightPassesFor(kase: Case, toUserId: PersonId, names: Names): Outgoing {
  const relation = kase.people.find(({ personId }) => personId === toUserId)?.relation
  const ofFamily = relation === 'youngPerson' ? 'rightPassesYoungPerson' : 'rightPasses'
  return letter(person(toUserId, relation ? ofFamily : 'rightPassesOfficer'), kase, names, null)
}
