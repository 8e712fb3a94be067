import type { CaseFile } from '@common-ground/db'
import type { ContactField } from '@common-ground/domain'

/** A number or address that waits for the person whose it is. `personId` is their row among the case's people. */
export type WaitingContact = {
  readonly personId: string
  readonly field: ContactField
  readonly value: string
  readonly proposedAt: Date
}

/** What was written down about the people of a case and is not used yet. */
export const waitingContact = (file: CaseFile): readonly WaitingContact[] =>
  file.waiting.flatMap(({ userId, ...row }) => {
    const person = file.people.find((each) => each.userId === userId)
    return person ? [{ ...row, personId: person.id }] : []
  })
