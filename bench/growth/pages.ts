import { BOARDS } from '@common-ground/domain'

/** What a page needs to be asked for: a case of the authority, a name in it, and the last whole month. */
export type Seen = {
  readonly authorityId: string
  readonly reference: string
  readonly word: string
  /** Written `YYYY-MM`. */
  readonly month: string
}

/** A page that must not get slower with the years: another one is another line. */
export type Page = { readonly name: string; readonly path: (seen: Seen) => string }

export const PAGES: readonly Page[] = [
  { name: 'caseload', path: () => '/cases?view=all' },
  { name: 'search, a name', path: ({ word }) => `/cases?view=all&q=${encodeURIComponent(word)}` },
  { name: 'search, a word', path: () => '/cases?view=all&q=toileting' },
  { name: 'search, a reference', path: ({ reference }) => `/cases?view=all&q=${reference}` },
  { name: 'case', path: ({ reference }) => `/cases/${reference}` },
  { name: 'dashboard', path: () => '/dashboard' },
  ...BOARDS.map((board) => ({ name: `dashboard, ${board}`, path: () => `/dashboard/${board}` })),
  { name: 'a figure', path: () => '/dashboard/measures/reply' },
  {
    name: 'the list of a figure',
    path: ({ month }) => `/cases/counted?measure=reply&since=${month}&until=${month}&result=yes`,
  },
  { name: 'workload', path: () => '/workload' },
  { name: 'registers', path: () => '/registers' },
]
