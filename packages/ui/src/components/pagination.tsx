export type PaginationItem =
  | { readonly ellipsis: true }
  | {
      readonly number: number
      readonly href: string
      readonly current?: boolean | undefined
      readonly ellipsis?: undefined
    }
export type PaginationProps = {
  readonly previous?: { readonly href: string } | undefined
  readonly next?: { readonly href: string } | undefined
  readonly items?: readonly PaginationItem[] | undefined
}

const PATHS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}
const Icon = ({ to }: { to: 'prev' | 'next' }) => (
  <svg
    className={`govuk-pagination__icon govuk-pagination__icon--${to}`}
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path d={PATHS[to]} />
  </svg>
)

/** The pages of a long list. */
export const Pagination = ({ previous, next, items = [] }: PaginationProps) => (
  <nav className="govuk-pagination" aria-label="Pagination">
    {previous ? (
      <div className="govuk-pagination__prev">
        <a className="govuk-link govuk-pagination__link" href={previous.href} rel="prev">
          <Icon to="prev" />
          <span className="govuk-pagination__link-title">
            Previous<span className="govuk-visually-hidden"> page</span>
          </span>
        </a>
      </div>
    ) : null}
    {items.length > 0 ? (
      <ul className="govuk-pagination__list">
        {items.map((item, at) =>
          item.ellipsis ? (
            <li key={`gap-${at}`} className="govuk-pagination__item govuk-pagination__item--ellipsis">
              ⋯
            </li>
          ) : (
            <li
              key={item.number}
              className={`govuk-pagination__item${item.current ? ' govuk-pagination__item--current' : ''}`}
            >
              <a
                className="govuk-link govuk-pagination__link"
                href={item.href}
                aria-label={`Page ${item.number}`}
                {...(item.current && { 'aria-current': 'page' as const })}
              >
                {item.number}
              </a>
            </li>
          ),
        )}
      </ul>
    ) : null}
    {next ? (
      <div className="govuk-pagination__next">
        <a className="govuk-link govuk-pagination__link" href={next.href} rel="next">
          <span className="govuk-pagination__link-title">
            Next<span className="govuk-visually-hidden"> page</span>
          </span>
          <Icon to="next" />
        </a>
      </div>
    ) : null}
  </nav>
)
