import type { LinkKind, LocalDate, Staff } from '@common-ground/domain'
import { sql } from 'drizzle-orm'
import { caseLinks, cases } from '../schema/index.ts'
import { visibleTo } from '../store/membership.ts'
import { filed } from './filed.ts'
import { listOf, written } from './list-of.ts'
import { opensTo } from './sight.ts'
import { ofOneCase } from './undelivered-rows.ts'

/** Another case that belongs together with it. `here`: that was said on this one, and not on the other. */
export type LinkedCase = {
  readonly reference: string
  readonly kind: LinkKind
  readonly here: boolean
  readonly closed: boolean
}

/** One of our messages that did not reach somebody of a case, and that nobody has dealt with. */
export type NotReached = { readonly id: string; readonly personId: string | null; readonly createdAt: Date }

/** Where the legal hold is that keeps a case: on itself, or on one that is linked to it. */
export type Hold = 'itself' | 'linked'

/** A list of the council's in a file that somebody else reads. */
export const NO_LIST = sql`'[]'::json`

/**
 * The cases that belong together with it, the newest link first: only those that this member of staff may open. It is for
 * the council's role alone, and not asked with any other.
 */
export const filedLinks = (staff: Staff, today: LocalDate) =>
  filed(
    listOf(
      {
        reference: cases.reference,
        kind: caseLinks.kind,
        here: sql`${caseLinks.caseId} = k.id`,
        closed: sql`${cases.closedOn} is not null`,
      },
      sql`${caseLinks.linkedAt} desc, ${cases.reference}`,
    ),
    sql`${caseLinks} join ${cases} on ${cases.authorityId} = ${caseLinks.authorityId}
      and ${cases.id} = case when ${caseLinks.caseId} = k.id then ${caseLinks.otherId} else ${caseLinks.caseId} end
    where ${caseLinks.authorityId} = k.authority_id and (${caseLinks.caseId} = k.id or ${caseLinks.otherId} = k.id)
      and ${visibleTo(staff.id)} and ${opensTo(staff, today)}`,
  )

/** Whom messages of the case did not reach. It is for the council's role alone, like the links. */
export const filedNotReached = written(filed(ofOneCase.list, ofOneCase.from))

/** Whether a legal hold keeps the case. The function is the council's and the worker's alone. */
export const filedHold = sql.raw('case when k.opens then case_hold(k.authority_id, k.id) end')
