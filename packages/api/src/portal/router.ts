import { authorityRouter } from '../shared/authority.ts'
import { outboxRouter } from '../shared/outbox.ts'
import { step } from '../steps/procedure.ts'
import { router } from '../trpc.ts'
import { portalAccountRouter } from './account.ts'
import { disagreementsRouter } from './disagreements.ts'
import { draftsRouter } from './drafts.ts'
import { sendRaise } from './raise.ts'

const FAMILY = ['family'] as const

/** The families’ world. */
export const portalRouter = router({
  authority: authorityRouter,
  account: portalAccountRouter,
  outbox: outboxRouter,
  drafts: draftsRouter,
  raise: router({ send: sendRaise }),
  disagreements: disagreementsRouter,
  step: router({
    sendMessage: step('sendMessage', FAMILY),
    withdrawCase: step('withdrawCase', FAMILY),
    reopenCase: step('reopenCase', FAMILY),
    requestConversation: step('requestConversation', FAMILY),
    withdrawConversation: step('withdrawConversation', FAMILY),
    requestReconsideration: step('requestReconsideration', FAMILY),
    withdrawReconsideration: step('withdrawReconsideration', FAMILY),
    requestDisagreementResolution: step('requestDisagreementResolution', FAMILY),
    answerForParty: step('answerForParty', FAMILY),
    withdrawDisagreementResolution: step('withdrawDisagreementResolution', FAMILY),
    requestMediation: step('requestMediation', FAMILY),
    declineMediation: step('declineMediation', FAMILY),
    withdrawMediation: step('withdrawMediation', FAMILY),
    recordCertificate: step('recordCertificate', FAMILY),
    noteAppeal: step('noteAppeal', FAMILY),
    withdrawAppeal: step('withdrawAppeal', FAMILY),
  }),
})
export type PortalRouter = typeof portalRouter
