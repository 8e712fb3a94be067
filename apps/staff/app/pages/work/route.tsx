import { EmptyState, TwoThirds, WarningText } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { redirect } from 'react-router'
import { TakeAway } from '../../exports/take-away.tsx'
import { News } from '../../layout/news.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'
import { DueList } from './due-list.tsx'
import { MostUrgent } from './most-urgent.tsx'
import { workPage } from './view.server.ts'
import { Waiting } from './waiting.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { api, call } = visit(context)
  const [work, reaching, views, me] = await answering(
    request,
    Promise.all([api.work.show(), api.undelivered.work(), api.work.views(), api.account.me()]),
  )
  if (!me) throw redirect(paths.signIn())
  return { ...workPage(work, reaching, views, me), since: call.now.toISOString() }
}

export default function WorkRoute({ loaderData: page }: Route.ComponentProps) {
  return (
    <StaffFrame>
      <h1 className="govuk-heading-l">My work</h1>
      {page.stuckSince ? (
        <WarningText>
          Messages are not going out. One has waited since {page.stuckSince}.{' '}
          <a className="govuk-link" href={paths.automaticWork}>
            See what has stopped
          </a>
        </WarningText>
      ) : null}
      {page.urgent.length > 0 ? (
        <MostUrgent urgent={page.urgent} />
      ) : (
        <EmptyState title="Nothing is due from you in the next 4 weeks">
          Look for a case to take among the{' '}
          <a className="govuk-link" href={paths.cases('view=unassigned')}>
            unassigned cases
          </a>
          .
        </EmptyState>
      )}
      {page.cut ? <p className="govuk-body">{page.cut}</p> : null}
      <TwoThirds aside={<Waiting page={page} />}>
        <DueList
          id="we-owe"
          title="What we owe"
          groups={page.council}
          nothing="Nothing is due from us in the next 4 weeks."
        />
        <DueList
          id="family-dates"
          title="What families can lose"
          groups={page.family}
          nothing="No family’s last day comes in the next 4 weeks."
        />
        {page.others.length > 0 ? (
          <DueList id="others-owe" title="What others owe" groups={page.others} nothing="" />
        ) : null}
      </TwoThirds>
      {page.mayTake ? (
        <TakeAway what="my work" href={(format) => paths.takeAway('work', '', format)} />
      ) : null}
      <News since={page.since} href={paths.work} />
    </StaffFrame>
  )
}
