import type { LinkKind } from '@common-ground/domain'
import { and, eq, or } from 'drizzle-orm'
import type { Db, Tx } from '../connect.ts'
import { auditLog, caseLinks } from '../schema/index.ts'

type OneCase = { readonly id: string; readonly reference: string }

/** Two cases, who says that they belong together or do not, and when. */
type Linking = {
  readonly authorityId: string
  readonly here: OneCase
  readonly other: OneCase
  readonly actorId: string
  readonly requestId: string
  readonly at: Date
}

/** A line in the audit of each of the two. */
const audit = (tx: Tx | Db, { authorityId, here, other, at, actorId, requestId }: Linking, action: string) =>
  tx.insert(auditLog).values(
    [here, other].map(({ reference }) => ({
      authorityId,
      at,
      actorId,
      action,
      subject: reference,
      requestId,
    })),
  )

/** The row of two cases, on whichever of them it was said. */
const ofTwo = ({ authorityId, here, other }: Linking) =>
  and(
    eq(caseLinks.authorityId, authorityId),
    or(
      and(eq(caseLinks.caseId, here.id), eq(caseLinks.otherId, other.id)),
      and(eq(caseLinks.caseId, other.id), eq(caseLinks.otherId, here.id)),
    ),
  )

/** Says that two cases belong together, in the place of whatever was said of the two before. */
export async function linkCases(tx: Tx, linking: Linking, kind: LinkKind): Promise<void> {
  const { authorityId, here, other, actorId, at } = linking
  await tx.delete(caseLinks).where(ofTwo(linking))
  await tx
    .insert(caseLinks)
    .values({ authorityId, caseId: here.id, otherId: other.id, kind, linkedBy: actorId, linkedAt: at })
  await audit(tx, linking, 'case.link')
}

/** Says no longer that two cases belong together. Where nobody had said so, nothing happens. */
export const unlinkCases = (db: Db, linking: Linking): Promise<void> =>
  db.transaction(async (tx) => {
    const gone = await tx.delete(caseLinks).where(ofTwo(linking)).returning({ kind: caseLinks.kind })
    if (gone.length > 0) await audit(tx, linking, 'case.unlink')
  })
