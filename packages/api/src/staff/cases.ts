import { z } from 'zod'
import {
  type Caseload,
  CaseloadQuery,
  type HandedOver,
  HandOverMany,
  type OutsidePaper,
  ofCase,
  type StaffCaseView,
} from '../contracts/index.ts'
import { waitingContact } from '../shared/waiting-contact.ts'
import { WhatIfOnCase, whatIfOnCase } from '../shared/what-if.ts'
import { found, procedureFor, router } from '../trpc.ts'
import { staffCaseView } from '../views/case.ts'
import { outsidePaper, sentOutside } from '../views/outside.ts'
import { mustBeOpen, openCase } from '../views/read.ts'
import { listCases } from './caseload.ts'
import { handOverMany } from './hand-over.ts'

/** Everybody in the council who works with cases. */
export const COUNCIL = ['officer', 'decisionMaker', 'manager'] as const
const council = (audit: string) => procedureFor(COUNCIL, audit)

export const casesRouter = router({
  list: council('case.list')
    .input(CaseloadQuery)
    .query(({ ctx, input }): Promise<Caseload> => listCases(ctx, input)),

  /** Only those who may give one case to an officer give several. */
  handOver: procedureFor(['officer', 'manager'], 'case.hand-over')
    .input(HandOverMany)
    .mutation(({ ctx, input }): Promise<readonly HandedOver[]> => handOverMany(ctx, input)),

  show: council('case.show')
    .input(ofCase)
    .query(async ({ ctx, input }): Promise<StaffCaseView> => {
      const [opened, authority] = await Promise.all([
        openCase(ctx, input.reference, 'case.show'),
        ctx.authority(),
      ])
      const { settings, providers } = found(authority)
      const { promises, icbName } = settings
      const { actor, today } = ctx
      return staffCaseView({
        ...opened,
        actor,
        to: 'staff',
        today,
        promises,
        waiting: waitingContact(opened.file),
        outside: sentOutside(opened.file, { kind: 'council' }, ctx.call.now),
        contacts: { icbName, providers },
      })
    }),

  /** A paper that left the building, exactly as it was sent. */
  outside: council('case.outside')
    .input(ofCase.extend({ id: z.uuid() }))
    .query(async ({ ctx, input }): Promise<OutsidePaper> => {
      const { file } = await openCase(ctx, input.reference, 'case.outside')
      return outsidePaper(file, { kind: 'council' }, input.id, ctx.call.now)
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
