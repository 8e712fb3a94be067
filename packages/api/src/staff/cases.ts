import {
  type Caseload,
  type CaseloadExport,
  CaseloadQuery,
  type HandedOver,
  HandOverMany,
  ofCase,
  type StaffCaseView,
} from '../contracts/index.ts'
import { waitingContact } from '../shared/waiting-contact.ts'
import { WhatIfOnCase, whatIfOnCase } from '../shared/what-if.ts'
import { found, procedureFor, router } from '../trpc.ts'
import { staffCaseView } from '../views/case.ts'
import { mustBeOpen, openCase } from '../views/read.ts'
import { exportCases, listCases } from './caseload.ts'
import { handOverMany } from './hand-over.ts'

/** Everybody in the council who works with cases. */
export const COUNCIL = ['officer', 'decisionMaker', 'manager'] as const
const council = (audit: string) => procedureFor(COUNCIL, audit)

export const casesRouter = router({
  list: council('case.list')
    .input(CaseloadQuery)
    .query(({ ctx, input }): Promise<Caseload> => listCases(ctx, input)),

  /** The whole of the list that is looked at, in its order. */
  export: council('case.export')
    .input(CaseloadQuery)
    .query(({ ctx, input }): Promise<CaseloadExport> => exportCases(ctx, input)),

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
      const waiting = waitingContact(opened.file)
      return staffCaseView({
        ...opened,
        actor: ctx.actor,
        to: 'staff',
        today: ctx.today,
        promises,
        waiting,
        outside: { icbName, providers },
      })
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
