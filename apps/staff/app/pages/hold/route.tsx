import { type HoldView, LiftHold, PlaceHold } from '@common-ground/api/contracts'
import { formatMoment } from '@common-ground/domain'
import { Button, EmptyState, FormFields, HiddenFields, Tag, TwoThirds, Written } from '@common-ground/ui'
import { answering, type FieldError, parseForm, readForm, type Values } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { orUnsaved } from '../../layout/unsaved.server.ts'
import { paths } from '../../paths.ts'
import { textarea } from '../../steps/field.ts'
import { aftermathContext, leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

const PLACE = [textarea('reason', 'Why does this case have to be kept?', { rows: 3, maxlength: 1_000 })]
const LIFT = [textarea('reason', 'Why is the hold needed no longer?', { rows: 3, maxlength: 1_000 })]
const GONE = 'Somebody else has lifted this hold already'

export async function loader({ request, params: { reference }, context }: Route.LoaderArgs) {
  const title = `Legal hold – Case ${reference}`
  const key = crypto.randomUUID()
  // What could not be saved is shown from the form alone: nothing can be read either.
  if (context.get(aftermathContext) === 'unread') return { title, reference, key, holds: null }
  const holds = await answering(request, visit(context).api.holds.of({ reference }))
  const rows = holds.rows.map((hold) => ({ ...hold, when: formatMoment(new Date(hold.placedAt)) }))
  return { title, reference, key, holds: { ...holds, rows } }
}

type Again = { readonly errors: readonly FieldError[]; readonly values: Values; readonly of: string }

export async function action({ request, params: { reference }, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const lifts = form.has('lift')
  const id = z.uuid().safeParse(form.get(lifts ? 'lift' : 'id'))
  if (!id.success) throw data(null, 400)
  const of = lifts ? id.data : ''
  const again = (errors: readonly FieldError[], values: Values): Again => ({ errors, values, of })
  const parsed = parseForm(lifts ? LiftHold : PlaceHold, lifts ? LIFT : PLACE, form)
  if (!parsed.ok) {
    leave(context, 'errors')
    return data(again(parsed.errors, parsed.values), 422)
  }
  const done = await orUnsaved(request, context, parsed.values, async () => {
    const { holds } = visit(context).api
    const { ok } = await holds[lifts ? 'lift' : 'place']({ reference, id: id.data, ...parsed.value })
    if (ok) return redirect(paths.hold(reference))
    leave(context, 'errors')
    return data({ errors: [{ field: '', href: '#main-content', message: GONE }], values: parsed.values }, 409)
  })
  if (done instanceof Response) return done
  return data(again(done.data.errors, done.data.values), done.init ?? 503)
}

type Shown = HoldView & { readonly when: string }

const Hold = ({ hold, mayLift, again }: { hold: Shown; mayLift: boolean; again: Again | null }) => (
  <li className="app-ways__way">
    <div className="app-ways__head">
      <h2 className="app-ways__title">{hold.lifted ? 'Lifted hold' : 'Current hold'}</h2>
      <span>{hold.when}</span>
    </div>
    <p className="govuk-body app-ways__what">Placed by {hold.placedBy}</p>
    <Written>{hold.reason}</Written>
    {hold.lifted ? <Written>{hold.lifted}</Written> : null}
    {!hold.lifted && mayLift ? (
      <form method="post" noValidate>
        <HiddenFields values={{ lift: hold.id }} />
        <FormFields fields={LIFT} values={again?.values ?? {}} errors={again?.errors ?? []} />
        <Button kind="secondary" preventDoubleClick>
          Lift the hold
        </Button>
      </form>
    ) : null}
  </li>
)

export default function HoldPage({ loaderData, actionData }: Route.ComponentProps) {
  const { reference, key, holds } = loaderData
  const again = (of: string): Again | null => (actionData?.of === of ? actionData : null)
  const standing = holds?.rows.find(({ lifted }) => !lifted)
  return (
    <StaffFrame back={{ href: paths.case(reference), text: 'Back to the case' }}>
      <TwoThirds>
        <ProblemSummary errors={actionData?.errors ?? []} />
        <h1 className="govuk-heading-l">Legal hold on case {reference}</h1>
        <p className="govuk-body">
          <Tag classes="govuk-tag--yellow">Council only</Tag>
        </p>
        <p className="govuk-body">
          A case under a hold is kept for as long as the hold stands, whatever the schedule says. Place one
          for a complaint, a claim, a request for information or an inquiry. A manager lifts it.
        </p>
        {holds?.held === 'linked' ? (
          <p className="govuk-body">This case is kept: one that is linked to it is under a hold.</p>
        ) : null}
        {holds === null ? null : holds.rows.length === 0 ? (
          <EmptyState title="There is no hold on this case">
            Its records go when their time is over.
          </EmptyState>
        ) : (
          <ul className="app-ways">
            {holds.rows.map((hold) => (
              <Hold key={hold.id} hold={hold} mayLift={holds.mayLift} again={again(hold.id)} />
            ))}
          </ul>
        )}
        {/* Who was late with one keeps what they wrote, and reads above that one stands. */}
        {holds === null || (holds.mayPlace && (!standing || again(''))) ? (
          <form method="post" noValidate>
            <h2 className="govuk-heading-m">Place a hold</h2>
            <HiddenFields values={{ id: key }} />
            <FormFields fields={PLACE} values={again('')?.values ?? {}} errors={again('')?.errors ?? []} />
            <Button preventDoubleClick>Place the hold</Button>
          </form>
        ) : null}
      </TwoThirds>
    </StaffFrame>
  )
}
