import type { Case, PersonId } from '@common-ground/domain'
import { letter, type Names, type Outgoing } from './letter.ts'
import { person } from './telling.ts'

/** What everyone who takes part is told on the day that compulsory school age is over. Nobody did it: the day came. */
export function rightPassesFor(kase: Case, toUserId: PersonId, names: Names): Outgoing {
  const relation = kase.people.find(({ personId }) => personId === toUserId)?.relation
  const template = 'rightPasses'
  const said =
    relation === 'youngPerson'
      ? {
          happened: 'You have left compulsory school age. You decide now about mediation and an appeal.',
          toDo: 'Sign in to take your right. You say who stays beside you, and you can have help.',
        }
      : relation
        ? {
            happened:
              'The young person in your disagreement has left compulsory school age. The right to mediate and to appeal is now theirs.',
            toDo: 'Sign in to see what that means. Ask them what they want, and invite them.',
          }
        : {
            happened: 'The young person in this case has left compulsory school age.',
            toDo: 'The right is theirs now. See in the case whether they have taken it, and write to them.',
          }
  return letter(person(toUserId, { template, ...said }), kase, names, null)
}
