/** What a page needs to be asked for: the authority, and a case of it. */
export type Seen = {
  readonly authorityId: string
  readonly caseId: string
  readonly reference: string
  readonly word: string
}

/** A page that must not get slower with the years: another one is another line. */
export type Page = {
  readonly name: string
  readonly path: (seen: Seen) => string
  /** The least that the database has to be asked for such an answer, for a bare client to ask it beside the page. */
  readonly bare: (seen: Seen) => string
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`

export const PAGES: readonly Page[] = [
  {
    name: 'caseload',
    path: () => '/cases?view=all',
    bare: ({ authorityId }) =>
      `select reference, headline, next_due_on from cases where authority_id = ${text(authorityId)} and closed_on is null
       order by coalesce(next_due_on, 'infinity'::date), id limit 51;`,
  },
  {
    name: 'search',
    path: ({ word }) => `/cases?view=all&q=${encodeURIComponent(word)}`,
    bare: ({ authorityId, word }) =>
      `select case_id from case_texts where authority_id = ${text(authorityId)} and searched
       and to_tsvector('english', body) @@ plainto_tsquery('english', ${text(word)}) limit 51;`,
  },
  {
    name: 'case',
    path: ({ reference }) => `/cases/${reference}`,
    bare: ({ authorityId, caseId, reference }) =>
      `select state from cases where authority_id = ${text(authorityId)} and reference = ${text(reference)};
       select data from case_events where authority_id = ${text(authorityId)} and case_id = ${text(caseId)} order by seq;
       select body from case_texts where authority_id = ${text(authorityId)} and case_id = ${text(caseId)};`,
  },
  {
    name: 'dashboard',
    path: () => '/dashboard',
    bare: ({ authorityId }) =>
      `select headline, count(*) from cases where authority_id = ${text(authorityId)} and closed_on is null group by 1;`,
  },
]
