import type { Belongings, users } from '@common-ground/db'
import { dayOf } from './days.ts'
import { PASSWORD_HASH } from './house.ts'
import type { Life } from './live.ts'
import type { Lots } from './lots.ts'
import { firstName, lastName } from './names.ts'

/** The people of a case on the family's side, with the account of whoever has one, and what they answered. */
export type Family = {
  readonly account: typeof users.$inferInsert | null
  readonly people: readonly (Belongings['people'][number] & { readonly id: string })[]
  readonly answers: readonly (Belongings['answers'][number] & { readonly position: number })[]
}

/** Of those with an account, so many have a case already, and raise another with the same account. */
export const COMES_AGAIN = 0.12
const NEEDS = ['bsl', 'interpreter', 'largePrint', 'easyRead', 'quiet', 'breaks', 'step-free'] as const

/** An account and names, drawn before the case is lived, so that a family can come again. */
export type Person = {
  readonly id: string
  readonly fullName: string
  readonly lastName: string
  readonly email: string
}

/** Somebody with an address of their own. */
export function drawPerson(lots: Lots, authorityId: string, number: number): Person {
  const [first, last] = [firstName(lots), lastName(lots)]
  const email = `${first}.${last}.${number}@${authorityId}.example`.toLowerCase()
  return { id: lots.uuid(), fullName: `${first} ${last}`, lastName: last, email }
}

/** Everything about the family that stands beside a case. `comesAgain`: their account is there already. */
export function familyOf(
  lots: Lots,
  person: Person,
  { taken, matter }: Life,
  raisedOn: number,
  authorityId: string,
  comesAgain: boolean,
): Family {
  const isOnline = matter.channel === 'portal'
  const raised = taken[0]
  const words = raised?.change.texts ?? []
  const born = dayOf(raisedOn).slice(0, 4)
  const year = Number(born) - lots.between(3, 17)
  const two = (number: number) => String(number).padStart(2, '0')
  const phone = lots.happens(0.6) ? `07700 90${String(lots.between(0, 9_999)).padStart(4, '0')}` : null
  const now = raised?.signed.now ?? new Date(0)
  return {
    account:
      isOnline && !comesAgain
        ? {
            authorityId,
            id: person.id,
            world: 'portal',
            email: person.email,
            fullName: person.fullName,
            passwordHash: PASSWORD_HASH,
            roles: ['family'],
            phone,
            emailConfirmedAt: now,
            createdAt: now,
          }
        : null,
    people: [
      {
        id: lots.uuid(),
        kind: 'child',
        fullName: `${firstName(lots)} ${person.lastName}`,
        dateOfBirth: `${year}-${two(lots.between(1, 12))}-${two(lots.between(1, 28))}`,
      },
      {
        id: lots.uuid(),
        kind: 'parent',
        ...(isOnline && { userId: person.id }),
        fullName: person.fullName,
        relationship: 'Parent',
        phone,
        contactBy: isOnline ? 'email' : lots.of(['telephone', 'letter']),
        ...(lots.happens(0.12) && {
          needs: { chosen: [lots.of(NEEDS)], interpreter: null, note: null },
        }),
      },
    ],
    answers: words.slice(0, 2).map(({ body }, at) => ({
      position: at + 1,
      slug: at === 0 ? 'wrong' : 'wanted',
      asked: at === 0 ? 'What do you disagree with?' : 'What would be right?',
      answered: body,
    })),
  }
}
