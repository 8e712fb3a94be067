import { NotificationBanner, TwoThirds } from '@common-ground/ui'
import { redirect } from 'react-router'
import { CaseIdentity } from '../../case/case-identity.tsx'
import { orRemoved } from '../../case/removed.server.ts'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'
import { BesideCase } from './beside-case.tsx'
import { CaseAppeal } from './case-appeal.tsx'
import { CaseDates } from './case-dates.tsx'
import { CaseFile } from './case-file.tsx'
import { CaseLinks } from './case-links.tsx'
import { CaseMeetings } from './case-meetings.tsx'
import { CaseOutside } from './case-outside.tsx'
import { CasePapers } from './case-papers.tsx'
import { CasePoints } from './case-points.tsx'
import { CaseRecord } from './case-record.tsx'
import { CaseStages } from './case-stages.tsx'
import { CaseWays } from './case-ways.tsx'
import { CaseRight, CaseWords } from './case-words.tsx'
import { ChangedNotice } from './changed-notice.tsx'
import { HoldNote } from './hold-note.tsx'
import { NextStepBox } from './next-step-box.tsx'
import { casePage } from './page.server.ts'
import { RestrictedNote } from './restricted-note.tsx'
import { SafetyBanner } from './safety-banner.tsx'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { api, today } = visit(context)
  const { reference } = params
  // Everything of the case comes of one procedure, which makes one statement of it.
  const [view, me] = await orRemoved(
    request,
    api,
    reference,
    Promise.all([api.cases.show({ reference }), api.account.me()]),
  )
  if (!me) throw redirect(paths.signIn())
  return casePage(view, me, today, new URL(request.url).searchParams.get('done'))
}

export default function CaseRoute({ loaderData: page }: Route.ComponentProps) {
  return (
    <StaffFrame back={{ href: paths.cases(), text: 'Back to cases' }}>
      {page.done ? <NotificationBanner type="success">{page.done}</NotificationBanner> : null}
      <ChangedNotice reference={page.reference} version={page.version} />
      <CaseIdentity identity={page.identity} />
      <RestrictedNote restricted={page.restricted} />
      <SafetyBanner safety={page.safety} />
      <h1 className="govuk-heading-l govuk-!-margin-top-6">Case {page.reference}</h1>
      <TwoThirds
        aside={
          <>
            <CaseDates dates={page.dates} whatIf={page.whatIf} />
            <CaseWays ways={page.ways} />
          </>
        }
      >
        <NextStepBox page={page} />
        <HoldNote held={page.held} />
        <CaseLinks links={page.links} />
        <BesideCase reference={page.reference} />
        <CaseRight page={page} />
        <CaseAppeal appeal={page.appeal} />
        <CaseMeetings meetings={page.meetings} />
        <CaseStages page={page} />
        <CaseWords page={page} />
        <CasePoints points={page.points} />
        <CasePapers page={page} />
        <CaseOutside page={page} />
        <CaseFile page={page} notReached={page.notReached} />
        <CaseRecord page={page} />
      </TwoThirds>
    </StaffFrame>
  )
}
