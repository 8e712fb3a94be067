import type { CallPage, ListName } from '@common-ground/api/contracts'
import type { Board, CommandName, DatedDuty, MeasureId, Sen2Missing, Sen2Module } from '@common-ground/domain'

const segment = encodeURIComponent
const ofCase = (reference: string): string => `/cases/${segment(reference)}`

const asked = (query: string): string => query && `?${query.replace(/^\?/, '')}`

/** Of a longer query only what says which months and whose cases. */
function monthsIn(query: string): string {
  const from = new URLSearchParams(query)
  const kept = ['since', 'until', 'team'].flatMap((name) => {
    const value = from.get(name)
    return value ? [[name, value] as [string, string]] : []
  })
  return asked(new URLSearchParams(kept).toString())
}

/** What a list is called in an address: "not-delivered". */
export const listSegment = (list: ListName): string =>
  list.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Every address of the app. Nothing else writes one. */
export const paths = {
  home: '/',
  signIn: (next?: string): string => (next ? `/sign-in?next=${segment(next)}` : '/sign-in'),
  councilSignIn: (next: string): string => `/sign-in/council?next=${segment(next)}`,
  signOut: '/sign-out',
  work: '/work',
  /** The messages of families, on the page of one's work. */
  waiting: '/work#messages',
  cover: '/work/cover',
  lists: '/lists',
  /** Naming a list. @param query its filters, as the caseload's address holds them. */
  newList: (query: string): string => `/lists/new?${query.replace(/^\?/, '')}`,
  /**
   * Where a list is taken away as a file, all of it: not the page of it that is looked at.
   * @param query the filters, as the address of its page holds them.
   */
  takeAway: (list: ListName, query: string, format: 'ods' | 'csv'): string => {
    const filters = new URLSearchParams(query)
    for (const name of ['as', 'from', 'page', 'done', 'approved']) filters.delete(name)
    filters.set('as', format)
    return `/exports/lists/${listSegment(list)}?${filters}`
  },
  /** The months of a figure as a file. @param query the months and the team. */
  takeMonths: (measure: MeasureId, query: string, format: 'ods' | 'csv'): string =>
    paths.takeAway('months', `measure=${measure}&${monthsIn(query).slice(1)}`, format),
  /** Everything that can be taken away, and who took it last. */
  exports: '/exports',
  sen2: (year?: number): string => (year ? `/exports/sen2?year=${year}` : '/exports/sen2'),
  /** The disagreements behind a number of that page. */
  sen2Cases: (year: number, module?: Sen2Module, missing?: Sen2Missing, page = 1): string =>
    `/exports/sen2/cases?${new URLSearchParams({
      year: String(year),
      ...(module && { module }),
      ...(missing && { missing }),
      ...(page !== 1 && { page: String(page) }),
    })}`,
  sen2File: (year: number): string => `/exports/sen2/file?year=${year}`,
  scrutiny: '/exports/scrutiny',
  scrutinyFile: '/exports/scrutiny/file',
  handOver: '/cases/hand-over',
  /** @param query a query string, with or without its "?". */
  cases: (query = ''): string => (query ? `/cases?${query.replace(/^\?/, '')}` : '/cases'),
  case: (reference: string): string => ofCase(reference),
  /** The case, saying on top that a step was taken. */
  caseAfter: (reference: string, done: CommandName): string => `${ofCase(reference)}?done=${done}`,
  step: (reference: string, command: CommandName): string => `${ofCase(reference)}/steps/${command}`,
  /** A step that is about one of the case's dates. */
  stepOn: (reference: string, command: CommandName, deadline: DatedDuty['id']): string =>
    `${ofCase(reference)}/steps/${command}?deadline=${segment(deadline)}`,
  /** A paper that went to somebody outside. */
  outside: (reference: string, id: string): string => `${ofCase(reference)}/outside/${segment(id)}`,
  outsidePdf: (reference: string, id: string): string => `${ofCase(reference)}/outside/${segment(id)}/pdf`,
  document: (reference: string, id: string): string => `${ofCase(reference)}/documents/${segment(id)}`,
  /** Papers in one file, for somebody. @param query whom they are for, or the pack that was just made. */
  pack: (reference: string, query = ''): string => `${ofCase(reference)}/pack${query && `?${query}`}`,
  madePack: (reference: string, id: string): string => `${ofCase(reference)}/packs/${segment(id)}`,
  calls: '/raise',
  call: (id: string, page: CallPage | 'check'): string => `/raise/${segment(id)}/${page}`,
  letter: (reference: string): string => `${ofCase(reference)}/letter`,
  /** @param page which of the list, from 1. */
  lookedAt: (page = 1): string => (page === 1 ? '/looked-at' : `/looked-at?page=${page}`),
  account: '/account',
  secondStep: (next: string): string => `/second-step?next=${segment(next)}`,
  addApp: '/account/authenticator-app',
  addPasskey: '/account/passkey',
  /** Adding a second step on the way to something else. */
  onTheWay: (place: string, next: string): string => `${place}?next=${segment(next)}`,
  removeStep: (id: string): string => `/account/second-steps/${segment(id)}/remove`,
  recoveryCodes: '/account/recovery-codes',
  calendar: '/account/calendar',
  /** What somebody's own calendar reads. The token alone opens it. */
  calendarFeed: (token: string): string => `/calendar/${segment(token)}`,
  staffAccounts: '/staff-accounts',
  resetSecondStep: (id: string): string => `/staff-accounts/${segment(id)}/second-step`,
  /** What managers look after. */
  manage: '/manage',
  wordings: '/wordings',
  /** The messages that one kind of people gets. */
  wordingsFor: (audience: string): string => `/wordings?for=${segment(audience)}`,
  wording: (template: string): string => `/wordings/${segment(template)}`,
  /** The message, saying on top what became of its words. */
  wordingAfter: (template: string, done: 'saved' | 'own'): string =>
    `/wordings/${segment(template)}?done=${done}`,
  changeWording: (template: string): string => `/wordings/${segment(template)}/change`,
  wordingLetter: (template: string): string => `/wordings/${segment(template)}/letter`,
  /** The numbers that everybody may read, and whether everybody does. */
  openNumbers: '/open-numbers',
  switchOpenNumbers: '/open-numbers/switch',
  /** The same page, saying on top that it was just switched. */
  openNumbersAfter: '/open-numbers?done',
  letterCode: '/letter-code',
  notes: (reference: string): string => `${ofCase(reference)}/notes`,
  links: (reference: string): string => `${ofCase(reference)}/links`,
  whatIf: (reference: string): string => `${ofCase(reference)}/what-if`,
  hold: (reference: string): string => `${ofCase(reference)}/hold`,
  /**
   * Records that are due to go, or that somebody has decided about.
   * @param approved how many were approved just now, to be said on top.
   */
  removals: (list: 'waiting' | 'approved' | 'kept' = 'waiting', page = 1, approved = 0): string => {
    const asked = new URLSearchParams({
      ...(list !== 'waiting' && { list }),
      ...(page !== 1 && { page: String(page) }),
      ...(approved !== 0 && { approved: String(approved) }),
    }).toString()
    return asked ? `/retention?${asked}` : '/retention'
  },
  removal: (id: string): string => `/retention/removals/${segment(id)}`,
  schedule: '/retention/schedule',
  changeSchedule: '/retention/schedule/change',
  holds: (page = 1): string => (page === 1 ? '/retention/holds' : `/retention/holds?page=${page}`),
  /** What has been removed. @param reference of one case alone. */
  removed: (reference = '', page = 1): string => {
    const asked = new URLSearchParams({
      ...(reference && { reference }),
      ...(page !== 1 && { page: String(page) }),
    }).toString()
    return asked ? `/retention/removed?${asked}` : '/retention/removed'
  },
  /** Decisions that are being looked at again. */
  reconsiderations: '/reconsiderations',
  dashboard: '/dashboard',
  /** @param query the months and the team. */
  board: (board: Board, query = ''): string => `/dashboard/${board}${asked(query)}`,
  /** A figure by itself, with what it is. */
  measure: (measure: MeasureId, query = ''): string => `/dashboard/measures/${measure}${monthsIn(query)}`,
  /** Numbers that no case holds and figures need. */
  numbers: '/dashboard/numbers',
  /** An authority's own owner and aim of a figure. */
  aim: (measure: MeasureId): string => `/dashboard/measures/${measure}/aim`,
  /** What the service learned in each quarter. */
  learningNotes: '/dashboard/learning-notes',
  /** @param quarter its first month, as "2026-07". */
  learningNote: (quarter: string): string => `/dashboard/learning-notes/${segment(quarter)}`,
  /** The note, saying on top that it is saved. */
  learningNoteAfter: (quarter: string): string => `/dashboard/learning-notes/${segment(quarter)}?done`,
  writeLearningNote: (quarter: string): string => `/dashboard/learning-notes/${segment(quarter)}/write`,
  /** The list behind a figure. */
  counted: (query = ''): string => `/cases/counted${asked(query)}`,
  /** How much each officer has to do. @param team whose; without it one's own team's, or everybody's. */
  workload: (team = ''): string => (team ? `/workload?team=${segment(team)}` : '/workload'),
  /** The lists that must be kept short. */
  registers: '/registers',
  /** What has reached nobody. @param query its filters and page, or what was just done. */
  notDelivered: (query = ''): string => `/not-delivered${query && `?${query.replace(/^\?/, '')}`}`,
  failedMessage: (id: string): string => `/not-delivered/${segment(id)}`,
  /** Saying that somebody was reached whom a message did not. */
  reached: (id: string): string => `/not-delivered/${segment(id)}/reached`,
  unreadLetter: (reference: string, seq: number): string =>
    `/not-delivered/letters/${segment(reference)}/${seq}`,
  /** What the worker does by the clock, and what of it failed. */
  automaticWork: '/automatic-work',
  outbox: '/outbox',
  message: (id: string): string => `/outbox/${segment(id)}`,
  help: '/help',
  accessibility: '/accessibility',
  privacy: '/privacy',
  cookies: '/cookies',
} as const
