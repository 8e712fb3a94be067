/**
 * Told by the browser when others have done something in one's cases since the page was made. Without JavaScript it stays
 * hidden, and nothing is lost: the counts in the navigation are those of each page as it comes.
 */
export const News = ({ since, href }: { since: string; href: string }) => (
  <div role="status" data-work-since={since}>
    <div className="app-news" hidden>
      <p className="govuk-body">
        <strong className="app-news__count" />{' '}
        <a className="govuk-link" href={href}>
          Show<span className="govuk-visually-hidden"> them</span>
        </a>
      </p>
    </div>
  </div>
)
