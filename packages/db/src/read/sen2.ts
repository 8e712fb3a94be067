import {
  type DecisionType,
  type LocalDate,
  localDate,
  type Matter,
  type Sen2Facts,
  sen2Flags,
} from '@common-ground/domain'
import { and, asc, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { caseEvents, cases } from '../schema/index.ts'
import { visibleTo } from '../store/membership.ts'
import { child, joined, matter } from './about.ts'

/** The day of a decision, as its letter has it or, where that is not known, as it was sent; an index has the same. */
const decidedOn = sql<
  string | null
>`coalesce(${cases.state} #>> '{decision,dateOnLetter}', ${cases.state} #>> '{decision,dateSent}')`

/** Whether something has ever happened in a case. */
const everWas = (type: 'mediationRequested' | 'appealRegistered'): SQL<boolean> =>
  sql<boolean>`exists (select 1 from ${caseEvents} e where e.authority_id = ${cases.authorityId}
    and e.case_id = ${cases.id} and e.type = ${sql.raw(`'${type}'`)})`

/**
 * The disagreements about decisions of one calendar year, with what the SEN2 return asks of them, by the name of whom
 * they are about. Where no day of the decision is known it counts in the year in which it was raised. Of a case that only
 * some may know of only those learn who are named on it.
 */
export async function readSen2(
  db: Db,
  authorityId: string,
  { types, year, lookerId }: { types: readonly DecisionType[]; year: number; lookerId: string },
) {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const rows = await db
    .select({
      reference: cases.reference,
      childName: child.fullName,
      bornOn: child.dateOfBirth,
      decisionType: cases.decisionType,
      matter,
      decidedOn,
      closedOn: cases.closedOn,
      mediation: cases.mediation,
      hasCertificate: sql<boolean>`coalesce(${cases.state} #> '{stages,mediation,certificate}', 'null') <> 'null'`,
      appeal: cases.appeal,
      appealOutcome: sql<Sen2Facts['appealOutcome']>`${cases.state} #>> '{stages,appeal,outcome}'`,
      mediationAsked: everWas('mediationRequested'),
      appealRegistered: everWas('appealRegistered'),
    })
    .from(cases)
    .leftJoin(child, joined)
    .where(
      and(
        eq(cases.authorityId, authorityId),
        inArray(cases.decisionType, [...types]),
        or(
          and(gte(decidedOn, first), lte(decidedOn, last)),
          and(isNull(decidedOn), gte(cases.raisedOn, first), lte(cases.raisedOn, last)),
        ),
        visibleTo(lookerId),
      ),
    )
    .orderBy(asc(child.fullName), asc(cases.reference))
  return rows.map(
    ({ reference, childName, bornOn, decisionType, matter: about, decidedOn: on, closedOn, ...facts }) => ({
      reference,
      childName: childName ?? '',
      bornOn: bornOn ? localDate(bornOn) : null,
      decisionType,
      matter: about as Matter | null,
      decidedOn: (on ? localDate(on) : null) as LocalDate | null,
      ...sen2Flags({ ...facts, closed: closedOn !== null }),
    }),
  )
}
