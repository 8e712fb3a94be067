import { type CaseFile, readWaitingContacts } from '@common-ground/db'
import type { ContactField } from '@common-ground/domain'
import type { SignedIn } from '../context.ts'

/** A number or address that waits for the person whose it is. `personId` is their row among the case's people. */
export type WaitingContact = {
  readonly personId: string
  readonly field: ContactField
  readonly value: string
  readonly proposedAt: Date
}

/** What was written down about the people of a case and is not used yet. */
export async function waitingContact(ctx: SignedIn, file: CaseFile): Promise<readonly WaitingContact[]> {
  const accounts = file.people.flatMap(({ userId }) => userId ?? [])
  if (accounts.length === 0) return []
  const rows = await readWaitingContacts(ctx.db, ctx.config.authorityId, accounts)
  return rows.flatMap(({ userId, ...row }) => {
    const person = file.people.find((each) => each.userId === userId)
    return person ? [{ ...row, personId: person.id }] : []
  })
}
