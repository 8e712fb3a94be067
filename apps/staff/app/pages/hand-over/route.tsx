import { HandOverMany } from '@common-ground/api/contracts'
import {
  Button,
  EmptyState,
  FormFields,
  HiddenFields,
  NotificationBanner,
  Table,
  TwoThirds,
} from '@common-ground/ui'
import { answering, type FieldError, parseForm, readForm, type Values } from '@common-ground/web'
import { data } from 'react-router'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { orUnsaved } from '../../layout/unsaved.server.ts'
import { paths } from '../../paths.ts'
import { handOverFields } from '../../steps/assign-case.ts'
import { aftermathContext, leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'
import { tickedIn } from './ticked.ts'

const tickedBy = (request: Request) => tickedIn(new URL(request.url).searchParams.getAll('case'))

/** The list of officers as far as the form itself bears witness to it. */
const chosenAlone = ({ officerId }: Values) =>
  typeof officerId === 'string' && officerId ? [{ id: officerId, name: 'Whoever you chose', team: null }] : []

export async function loader({ request, context }: Route.LoaderArgs) {
  const page = {
    title: 'Give cases to a case officer',
    references: tickedBy(request).map(({ reference }) => reference),
    key: crypto.randomUUID(),
  }
  // What could not be saved is shown from the form alone.
  if (context.get(aftermathContext) === 'unread') return { ...page, fields: null, isManager: false }
  const { api } = visit(context)
  const [directory, me] = await answering(request, Promise.all([api.directory.show(), api.account.me()]))
  if (!me?.roles.some((role) => role === 'officer' || role === 'manager')) throw data(null, 404)
  return { ...page, fields: handOverFields(directory), isManager: me.roles.includes('manager') }
}

type Again = { readonly values: Values; readonly errors: readonly FieldError[]; readonly key: string }
type Result = { readonly reference: string; readonly ok: boolean; readonly text: string }

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const idempotencyKey = String(form.get('idempotencyKey') ?? '')
  const parsed = parseForm(HandOverMany, handOverFields({ officers: [] }), form, {
    cases: tickedBy(request),
    idempotencyKey,
  })
  if (!parsed.ok) {
    leave(context, 'errors')
    const again: Again = { values: parsed.values, errors: parsed.errors, key: idempotencyKey }
    return data({ again: again as Again | null, results: [] as readonly Result[] }, 422)
  }
  const results = await orUnsaved(request, context, parsed.values, () =>
    visit(context).api.cases.handOver(parsed.value),
  )
  if ('data' in results) {
    const again: Again = { ...results.data, key: idempotencyKey }
    return data({ again: again as Again | null, results: [] as readonly Result[] }, results.init ?? 503)
  }
  return data({ again: null as Again | null, results }, 200)
}

const casesIn = (count: number): string => `${count} ${count === 1 ? 'case' : 'cases'}`

/** What became of each: those that were not given stay as they were, and it says why. */
function Results({ results, isManager }: { results: readonly Result[]; isManager: boolean }) {
  const given = results.filter(({ ok }) => ok).length
  return (
    <>
      <NotificationBanner {...(given > 0 && { type: 'success' as const })}>
        {given === results.length
          ? `You gave ${casesIn(given)} to their new case officer.`
          : `You gave ${given} of ${casesIn(results.length)}. The rest stay as they were.`}
      </NotificationBanner>
      <h1 className="govuk-heading-l">What became of each case</h1>
      <Table
        caption="Cases and what became of them"
        captionClasses="govuk-visually-hidden"
        head={[{ text: 'Case' }, { text: 'What happened' }]}
        rows={results.map(({ reference, ok, text }) => [
          {
            text: (
              <a className="govuk-link" href={paths.case(reference)}>
                {reference}
              </a>
            ),
          },
          { text: ok ? text : `Not given. ${text}` },
        ])}
        stacks
      />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.cases('view=all')}>
          Go to all cases
        </a>
      </p>
      {isManager ? (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.workload()}>
            Go to the workload
          </a>
        </p>
      ) : null}
    </>
  )
}

export default function HandOver({ loaderData: page, actionData }: Route.ComponentProps) {
  const { references } = page
  const again = actionData?.again
  const errors = again?.errors ?? []
  const back = { href: paths.cases(), text: 'Back to cases' }
  if (actionData && !again) {
    return (
      <StaffFrame back={back}>
        <TwoThirds>
          <Results results={actionData.results} isManager={page.isManager} />
        </TwoThirds>
      </StaffFrame>
    )
  }
  return (
    <StaffFrame back={back}>
      <TwoThirds>
        <ProblemSummary errors={errors} />
        <h1 className="govuk-heading-l">Give cases to a case officer</h1>
        {references.length === 0 ? (
          <EmptyState title="No case is ticked">
            Tick the cases to give away in{' '}
            <a className="govuk-link" href={paths.cases()}>
              the list
            </a>
            , then press “Give the ticked cases”.
          </EmptyState>
        ) : (
          <>
            <p className="govuk-body">
              You are giving {casesIn(references.length)}. Each is given by itself: one that cannot be given
              stops no other.
            </p>
            <ul className="govuk-list app-actions govuk-!-margin-bottom-4">
              {references.map((reference) => (
                <li key={reference}>
                  <a className="govuk-link app-nowrap" href={paths.case(reference)}>
                    {reference}
                  </a>
                </li>
              ))}
            </ul>
            <form method="post" noValidate>
              <HiddenFields values={{ idempotencyKey: again?.key || page.key }} />
              <FormFields
                fields={page.fields ?? handOverFields({ officers: chosenAlone(again?.values ?? {}) })}
                values={again?.values ?? { tellFamily: 'yes' }}
                errors={errors}
              />
              <Button preventDoubleClick>Give {casesIn(references.length)}</Button>
            </form>
          </>
        )}
      </TwoThirds>
    </StaffFrame>
  )
}
