import type { LearningVersion } from '@common-ground/api/contracts'
import { formatMoment } from '@common-ground/domain'
import { Details, NotificationBanner, OpenFigureTable, TwoThirds, Written } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

const told = ({ writtenAt, ...version }: LearningVersion) => ({
  ...version,
  when: formatMoment(new Date(writtenAt)),
})

export async function loader({ request, context, params: { quarter } }: Route.LoaderArgs) {
  const view = await answering(request, visit(context).api.learningNotes.show({ quarter }))
  return {
    ...view,
    title: `What we learned: ${view.label}`,
    note: view.note && told(view.note),
    earlier: view.earlier.map(told),
    done: new URL(request.url).searchParams.has('done'),
  }
}

export default function LearningNote({ loaderData }: Route.ComponentProps) {
  const { quarter, label, note, earlier, draft, figures, periods, done } = loaderData
  return (
    <StaffFrame back={{ href: paths.learningNotes, text: 'Back to what we learned' }}>
      {done ? <NotificationBanner type="success">The note is saved</NotificationBanner> : null}
      <TwoThirds>
        <span className="govuk-caption-l">{label}</span>
        <h1 className="govuk-heading-l">What we learned</h1>
        <p className="govuk-body">
          {note
            ? `Version ${note.version}, by ${note.writtenBy} on ${note.when}.`
            : 'A draft from the figures. Nobody has written the note yet.'}
        </p>
        <Written>{note?.body ?? draft}</Written>
        <p className="govuk-body app-screen-only">
          <a className="govuk-link" href={paths.writeLearningNote(quarter)}>
            {note ? 'Change the note' : 'Write the note from this draft'}
          </a>
        </p>
        <p className="govuk-hint app-screen-only">To have it on paper or as a PDF, print this page.</p>
      </TwoThirds>
      {figures.length > 0 ? (
        <p className="govuk-body">
          The figures as everybody may read them. What is hidden here is hidden in the draft too: the
          dashboard has the whole numbers, which are for the team alone.
        </p>
      ) : null}
      {figures.map((figure) => (
        <OpenFigureTable key={figure.id} figure={figure} periods={periods} />
      ))}
      {note ? (
        <section className="app-screen-only" aria-labelledby="versions">
          <h2 className="govuk-heading-m" id="versions">
            The draft, and earlier versions
          </h2>
          <Details summary="The draft from the figures">
            <Written>{draft}</Written>
          </Details>
          {earlier.map((version) => (
            <Details
              key={version.version}
              summary={`Version ${version.version}, by ${version.writtenBy} on ${version.when}`}
            >
              <Written>{version.body}</Written>
            </Details>
          ))}
        </section>
      ) : null}
    </StaffFrame>
  )
}
