import { readFamilyCases } from '@common-ground/db'
import { HEADLINE_WORDS, localDate } from '@common-ground/domain'
import { type FamilyCaseView, type FamilyListRow, ofCase } from '../contracts/index.ts'
import { WhatIfOnCase, whatIfOnCase } from '../shared/what-if.ts'
import { found, procedureFor, router } from '../trpc.ts'
import { decisionLabel, familyCaseView } from '../views/case.ts'
import { openCase } from '../views/read.ts'

const family = (audit: string) => procedureFor(['family'], audit)

/** A family's disagreements. */
export const disagreementsRouter = router({
  list: family('disagreement.list').query(async ({ ctx }): Promise<FamilyListRow[]> => {
    const rows = await readFamilyCases(ctx.db, ctx.config.authorityId, ctx.user.id)
    return rows.map((row) => ({
      reference: row.reference,
      childName: row.childName ?? '',
      decisionLabel: decisionLabel(row.decisionType, 'family', row.matter),
      headline: row.headline,
      headlineLabel: HEADLINE_WORDS[row.headline].family,
      raisedOn: localDate(row.raisedOn),
      nextDueOn: row.nextDueOn ? localDate(row.nextDueOn) : null,
    }))
  }),

  show: family('disagreement.show')
    .input(ofCase)
    .query(async ({ ctx, input }): Promise<FamilyCaseView> => {
      const [opened, authority] = await Promise.all([openCase(ctx, input.reference), ctx.authority()])
      const { promises } = found(authority).settings
      return familyCaseView({ ...opened, actor: ctx.actor, to: 'family', today: ctx.today, promises })
    }),

  whatIf: family('disagreement.what-if')
    .input(WhatIfOnCase)
    .query(({ ctx, input }) => whatIfOnCase(ctx, input)),
})
