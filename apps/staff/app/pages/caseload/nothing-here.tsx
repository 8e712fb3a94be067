import { EmptyState } from '@common-ground/ui'
import { withQuery } from '@common-ground/web'
import { paths } from '../../paths.ts'
import type { CaseloadPage } from './view.server.ts'

const link = (href: string, text: string) => (
  <a className="govuk-link" href={href}>
    {text}
  </a>
)

/** A list with no case on it: why, and what to do. */
export function NothingHere({ list }: { list: CaseloadPage }) {
  const { query, chosen, total } = list
  if (total > 0) {
    return (
      <EmptyState title="The list has changed, and nothing is on this page now">
        {link(paths.cases(withQuery(list.search, { page: null, from: null })), 'Go to its first page')}
      </EmptyState>
    )
  }
  if (chosen.length > 0) {
    return (
      <EmptyState title="No case fits every filter you chose">
        Take one of them away, or {link(paths.cases(`view=${query.view}`), 'clear all filters')}.
      </EmptyState>
    )
  }
  if (query.view === 'mine') {
    return (
      <EmptyState title="No open case is yours">
        Look for one to take among the {link(paths.cases('view=unassigned'), 'unassigned cases')}.
      </EmptyState>
    )
  }
  if (query.view === 'unassigned') {
    return (
      <EmptyState title="Every open case has a case officer">
        Nothing waits to be taken. Go to {link(paths.cases(), 'your cases')}.
      </EmptyState>
    )
  }
  if (query.view === 'team') {
    return (
      <EmptyState title="No open case is with your team">
        A case comes to a team with the officer who takes it. Look at{' '}
        {link(paths.cases('view=all'), 'all cases')}.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="There is no open case">
      New ones stand here as families raise them. Look at{' '}
      {link(paths.cases('view=all&status=closed'), 'closed cases')}.
    </EmptyState>
  )
}
