import type { LinkKind, LocalDate, Staff } from '@common-ground/domain'
import { and, desc, eq, or, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { caseLinks, cases } from '../schema/index.ts'
import { visibleTo } from '../store/membership.ts'
import { saidWhy, sightOf } from './sight.ts'

/** Another case that belongs together with one. */
export type LinkedCase = {
  readonly reference: string
  readonly kind: LinkKind
  /** Whether it was said on the case that is looked at, and not on the other. */
  readonly here: boolean
  readonly closed: boolean
}

/** The cases that belong together with one, the newest link first: only those that this member of staff may open. */
export async function readLinkedCases(
  db: Db,
  authorityId: string,
  caseId: string,
  staff: Staff,
  today: LocalDate,
): Promise<readonly LinkedCase[]> {
  const rows = await db
    .select({
      reference: cases.reference,
      kind: caseLinks.kind,
      here: sql<boolean>`${caseLinks.caseId} = ${caseId}`,
      kase: cases.state,
      said: saidWhy(staff.id, today),
    })
    .from(caseLinks)
    .innerJoin(
      cases,
      and(
        eq(cases.authorityId, caseLinks.authorityId),
        sql`${cases.id} = case when ${caseLinks.caseId} = ${caseId} then ${caseLinks.otherId} else ${caseLinks.caseId} end`,
      ),
    )
    .where(
      and(
        eq(caseLinks.authorityId, authorityId),
        or(eq(caseLinks.caseId, caseId), eq(caseLinks.otherId, caseId)),
        visibleTo(staff.id),
      ),
    )
    .orderBy(desc(caseLinks.linkedAt), cases.reference)
    .limit(100)
  return rows
    .filter(({ kase, said }) => sightOf(staff, kase, said) === 'open')
    .map(({ kase, said: _, ...row }) => ({ ...row, closed: kase.closed !== null }))
}
