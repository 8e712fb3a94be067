import type { RouteId } from '@common-ground/domain'

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
  forgottenPassword: '/forgotten-password',
  resetPassword: (token: string): string => `/reset-password/${segment(token)}`,
  raise: '/raise',
  question: (draft: string, slug: string, from?: 'check'): string =>
    `/raise/${segment(draft)}/${slug}${from ? '?from=check' : ''}`,
  checkAnswers: (draft: string): string => `/raise/${segment(draft)}/check-answers`,
  disagreements: '/disagreements',
  disagreement: (reference: string): string => ofCase(reference),
  /** The disagreement, saying on top what was just done. */
  after: (reference: string, done: string): string => `${ofCase(reference)}?done=${segment(done)}`,
  sent: (reference: string): string => `${ofCase(reference)}/sent`,
  way: (reference: string, way: RouteId): string => `${ofCase(reference)}/ways/${way}`,
  step: (reference: string, step: string): string => `${ofCase(reference)}/steps/${step}`,
  caseWhatIf: (reference: string): string => `${ofCase(reference)}/what-if`,
  caseCalendar: (reference: string): string => `${ofCase(reference)}/dates.ics`,
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
  cookies: '/cookies',
} as const
