import type { Matter } from '@common-ground/domain'
import { and, eq, isNotNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { casePeople, cases } from '../schema/index.ts'

export const child = alias(casePeople, 'child')

/** Whom a case is about. A young person who came to it later has a row as a person who signs in, without a birthday. */
export const isChild = or(
  eq(child.kind, 'child'),
  and(eq(child.kind, 'youngPerson'), isNotNull(child.dateOfBirth)),
)
/** A case's child, to join with. */
export const joined = and(eq(child.authorityId, cases.authorityId), eq(child.caseId, cases.id), isChild)

/** What a case is about when its type does not say, in a column that holds its whole state. */
export const matterIn = (state: typeof cases.state) => sql<Matter | null>`${state} #>> '{decision,matter}'`
export const matter = matterIn(cases.state)
