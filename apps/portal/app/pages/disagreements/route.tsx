import { formatDate, formatWithWeekday } from '@common-ground/domain'
import { Button, EmptyState, NotificationBanner, Tag } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { draftSecret } from '../../raise/secret.server.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Your disagreements' }

export async function loader({ request, context }: Route.LoaderArgs) {
  const { api } = visit(context)
  const [cases, drafts] = await Promise.all([
    answering(request, api.disagreements.list()),
    answering(request, api.drafts.list({ secret: draftSecret.read(request) })),
  ])
  return {
    cases: cases.map((each) => ({
      ...each,
      raisedOn: formatDate(each.raisedOn),
      lastDay: each.lastDay && { on: formatWithWeekday(each.lastDay.on), title: each.lastDay.title },
    })),
    drafts: drafts.length,
    done: new URL(request.url).searchParams.get('done') === 'endAccess',
  }
}

export default function Disagreements({ loaderData: { cases, drafts, done } }: Route.ComponentProps) {
  return (
    <PortalFrame>
      {done ? <NotificationBanner type="success">You have left the disagreement.</NotificationBanner> : null}
      <h1 className="govuk-heading-l">Your disagreements</h1>
      {drafts > 0 ? (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.raise}>
            You have {drafts === 1 ? 'one' : drafts} started and not sent
          </a>
        </p>
      ) : null}
      {cases.length === 0 ? (
        <EmptyState title="You have not raised a disagreement yet">
          When you have, you can follow it here and see every date that matters.
        </EmptyState>
      ) : (
        <ul className="app-ways">
          {cases.map((each) => (
            <li key={each.reference} className="app-ways__way">
              <div className="app-ways__head">
                <h2 className="app-ways__title">
                  <a className="govuk-link" href={paths.disagreement(each.reference)}>
                    {each.childName}
                    {each.decisionLabel
                      ? `: ${each.decisionLabel.replace(/^The decision /, 'the decision ')}`
                      : ''}
                  </a>
                </h2>
                <Tag>{each.headlineLabel}</Tag>
              </div>
              <p className="govuk-body app-ways__what">
                Reference {each.reference}. Raised on {each.raisedOn}.{each.beside ? ` ${each.beside}.` : ''}
              </p>
              {each.lastDay ? (
                <p className="govuk-body app-ways__what">
                  <strong>{each.lastDay.on}</strong>:{' '}
                  {each.lastDay.title.replace(/^[A-Z]/, (first) => first.toLowerCase())}
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <Button href={paths.raise}>Raise a disagreement</Button>
    </PortalFrame>
  )
}
