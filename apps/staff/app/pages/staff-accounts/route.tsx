import type { StaffAccount } from '@common-ground/api/contracts'
import { NotificationBanner, Table } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { TakeAway } from '../../exports/take-away.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'
import { ROLE_WORDS } from './words.ts'

export const handle = { title: 'Staff who sign in' }

export async function loader({ request, context }: Route.LoaderArgs) {
  const accounts = await answering(request, visit(context).api.staffAccounts.list())
  const done = new URL(request.url).searchParams.get('done') === 'reset'
  return {
    accounts,
    done: done ? 'The second step has been taken off. They have been told, and signed out everywhere.' : null,
  }
}

/** Whether there is a second step; where it was lost, the way to take it off. One's own one looks after oneself. */
const SecondStep = ({ account }: { account: StaffAccount }) => (
  <>
    {account.hasSecondStep ? 'Has one' : 'None'}
    {account.hasSecondStep && !account.isMe ? (
      <>
        {'. '}
        <a className="govuk-link" href={paths.resetSecondStep(account.id)}>
          They have lost it<span className="govuk-visually-hidden">: {account.name}</span>
        </a>
      </>
    ) : null}
  </>
)

export default function StaffAccounts({ loaderData: { accounts, done } }: Route.ComponentProps) {
  return (
    <StaffFrame>
      {done ? <NotificationBanner type="success">{done}</NotificationBanner> : null}
      <h1 className="govuk-heading-l">Staff who sign in</h1>
      <TakeAway what="this list" href={(format) => paths.takeAway('staffAccounts', '', format)} />
      <Table
        stacks
        firstCellIsHeader
        caption={
          <span className="govuk-visually-hidden">
            Who signs in, as what, and whether they have a second step
          </span>
        }
        head={['Name', 'Role', 'Team', 'Second step'].map((text) => ({ text }))}
        rows={accounts.map((account) => [
          { text: account.name },
          { text: account.roles.map((role) => ROLE_WORDS[role]).join(', ') },
          { text: account.team ?? 'No team' },
          { text: <SecondStep account={account} /> },
        ])}
      />
    </StaffFrame>
  )
}
