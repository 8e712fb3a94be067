import type { Reconsideration } from '@common-ground/domain'
import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '../connect.ts'
import { cases, users } from '../schema/index.ts'
import { visibleTo } from '../store/membership.ts'
import { child, joined, matter } from './about.ts'

const officer = alias(users, 'officer')
const decider = alias(users, 'decider')
const stage = sql<
  Extract<Reconsideration, { state: 'underReview' }>
>`${cases.state} #> '{stages,reconsideration}'`

/** More than anybody looks at; beyond it there is the file, or the list of cases. */
const MOST = 500

/**
 * The decisions that are being looked at again, those given first before the others.
 * @param viewer who asks: what is restricted to others is not there.
 * @param whose somebody's own, to decide or as their officer; null for everybody's.
 * @param most how many at the most.
 */
export const readUnderReview = (
  db: Db,
  authorityId: string,
  viewer: string,
  whose: string | null,
  most: number = MOST,
) =>
  db
    .select({
      reference: cases.reference,
      childName: child.fullName,
      decisionType: cases.decisionType,
      matter,
      officerName: officer.fullName,
      deciderName: decider.fullName,
      stage,
    })
    .from(cases)
    .leftJoin(child, joined)
    .leftJoin(officer, and(eq(officer.authorityId, cases.authorityId), eq(officer.id, cases.officerId)))
    .leftJoin(decider, and(eq(decider.authorityId, cases.authorityId), eq(decider.id, cases.decisionMakerId)))
    .where(
      and(
        eq(cases.authorityId, authorityId),
        visibleTo(viewer),
        sql`${cases.reconsideration} = 'underReview'`,
        isNull(cases.closedOn),
        whose === null ? undefined : or(eq(cases.decisionMakerId, whose), eq(cases.officerId, whose)),
      ),
    )
    .orderBy(sql`${cases.state} #>> '{stages,reconsideration,openedOn}'`, cases.reference)
    .limit(most)
