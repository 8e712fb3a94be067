import { formatWithWeekday } from '@common-ground/domain'
import { Button, Section, TwoThirds } from '@common-ground/ui'
import { openView } from '../../case/open.server.ts'
import { CaseFrame } from '../../layout/case-frame.tsx'
import { paths } from '../../paths.ts'
import type { Route } from './+types/route'

export async function loader(args: Route.LoaderArgs) {
  const { view, identity } = await openView(args)
  const open = (step: keyof typeof view.commands): boolean => view.commands[step] === null
  return {
    title: `Download, leave or withdraw – ${view.reference}`,
    identity,
    me: view.place.personId,
    isSupporter: view.place.scope !== null,
    canWithdraw: open('withdrawCase'),
    canReopen: open('reopenCase'),
    canEnd: view.seers.length > 1 && open('endAccess'),
    undoBy: view.undoBy && formatWithWeekday(view.undoBy),
    reads: !identity.attends,
  }
}

export default function Leave({ loaderData }: Route.ComponentProps) {
  const { identity, me, isSupporter, canWithdraw, canReopen, canEnd, undoBy, reads } = loaderData
  const { reference } = identity
  return (
    <CaseFrame identity={identity} at={null} heading="Download, leave or withdraw">
      <TwoThirds>
        {reads ? (
          <Section id="download" title="Download everything">
            <p className="govuk-body">
              Everything you can see here, to keep or to show to somebody who helps you.
            </p>
            <ul className="govuk-list">
              <li>
                <a className="govuk-link" href={paths.summaryPdf(reference)} download>
                  Everything in one document (PDF)
                </a>
              </li>
              <li>
                <a className="govuk-link" href={paths.everythingZip(reference)} download>
                  The same with every document (ZIP)
                </a>
              </li>
            </ul>
          </Section>
        ) : null}
        {undoBy ? (
          <Section id="undo" title="You have withdrawn this disagreement">
            <p className="govuk-body">
              Until {undoBy} you can take that back, and everything goes on where it stood.
            </p>
            <Button href={paths.step(reference, 'undoWithdrawal')}>Take back the withdrawal</Button>
          </Section>
        ) : null}
        {canWithdraw ? (
          <Section id="withdraw" title="Withdraw it">
            <p className="govuk-body">
              We stop what we are doing about it. You keep every right you have in law, and you have 5 days to
              change your mind.
            </p>
            <Button kind="secondary" href={paths.step(reference, 'withdrawCase')}>
              Withdraw this disagreement
            </Button>
          </Section>
        ) : null}
        {canReopen && !undoBy ? (
          <Section id="reopen" title="Open it again">
            <p className="govuk-body">Your case officer is told, and you go on from where you were.</p>
            <Button href={paths.step(reference, 'reopenCase')}>Open this disagreement again</Button>
          </Section>
        ) : null}
        {isSupporter || canEnd ? (
          <Section id="leave" title="Leave it">
            <p className="govuk-body">You can no longer open it. It goes on without you.</p>
            <Button kind="secondary" href={paths.step(reference, 'endAccess', me)}>
              Leave this disagreement
            </Button>
          </Section>
        ) : null}
        <Section id="account" title="Delete your account">
          <p className="govuk-body">
            Your account can be deleted. What the council did with a disagreement it has to keep, and we say
            on that page for how long and why.
          </p>
          <p className="govuk-body">
            <a className="govuk-link" href={paths.closeAccount}>
              Delete your account
            </a>
          </p>
        </Section>
      </TwoThirds>
    </CaseFrame>
  )
}
