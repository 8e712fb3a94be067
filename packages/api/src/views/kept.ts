import type { CaseFile } from '@common-ground/db'
import { type PersonId, readsContact, SHARED_WITH_COUNCIL } from '@common-ground/domain'

/** How to reach, or where to find, those of a case who have not shared it with one reader of the family's side. */
export const keptFrom = (file: CaseFile, reader: PersonId): readonly (string | null)[] =>
  file.people
    .filter(
      ({ userId, contactShared }) =>
        userId !== null && !readsContact(userId, contactShared ?? SHARED_WITH_COUNCIL, reader),
    )
    .flatMap(({ address, phone, email }) => [address, phone, email])
