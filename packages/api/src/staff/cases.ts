import { readCaseload } from '@common-ground/db'
import { HEADLINE_WORDS, localDate, ruleOf, waitedWords } from '@common-ground/domain'
import { type Caseload, CaseloadQuery, ofCase, PAGE_SIZE, type StaffCaseView } from '../contracts/index.ts'
import { waitingContact } from '../shared/waiting-contact.ts'
import { WhatIfOnCase, whatIfOnCase } from '../shared/what-if.ts'
import { found, procedureFor, router } from '../trpc.ts'
import { decisionLabel, staffCaseView } from '../views/case.ts'
import { mustBeOpen, openCase } from '../views/read.ts'

/** Everybody in the council who works with cases. */
export const COUNCIL = ['officer', 'decisionMaker', 'manager'] as const
const council = (audit: string) => procedureFor(COUNCIL, audit)

const ruleTitle = (id: string | null): string | null => (id && ruleOf(id)?.title.staff) || null

export const casesRouter = router({
  list: council('case.list')
    .input(CaseloadQuery)
    .query(async ({ ctx, input }): Promise<Caseload> => {
      const { sort, order, page, ...filter } = input
      const who = { id: ctx.user.id, teamId: ctx.user.teamId, today: ctx.today }
      const how = { sort, order, page, size: PAGE_SIZE }
      const { rows, total } = await readCaseload(ctx.db, ctx.config.authorityId, filter, how, who)
      return {
        rows: rows.map((row) => ({
          reference: row.reference,
          childName: row.childName ?? '',
          decisionType: row.decisionType,
          decisionLabel: decisionLabel(row.decisionType, 'staff', row.matter),
          headline: row.headline,
          headlineLabel: HEADLINE_WORDS[row.headline].staff,
          officerName: row.officerName,
          raisedOn: localDate(row.raisedOn),
          nextDueOn: row.nextDueOn ? localDate(row.nextDueOn) : null,
          nextDueTitle: ruleTitle(row.nextDueRule),
          waited: row.waitingSince && waitedWords(localDate(row.waitingSince), ctx.today),
        })),
        total,
        page,
        pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
      }
    }),

  show: council('case.show')
    .input(ofCase)
    .query(async ({ ctx, input }): Promise<StaffCaseView> => {
      const [opened, authority] = await Promise.all([
        openCase(ctx, input.reference, 'case.show'),
        ctx.authority(),
      ])
      const { promises } = found(authority).settings
      const waiting = await waitingContact(ctx, opened.file)
      return staffCaseView({ ...opened, actor: ctx.actor, to: 'staff', today: ctx.today, promises, waiting })
    }),

  version: council('case.version')
    .input(ofCase)
    .query(async ({ ctx, input }) => ({
      version: found(await mustBeOpen(ctx, input.reference)),
    })),

  whatIf: council('case.what-if')
    .input(WhatIfOnCase)
    .query(({ ctx, input }) => whatIfOnCase(ctx, input)),
})
