import { accountProcedures } from '../shared/account.ts'
import { authorityRouter } from '../shared/authority.ts'
import { outboxOf } from '../shared/outbox.ts'
import { step } from '../steps/procedure.ts'
import { router } from '../trpc.ts'
import { calendarRouter } from './calendar.ts'
import { callsRouter } from './calls.ts'
import { COUNCIL, casesRouter } from './cases.ts'
import { dashboardRouter } from './dashboard.ts'
import { directoryRouter } from './directory.ts'
import { documentsRouter } from './documents.ts'
import { listsRouter } from './exports/lists.ts'
import { exportsRouter } from './exports/router.ts'
import { federationProcedures } from './federation.ts'
import { figureSettingsRouter, figuresRouter } from './figures/index.ts'
import { learningNotesRouter } from './learning-notes.ts'
import { letterCodesRouter } from './letter-codes.ts'
import { linksRouter } from './links.ts'
import { lookInsRouter } from './look-ins.ts'
import { mediationsRouter } from './mediations.ts'
import { notesRouter } from './notes.ts'
import { openNumbersRouter } from './open-numbers.ts'
import { packsRouter } from './packs.ts'
import { staffPapersRouter } from './papers.ts'
import { reconsiderationsRouter } from './reconsiderations.ts'
import { referralsRouter } from './referrals.ts'
import { registersRouter } from './registers.ts'
import { holdsRouter, retentionRouter } from './retention/index.ts'
import { staffAccountsRouter } from './staff-accounts.ts'
import { undeliveredRouter } from './undelivered.ts'
import { unreadLettersRouter } from './unread-letters.ts'
import { wordingsRouter } from './wordings.ts'
import { workRouter } from './work.ts'
import { workerWatchRouter } from './worker-watch.ts'
import { workloadRouter } from './workload.ts'

/** The council’s world. */
export const staffRouter = router({
  authority: authorityRouter,
  account: router({ ...accountProcedures, ...federationProcedures }),
  outbox: outboxOf('staff'),
  lookIns: lookInsRouter,
  staffAccounts: staffAccountsRouter,
  directory: directoryRouter,
  calendar: calendarRouter,
  calls: callsRouter,
  cases: casesRouter,
  wordings: wordingsRouter,
  work: workRouter,
  documents: documentsRouter,
  letterCodes: letterCodesRouter,
  mediations: mediationsRouter,
  notes: notesRouter,
  links: linksRouter,
  papers: staffPapersRouter,
  packs: packsRouter,
  dashboard: dashboardRouter,
  figures: figuresRouter,
  workload: workloadRouter,
  registers: registersRouter,
  exports: exportsRouter,
  takeAway: listsRouter,
  figureSettings: figureSettingsRouter,
  learningNotes: learningNotesRouter,
  openNumbers: openNumbersRouter,
  reconsiderations: reconsiderationsRouter,
  referrals: referralsRouter,
  undelivered: undeliveredRouter,
  unreadLetters: unreadLettersRouter,
  workerWatch: workerWatchRouter,
  retention: retentionRouter,
  holds: holdsRouter,
  step: router({
    assignCase: step('assignCase', COUNCIL),
    recordDecision: step('recordDecision', COUNCIL),
    recordDone: step('recordDone', COUNCIL),
    proposeDate: step('proposeDate', COUNCIL),
    confirmDate: step('confirmDate', COUNCIL),
    refuseDate: step('refuseDate', COUNCIL),
    sendMessage: step('sendMessage', COUNCIL),
    closeCase: step('closeCase', COUNCIL),
    reopenCase: step('reopenCase', COUNCIL),
    moveRight: step('moveRight', COUNCIL),
    recordContact: step('recordContact', COUNCIL),
    flagSafety: step('flagSafety', COUNCIL),
    unflagSafety: step('unflagSafety', COUNCIL),
    restrictCase: step('restrictCase', COUNCIL),
    unrestrictCase: step('unrestrictCase', COUNCIL),
    addDocument: step('addDocument', COUNCIL),
    shareDocument: step('shareDocument', COUNCIL),
    removeDocument: step('removeDocument', COUNCIL),
    statePosition: step('statePosition', COUNCIL),
    settlePoint: step('settlePoint', COUNCIL),
    recordAgreement: step('recordAgreement', COUNCIL),
    signAgreement: step('signAgreement', COUNCIL),
    recordActionDone: step('recordActionDone', COUNCIL),
    requestConversation: step('requestConversation', COUNCIL),
    arrangeConversation: step('arrangeConversation', COUNCIL),
    logConversation: step('logConversation', COUNCIL),
    requestReconsideration: step('requestReconsideration', COUNCIL),
    openReconsideration: step('openReconsideration', COUNCIL),
    recommendReconsideration: step('recommendReconsideration', COUNCIL),
    returnReconsideration: step('returnReconsideration', COUNCIL),
    decideReconsideration: step('decideReconsideration', COUNCIL),
    requestDisagreementResolution: step('requestDisagreementResolution', COUNCIL),
    askParty: step('askParty', COUNCIL),
    answerForParty: step('answerForParty', COUNCIL),
    referDisagreementResolution: step('referDisagreementResolution', COUNCIL),
    arrangeDisagreementResolution: step('arrangeDisagreementResolution', COUNCIL),
    concludeDisagreementResolution: step('concludeDisagreementResolution', COUNCIL),
    requestMediation: step('requestMediation', COUNCIL),
    declineMediation: step('declineMediation', COUNCIL),
    referMediation: step('referMediation', COUNCIL),
    tellIcb: step('tellIcb', COUNCIL),
    arrangeMediation: step('arrangeMediation', COUNCIL),
    cancelMediationMeeting: step('cancelMediationMeeting', COUNCIL),
    cannotArrangeMediation: step('cannotArrangeMediation', COUNCIL),
    concludeMediation: step('concludeMediation', COUNCIL),
    recordCertificate: step('recordCertificate', COUNCIL),
    noteAppeal: step('noteAppeal', COUNCIL),
    registerAppeal: step('registerAppeal', COUNCIL),
    recordAppealPapers: step('recordAppealPapers', COUNCIL),
    recordDirections: step('recordDirections', COUNCIL),
    changeDirection: step('changeDirection', COUNCIL),
    recordDirectionDone: step('recordDirectionDone', COUNCIL),
    concedeAppeal: step('concedeAppeal', COUNCIL),
    endAppeal: step('endAppeal', COUNCIL),
    withdrawAppeal: step('withdrawAppeal', COUNCIL),
    recordCause: step('recordCause', COUNCIL),
    recordCost: step('recordCost', COUNCIL),
  }),
})
export type StaffRouter = typeof staffRouter
