import type { CommandName, DeadlineId } from '@common-ground/domain'

const segment = encodeURIComponent
const ofCase = (reference: string): string => `/cases/${segment(reference)}`

/** Every address of the app. Nothing else writes one. */
export const paths = {
  home: '/',
  signIn: (next?: string): string => (next ? `/sign-in?next=${segment(next)}` : '/sign-in'),
  signOut: '/sign-out',
  work: '/work',
  /** The messages of families, on the page of one's work. */
  waiting: '/work#messages',
  cover: '/work/cover',
  lists: '/lists',
  /** Naming a list. @param query its filters, as the caseload's address holds them. */
  newList: (query: string): string => `/lists/new?${query.replace(/^\?/, '')}`,
  exportCases: (query: string): string => `/cases/export?${query.replace(/^\?/, '')}`,
  handOver: '/cases/hand-over',
  /** @param query a query string, with or without its "?". */
  cases: (query = ''): string => (query ? `/cases?${query.replace(/^\?/, '')}` : '/cases'),
  case: (reference: string): string => ofCase(reference),
  /** The case, saying on top that a step was taken. */
  caseAfter: (reference: string, done: CommandName): string => `${ofCase(reference)}?done=${done}`,
  step: (reference: string, command: CommandName): string => `${ofCase(reference)}/steps/${command}`,
  /** A step that is about one of the case's dates. */
  stepOn: (reference: string, command: CommandName, deadline: DeadlineId): string =>
    `${ofCase(reference)}/steps/${command}?deadline=${deadline}`,
  document: (reference: string, id: string): string => `${ofCase(reference)}/documents/${segment(id)}`,
  letterCode: '/letter-code',
  whatIf: (reference: string): string => `${ofCase(reference)}/what-if`,
  dashboard: '/dashboard',
  outbox: '/outbox',
  message: (id: string): string => `/outbox/${segment(id)}`,
  help: '/help',
  accessibility: '/accessibility',
  privacy: '/privacy',
  cookies: '/cookies',
} as const
