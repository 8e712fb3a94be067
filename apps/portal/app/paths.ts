import type { DocumentKind, RouteId } from '@common-ground/domain'

const segment = encodeURIComponent
const ofCase = (reference: string): string => `/disagreements/${segment(reference)}`

/** Every address of the portal. Nothing else writes one. */
export const paths = {
  home: '/',
  createAccount: '/create-account',
  checkEmail: '/create-account/check-your-email',
  confirmEmail: (token: string): string => `/confirm-email/${segment(token)}`,
  signIn: (next?: string): string => (next ? `/sign-in?next=${segment(next)}` : '/sign-in'),
  signOut: '/sign-out',
  staySignedIn: '/stay-signed-in',
  /** Where what was typed before a session ended is thrown away. */
  keptForm: '/kept-form',
  forgottenPassword: '/forgotten-password',
  resetPassword: (token: string): string => `/reset-password/${segment(token)}`,
  raise: '/raise',
  question: (draft: string, slug: string, from?: 'check'): string =>
    `/raise/${segment(draft)}/${slug}${from ? '?from=check' : ''}`,
  checkAnswers: (draft: string): string => `/raise/${segment(draft)}/check-answers`,
  /** Where somebody stops, and gets a code to come back with. */
  keepDraft: (draft: string): string => `/raise/${segment(draft)}/save`,
  /** Where somebody says who they are, when everything else has been said. */
  identity: (draft: string): string => `/raise/${segment(draft)}/your-account`,
  /** What "Exit this page" does, before the first page that has it. */
  beforeSafeContact: (draft: string): string => `/raise/${segment(draft)}/before-safe-contact`,
  comeBack: '/raise/come-back',
  letterCode: '/raise/letter-code',
  disagreements: '/disagreements',
  disagreement: (reference: string): string => ofCase(reference),
  /** The disagreement, saying on top what was just done. */
  after: (reference: string, done: string): string => `${ofCase(reference)}?done=${segment(done)}`,
  sent: (reference: string): string => `${ofCase(reference)}/sent`,
  way: (reference: string, way: RouteId): string => `${ofCase(reference)}/ways/${way}`,
  /** A step's page; `of` is what it is about, where there are several. */
  step: (reference: string, step: string, of?: string): string =>
    `${ofCase(reference)}/steps/${step}${of ? `?of=${segment(of)}` : ''}`,
  messages: (reference: string): string => `${ofCase(reference)}/messages`,
  thread: (reference: string, thread: string): string => `${ofCase(reference)}/messages/${segment(thread)}`,
  /** What was sent to somebody outside, for the family. */
  sharedOutside: (reference: string, id: string): string => `${ofCase(reference)}/shared/${segment(id)}`,
  documents: (reference: string): string => `${ofCase(reference)}/documents`,
  /** @param kind what it is, where that is known. */
  addDocument: (reference: string, kind?: DocumentKind): string =>
    `${ofCase(reference)}/documents/add${kind ? `?kind=${kind}` : ''}`,
  document: (reference: string, id: string): string => `${ofCase(reference)}/documents/${segment(id)}`,
  people: (reference: string): string => `${ofCase(reference)}/people`,
  contact: (reference: string): string => `${ofCase(reference)}/your-details`,
  availability: (reference: string): string => `${ofCase(reference)}/days-that-do-not-suit`,
  statement: (reference: string): string => `${ofCase(reference)}/both-sides`,
  agreement: (reference: string, id: string): string => `${ofCase(reference)}/agreements/${segment(id)}`,
  complaint: (reference: string): string => `${ofCase(reference)}/complaint-letter.pdf`,
  prepare: (reference: string): string => `${ofCase(reference)}/prepare`,
  ownWords: (reference: string): string => `${ofCase(reference)}/own-words`,
  howItWas: (reference: string): string => `${ofCase(reference)}/how-it-was`,
  letterCheck: (reference: string): string => `${ofCase(reference)}/decision-letter`,
  youngPerson: (reference: string): string => `${ofCase(reference)}/whose-right`,
  leave: (reference: string): string => `${ofCase(reference)}/leave`,
  summaryPdf: (reference: string): string => `${ofCase(reference)}/everything.pdf`,
  everythingZip: (reference: string): string => `${ofCase(reference)}/everything.zip`,
  notes: (reference: string): string => `${ofCase(reference)}/my-notes`,
  /** What was sent to somebody outside, for them. */
  sharedWithYou: (token: string): string => `/shared-with-you/${segment(token)}`,
  invitation: (token: string): string => `/invitations/${segment(token)}`,
  board: '/families',
  /** The board with only some families on it. */
  boardOf: (show: 'late' | 'soon'): string => `/families?show=${show}`,
  statistics: '/families/statistics.csv',
  /** A card with which somebody passes the address on, and nothing of any family. */
  card: '/pass-it-on',
  account: '/account',
  secondStep: '/second-step',
  secondStepFor: (next: string): string => `/second-step?next=${segment(next)}`,
  /** Why a second step is needed and how to add one; then on to `next`. */
  secondStepNeeded: (next: string): string => `/second-step/needed?next=${segment(next)}`,
  addApp: '/account/authenticator-app',
  addPasskey: '/account/passkey',
  /** Adding a second step on the way to something else. */
  onTheWay: (place: string, next: string): string => `${place}?next=${segment(next)}`,
  removeStep: (id: string): string => `/account/second-steps/${segment(id)}/remove`,
  recoveryCodes: '/account/recovery-codes',
  changeName: '/account/name',
  changePassword: '/account/password',
  changeEmail: '/account/email',
  closeAccount: '/account/close',
  confirmNewEmail: (token: string): string => `/confirm-new-email/${segment(token)}`,
  caseWhatIf: (reference: string): string => `${ofCase(reference)}/what-if`,
  caseCalendar: (reference: string): string => `${ofCase(reference)}/dates.ics`,
  meetingCalendar: (reference: string, meeting: string): string =>
    `${ofCase(reference)}/meetings/${segment(meeting)}.ics`,
  findOut: '/find-out',
  findOutQuestion: (slug: string): string => `/find-out/${slug}`,
  findOutAnswer: '/find-out/answer',
  findOutPrint: '/find-out/print',
  findOutCalendar: '/find-out/dates.ics',
  findOutWhatIf: '/find-out/what-if',
  findOutWay: (way: RouteId): string => `/find-out/ways/${way}`,
  outbox: '/outbox',
  outboxMessage: (id: string): string => `/outbox/${segment(id)}`,
  help: '/help',
  accessibility: '/accessibility',
  privacy: '/privacy',
  privacyForChildren: '/privacy/children',
  cookies: '/cookies',
  terms: '/terms',
  licence: '/licence',
  whatHappens: '/what-happens',
  coverYourTracks: '/cover-your-tracks',
  /** The authority’s numbers, while it shows them. */
  openNumbers: '/open-numbers',
  openNumbersFile: '/open-numbers.csv',
  icon: '/icon.svg',
  manifest: '/manifest.webmanifest',
  sitemap: '/sitemap.xml',
  /** Where GOV.UK Notify reports what became of a message. No page leads there. */
  notifyCallback: '/callbacks/notify',
  securityText: '/.well-known/security.txt',
} as const
