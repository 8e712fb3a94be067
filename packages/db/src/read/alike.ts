import { and, desc, eq, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { casePeople, cases } from '../schema/index.ts'
import { visibleTo } from '../store/membership.ts'

/**
 * Cases about somebody born on the same day with a name in common: perhaps the same child, raised before. At most 5,
 * the newest first.
 *
 * @param who the name as it was given, of which one word, whatever its case, is enough; and which member of staff
 *   asks: what is restricted to others is not found.
 */
export const readAlike = (
  db: Db,
  authorityId: string,
  who: { readonly fullName: string; readonly dateOfBirth: string; readonly personId: string },
) => {
  const { fullName, dateOfBirth, personId } = who
  const words = (text: SQL) => sql`regexp_split_to_array(lower(trim(${text})), '\\s+')`
  return db
    .select({
      reference: cases.reference,
      decisionType: cases.decisionType,
      raisedOn: cases.raisedOn,
      closedOn: cases.closedOn,
    })
    .from(casePeople)
    .innerJoin(cases, and(eq(cases.authorityId, casePeople.authorityId), eq(cases.id, casePeople.caseId)))
    .where(
      and(
        eq(casePeople.authorityId, authorityId),
        visibleTo(personId),
        eq(casePeople.dateOfBirth, dateOfBirth),
        or(
          eq(casePeople.kind, 'child'),
          and(eq(casePeople.kind, 'youngPerson'), isNotNull(casePeople.dateOfBirth)),
        ),
        sql`${words(sql`${casePeople.fullName}`)} && ${words(sql`${fullName}::text`)}`,
      ),
    )
    .orderBy(desc(cases.raisedOn))
    .limit(5)
}
