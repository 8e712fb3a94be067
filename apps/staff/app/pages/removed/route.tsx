import { RemovedQuery, type RemovedView } from '@common-ground/api/contracts'
import { formatDate, localDate } from '@common-ground/domain'
import { Button, EmptyState, FormFields, TwoThirds } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { TakeAway } from '../../exports/take-away.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { Goes } from '../../retention/goes.tsx'
import { ListPages } from '../../retention/pages.tsx'
import type { StepField } from '../../steps/field.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'What has been removed' }

const FIELDS: readonly StepField[] = [
  {
    name: 'reference',
    kind: 'text',
    label: 'Find a case that was removed',
    hint: 'Its reference, such as BCD-FGH-JKL',
    width: 20,
    maxlength: 40,
    spellcheck: false,
  },
]

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams
  const { reference } = RemovedQuery.parse(Object.fromEntries(asked))
  const list = await answering(
    request,
    visit(context).api.retention.removed({ reference, page: asked.get('page') ?? '1' }),
  )
  return { ...list, reference }
}

const Stone = ({ stone }: { stone: RemovedView }) => (
  <li className="app-ways__way">
    <div className="app-ways__head">
      <h2 className="app-ways__title">{stone.name}</h2>
      <span>Removed on {formatDate(localDate(stone.removedOn))}</span>
    </div>
    <p className="govuk-body app-ways__what">
      {stone.rule}. Approved by {stone.approvedBy}.
    </p>
    <Goes goes={stone.goes} />
    {stone.lastHash ? (
      <p className="govuk-hint govuk-!-margin-bottom-0">
        The record ended with {stone.lastHash}. A copy found elsewhere can be told by it.
      </p>
    ) : null}
  </li>
)

export default function Removed({ loaderData: list }: Route.ComponentProps) {
  const { reference } = list
  return (
    <StaffFrame>
      <TwoThirds>
        <h1 className="govuk-heading-l">What has been removed</h1>
        <p className="govuk-body">
          What was here is gone for good. Only this is kept: that it was here, when it went, by which rule,
          and who approved it.
        </p>
        <form method="get" action={paths.removed()} noValidate>
          <FormFields fields={FIELDS} values={{ reference }} errors={[]} />
          <Button kind="secondary">Find</Button>
        </form>
        {list.rows.length === 0 ? (
          <EmptyState
            title={reference ? 'No case of that reference has been removed' : 'Nothing has been removed'}
          >
            {reference
              ? 'Check the reference, or look for the case in the list of cases.'
              : 'Records are listed here once they have gone.'}
          </EmptyState>
        ) : (
          <>
            <TakeAway
              what="this list"
              href={(format) =>
                paths.takeAway('removed', new URLSearchParams({ reference }).toString(), format)
              }
            />
            <ul className="app-ways">
              {list.rows.map((stone) => (
                <Stone key={stone.id} stone={stone} />
              ))}
            </ul>
          </>
        )}
        <ListPages page={list.page} pages={list.pages} to={(at) => paths.removed(reference, at)} />
      </TwoThirds>
    </StaffFrame>
  )
}
