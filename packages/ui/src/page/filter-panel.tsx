import type { ReactNode } from 'react'
import { Button } from '../components/button.tsx'

export type ChosenFilter = { readonly label: string; readonly removeHref: string }
export type FilterPanelProps = {
  readonly action: string
  readonly chosen: readonly ChosenFilter[]
  readonly clearHref: string
  readonly children: ReactNode
}

/** Filters as a form whose answers go in the address; what is chosen stands on top, each with a way to drop it. */
export const FilterPanel = ({ action, chosen, clearHref, children }: FilterPanelProps) => (
  <div className="app-filter">
    {chosen.length > 0 ? (
      <div className="app-filter__chosen">
        <h2 className="govuk-heading-s">Chosen filters</h2>
        <ul className="app-filter__tags">
          {chosen.map((filter) => (
            <li key={filter.label}>
              <a className="app-filter__tag" href={filter.removeHref}>
                <span className="govuk-visually-hidden">Remove this filter: </span>
                {filter.label} <span aria-hidden="true">×</span>
              </a>
            </li>
          ))}
        </ul>
        <p className="govuk-body-s">
          <a className="govuk-link govuk-link--no-visited-state" href={clearHref}>
            Clear filters
          </a>
        </p>
      </div>
    ) : null}
    <details className="app-filter__form" open={chosen.length > 0}>
      <summary className="app-filter__summary">Filter and search</summary>
      <form method="get" action={action} noValidate>
        {children}
        <Button kind="secondary">Apply filters</Button>
      </form>
    </details>
  </div>
)
