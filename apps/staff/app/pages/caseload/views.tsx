import { VIEWS } from '@common-ground/api/contracts'
import { withQuery } from '@common-ground/web'
import { paths } from '../../paths.ts'
import type { CaseloadPage } from './view.server.ts'
import { VIEW_WORDS } from './words.ts'

/** Whose cases: four lists, the filters staying as they are. */
export const Views = ({ list }: { list: CaseloadPage }) => (
  <nav aria-label="Whose cases">
    <ul className="govuk-list app-actions govuk-!-margin-bottom-4">
      {VIEWS.map((view) => {
        const current = view === list.query.view
        const { link } = VIEW_WORDS[view]
        return (
          <li key={view}>
            <a
              className="govuk-link govuk-link--no-visited-state"
              href={paths.cases(withQuery(list.search, { view, page: null, from: null }))}
              {...(current && { 'aria-current': 'page' as const })}
            >
              {current ? <strong>{link}</strong> : link}
            </a>
          </li>
        )
      })}
    </ul>
  </nav>
)
