import { Tag, TwoThirds } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { BoardNav } from '../../figures/board-nav.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'What we learned' }

export async function loader({ request, context }: Route.LoaderArgs) {
  return { quarters: await answering(request, visit(context).api.learningNotes.list()) }
}

export default function LearningNotes({ loaderData: { quarters } }: Route.ComponentProps) {
  return (
    <StaffFrame>
      <h1 className="govuk-heading-l">What we learned</h1>
      <BoardNav at="notes" />
      <TwoThirds>
        <p className="govuk-body">
          Each quarter the figures make a draft, and a person writes the note: why decisions changed, what
          came of mediation, and what the service does differently. It says nothing about any one family, so
          that it can be given to members, families and schools.
        </p>
        <ul className="app-ways">
          {quarters.map(({ quarter, label, isFrozen, hasNote }) => (
            <li key={quarter} className="app-ways__way">
              <div className="app-ways__head">
                {isFrozen || hasNote ? (
                  <a
                    className="govuk-link govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-0"
                    href={paths.learningNote(quarter)}
                  >
                    {label}
                  </a>
                ) : (
                  <strong className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-0">
                    {label}
                  </strong>
                )}
                {hasNote ? <Tag classes="govuk-tag--blue">Written</Tag> : null}
              </div>
              <p className="govuk-body app-ways__what">
                {hasNote
                  ? 'Read it, change it or print it.'
                  : isFrozen
                    ? 'A draft is ready. Nobody has written the note yet.'
                    : 'Its figures are not kept yet. They are once each of its months has been frozen, in the night after it ends.'}
              </p>
            </li>
          ))}
        </ul>
      </TwoThirds>
    </StaffFrame>
  )
}
