import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '../connect.ts'
import { casePeople, contactChanges, preparations, users } from '../schema/index.ts'

/** Writes down where somebody gets letters. */
export async function setAddress(
  tx: Db | Tx,
  authorityId: string,
  userId: string,
  address: string,
): Promise<void> {
  await tx
    .update(users)
    .set({ address })
    .where(and(eq(users.authorityId, authorityId), eq(users.id, userId)))
}

/** Changes somebody's name: on their account, and on each disagreement they take part in. What was written stays as it was. */
export async function setName(db: Db, authorityId: string, userId: string, fullName: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(users)
      .set({ fullName })
      .where(and(eq(users.authorityId, authorityId), eq(users.id, userId)))
    await tx
      .update(casePeople)
      .set({ fullName })
      .where(and(eq(casePeople.authorityId, authorityId), eq(casePeople.userId, userId)))
  })
}

type Own = { readonly authorityId: string; readonly caseId: string; readonly userId: string }
const ofOwn = ({ authorityId, caseId, userId }: Own) =>
  and(eq(casePeople.authorityId, authorityId), eq(casePeople.caseId, caseId), eq(casePeople.userId, userId))

/** How to reach a person of a case, what they need, and who else may know it: their own row, and no other. */
export type Particulars = Partial<
  Pick<typeof casePeople.$inferInsert, 'phone' | 'contactBy' | 'safeContact' | 'needs' | 'contactShared'>
>

/** Changes somebody's own particulars on a case. */
export async function setParticulars(db: Db | Tx, own: Own, particulars: Particulars): Promise<void> {
  await db.update(casePeople).set(particulars).where(ofOwn(own))
}

type NewContact = {
  readonly authorityId: string
  readonly userId: string
  readonly field: 'phone' | 'address'
  readonly value: string
  readonly proposedBy: string
  readonly proposedAt: Date
}

/** A change of somebody's particulars that another has put forward waits here for the person themselves. */
export async function proposeContact(tx: Db | Tx, change: NewContact): Promise<void> {
  const { authorityId, userId, field, proposedAt } = change
  // One at a time of each kind: what was put forward before is no longer asked about.
  await tx
    .update(contactChanges)
    .set({ decidedAt: proposedAt, confirmed: 'no', value: '' })
    .where(
      and(
        eq(contactChanges.authorityId, authorityId),
        eq(contactChanges.userId, userId),
        eq(contactChanges.field, field),
        isNull(contactChanges.decidedAt),
      ),
    )
  await tx.insert(contactChanges).values(change)
}

/** Changes how somebody without an account is reached, as they have confirmed it. */
export async function setReach(
  tx: Tx,
  { authorityId, caseId, id }: { authorityId: string; caseId: string; id: string },
  reach: { readonly phone: string } | { readonly address: string },
): Promise<void> {
  await tx
    .update(casePeople)
    .set(reach)
    .where(
      and(
        eq(casePeople.authorityId, authorityId),
        eq(casePeople.caseId, caseId),
        eq(casePeople.id, id),
        isNull(casePeople.userId),
      ),
    )
}

/** What others have put forward about somebody and they have not answered. */
export const readContactChanges = (db: Db, authorityId: string, userId: string) =>
  db
    .select({
      id: contactChanges.id,
      field: contactChanges.field,
      value: contactChanges.value,
      proposedAt: contactChanges.proposedAt,
      proposedBy: users.fullName,
    })
    .from(contactChanges)
    .innerJoin(
      users,
      and(eq(users.authorityId, contactChanges.authorityId), eq(users.id, contactChanges.proposedBy)),
    )
    .where(
      and(
        eq(contactChanges.authorityId, authorityId),
        eq(contactChanges.userId, userId),
        isNull(contactChanges.decidedAt),
      ),
    )
    .orderBy(asc(contactChanges.proposedAt))
    .limit(20)

/** The person's own answer to such a change; only their "yes" changes anything. */
export async function decideContactChange(
  db: Db,
  authorityId: string,
  userId: string,
  id: string,
  yes: boolean,
  now: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .update(contactChanges)
      .set({ decidedAt: now, confirmed: yes ? 'yes' : 'no' })
      .where(
        and(
          eq(contactChanges.authorityId, authorityId),
          eq(contactChanges.userId, userId),
          eq(contactChanges.id, id),
          isNull(contactChanges.decidedAt),
        ),
      )
      .returning()
    if (!row) return false
    // What was decided is kept, and what it was about is not: an old or a wrong address helps nobody who may see it.
    await tx
      .update(contactChanges)
      .set({ value: '' })
      .where(and(eq(contactChanges.authorityId, authorityId), eq(contactChanges.id, id)))
    if (yes && row.field === 'address') await setAddress(tx, authorityId, userId, row.value)
    // A number stands on each case of theirs: that is where whoever rings looks for it.
    if (yes && row.field === 'phone') {
      await tx
        .update(casePeople)
        .set({ phone: row.value })
        .where(and(eq(casePeople.authorityId, authorityId), eq(casePeople.userId, userId)))
    }
    return true
  })
}

/** Somebody's own notes to prepare for a meeting. */
export async function readPreparation(db: Db, own: Own): Promise<Readonly<Record<string, string>>> {
  const [row] = await db
    .select({ answers: preparations.answers })
    .from(preparations)
    .where(
      and(
        eq(preparations.authorityId, own.authorityId),
        eq(preparations.caseId, own.caseId),
        eq(preparations.userId, own.userId),
      ),
    )
  return row?.answers ?? {}
}

/** Keeps them. */
export async function savePreparation(
  db: Db,
  own: Own,
  answers: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  await db
    .insert(preparations)
    .values({ ...own, answers, updatedAt: now })
    .onConflictDoUpdate({
      target: [preparations.authorityId, preparations.caseId, preparations.userId],
      set: { answers, updatedAt: now },
    })
}

/** Gives somebody of the families' side what advisers have. They keep what they had. */
export async function makeAdviser(tx: Tx, authorityId: string, userId: string): Promise<void> {
  await tx
    .update(users)
    .set({ roles: sql`array_append(${users.roles}, 'adviser')` })
    .where(
      and(
        eq(users.authorityId, authorityId),
        eq(users.id, userId),
        eq(users.world, 'portal'),
        sql`not ('adviser' = any(${users.roles}))`,
      ),
    )
}
