import type { StaffAccount } from '@common-ground/api/contracts'
import type { Role } from '@common-ground/domain'
import { NotificationBanner, Scrollable } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Staff who sign in' }

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  family: 'Family',
  adviser: 'Adviser',
  officer: 'Case officer',
  decisionMaker: 'Decision maker',
  manager: 'Manager',
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const accounts = await answering(request, visit(context).api.staffAccounts.list())
  const done = new URL(request.url).searchParams.get('done') === 'reset'
  return {
    accounts,
    done: done ? 'The second step has been taken off. They have been told, and signed out everywhere.' : null,
  }
}

const Row = ({ account }: { account: StaffAccount }) => (
  <tr className="govuk-table__row">
    <th scope="row" className="govuk-table__header">
      {account.name}
    </th>
    <td className="govuk-table__cell">{account.roles.map((role) => ROLE_WORDS[role]).join(', ')}</td>
    <td className="govuk-table__cell">{account.team ?? 'No team'}</td>
    <td className="govuk-table__cell">
      {account.hasSecondStep ? 'Has one' : 'None'}
      {account.hasSecondStep && !account.isMe ? (
        <>
          {'. '}
          <a className="govuk-link" href={paths.resetSecondStep(account.id)}>
            They have lost it<span className="govuk-visually-hidden">: {account.name}</span>
          </a>
        </>
      ) : null}
    </td>
  </tr>
)

export default function StaffAccounts({ loaderData: { accounts, done } }: Route.ComponentProps) {
  return (
    <StaffFrame>
      {done ? <NotificationBanner type="success">{done}</NotificationBanner> : null}
      <h1 className="govuk-heading-l">Staff who sign in</h1>
      <Scrollable label="Staff who sign in">
        <table className="govuk-table">
          <caption className="govuk-table__caption govuk-visually-hidden">
            Who signs in, as what, and whether they have a second step
          </caption>
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">
              {['Name', 'Role', 'Team', 'Second step'].map((head) => (
                <th key={head} scope="col" className="govuk-table__header">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {accounts.map((account) => (
              <Row key={account.id} account={account} />
            ))}
          </tbody>
        </table>
      </Scrollable>
    </StaffFrame>
  )
}
