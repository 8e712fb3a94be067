import { authorityRouter } from '../shared/authority.ts'
import { keptFormsRouter } from '../shared/kept-forms.ts'
import { outboxOf } from '../shared/outbox.ts'
import { step } from '../steps/procedure.ts'
import { router } from '../trpc.ts'
import { portalAccountRouter } from './account.ts'
import { adviserRouter } from './adviser.ts'
import { disagreementsRouter } from './disagreements.ts'
import { documentsRouter } from './documents.ts'
import { draftsRouter } from './drafts.ts'
import { fairnessRouter } from './fairness.ts'
import { invitationsRouter } from './invitations.ts'
import { letterCodesRouter } from './letter-codes.ts'
import { openNumbersRouter } from './open-numbers.ts'
import { outsideRouter } from './outside.ts'
import { ownWordsRouter } from './own-words.ts'
import { papersRouter } from './papers.ts'
import { sendRaise } from './raise.ts'

const FAMILY = ['family'] as const

/** The families’ world. */
export const portalRouter = router({
  authority: authorityRouter,
  account: portalAccountRouter,
  keptForms: keptFormsRouter,
  outbox: outboxOf('portal'),
  drafts: draftsRouter,
  raise: router({ send: sendRaise }),
  letterCodes: letterCodesRouter,
  disagreements: disagreementsRouter,
  documents: documentsRouter,
  openNumbers: openNumbersRouter,
  outside: outsideRouter,
  ownWords: ownWordsRouter,
  fairness: fairnessRouter,
  papers: papersRouter,
  invitations: invitationsRouter,
  adviser: adviserRouter,
  step: router({
    sendMessage: step('sendMessage', FAMILY),
    withdrawCase: step('withdrawCase', FAMILY),
    reopenCase: step('reopenCase', FAMILY),
    undoWithdrawal: step('undoWithdrawal', FAMILY),
    invitePerson: step('invitePerson', FAMILY),
    withdrawInvitation: step('withdrawInvitation', FAMILY),
    changeAccess: step('changeAccess', FAMILY),
    endAccess: step('endAccess', FAMILY),
    moveRight: step('moveRight', FAMILY),
    flagSafety: step('flagSafety', FAMILY),
    addDocument: step('addDocument', FAMILY),
    shareDocument: step('shareDocument', FAMILY),
    removeDocument: step('removeDocument', FAMILY),
    sayUnavailable: step('sayUnavailable', FAMILY),
    statePosition: step('statePosition', FAMILY),
    settlePoint: step('settlePoint', FAMILY),
    signAgreement: step('signAgreement', FAMILY),
    reportNotDone: step('reportNotDone', FAMILY),
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
