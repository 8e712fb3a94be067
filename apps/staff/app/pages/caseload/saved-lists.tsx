import { paths } from '../../paths.ts'
import type { CaseloadPage } from './view.server.ts'

/** The lists somebody has saved; nothing where they have none. */
export function SavedLists({ views }: { views: CaseloadPage['views'] }) {
  if (views.length === 0) return null
  return (
    <nav aria-label="My lists">
      <ul className="govuk-list app-actions govuk-!-margin-bottom-4">
        {views.map(({ id, name, href, current }) => (
          <li key={id}>
            <a
              className="govuk-link govuk-link--no-visited-state"
              href={href}
              {...(current && { 'aria-current': 'page' as const })}
            >
              {current ? <strong>{name}</strong> : name}
            </a>
          </li>
        ))}
        <li>
          <a className="govuk-link app-quiet" href={paths.lists}>
            Rename or delete
          </a>
        </li>
      </ul>
    </nav>
  )
}
