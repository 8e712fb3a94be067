import type { TableHead } from '../components/table.tsx'

export type SortColumn = {
  readonly label: string
  readonly href: string
  readonly sorted: 'ascending' | 'descending' | 'none'
  readonly format?: 'numeric' | undefined
}

/** The head of a column that can be sorted: a link, because the order lives in the address. */
export const sortHead = ({ label, href, sorted, format }: SortColumn): TableHead => ({
  text: (
    <a className="govuk-link govuk-link--no-visited-state app-sort" href={href}>
      {label}
      <span aria-hidden="true">{sorted === 'ascending' ? ' ▲' : sorted === 'descending' ? ' ▼' : ''}</span>
    </a>
  ),
  sort: sorted,
  ...(format && { format }),
})
