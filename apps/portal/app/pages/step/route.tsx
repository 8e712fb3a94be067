import { COMMAND_INPUTS, type Outcome } from '@common-ground/api/contracts'
import { formatMoment } from '@common-ground/domain'
import { everyField, type Field, InsetText, NotificationBanner, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { identityOf } from '../../case/open.server.ts'
import { type FamilyStep, isFamilyStep, STEP_PAGES } from '../../case/steps.ts'
import { again, orAway, overall } from '../../layout/again.server.ts'
import { CaseIdentity } from '../../layout/case-frame.tsx'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

type Args = Route.LoaderArgs | Route.ActionArgs

/** The step of this address on the case as it stands. */
async function open({ request, context, params }: Args) {
  const { api, today } = visit(context)
  const { reference, step } = params
  if (!isFamilyStep(step)) throw data(null, 404)
  const [view, authority] = await Promise.all([
    answering(request, api.disagreements.show({ reference })),
    answering(request, api.authority.show()),
  ])
  const of = new URL(request.url).searchParams.get('of')
  const page = STEP_PAGES[step]({ view, providers: authority.providers, today, of })
  if (!page) throw data(null, 404)
  return { step, view, page, closed: view.commands[step] }
}

export async function loader(args: Route.LoaderArgs) {
  const { view, page, closed, step } = await open(args)
  const { heading, lines, fields, start, button, warning } = page
  return {
    title: `${heading} – ${view.reference}`,
    identity: identityOf(view),
    step,
    heading,
    lines,
    fields: [...fields] as Field[],
    start: start ?? {},
    button,
    warning: warning ?? false,
    closed,
    back: page.from ?? paths.disagreement(view.reference),
    hidden: { idempotencyKey: crypto.randomUUID(), expectedVersion: view.version },
  }
}

/** The page to go on to, which says what was done. Whoever left has only the list. */
const afterwards = (from: string | undefined, reference: string, step: FamilyStep): string =>
  `${from ?? paths.disagreement(reference)}?done=${step}`

/** Gives the command. The step's schema has judged the form by now. */
function give(args: Route.ActionArgs, step: FamilyStep, input: unknown): Promise<Outcome> {
  const { api } = visit(args.context)
  // The procedure of a step takes what its own schema gave.
  const procedure = api.step[step] as (input: unknown) => Promise<Outcome>
  return answering(args.request, procedure(input))
}

export async function action(args: Route.ActionArgs) {
  const { request, context, params } = args
  const form = await readForm(request)
  const opened = await open(args)
  const { step } = opened
  const sent = {
    reference: params.reference,
    idempotencyKey: form.get('idempotencyKey'),
    expectedVersion: form.get('expectedVersion'),
  }
  const parsed = parseForm(COMMAND_INPUTS[step], everyField(opened.page.fields), form, {
    ...opened.page.given,
    ...sent,
  })
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  return orAway(context, parsed.values, async () => {
    const done = await give(args, step, parsed.value)
    if (done.ok) return redirect(afterwards(opened.page.from, params.reference, step))
    const changes = done.changes.map((entry) => `${formatMoment(new Date(entry.at))}: ${entry.title}`)
    return again(context, 409, parsed.values, [overall(done.text)], changes)
  })
}

export default function Step({ loaderData, actionData }: Route.ComponentProps) {
  const { identity, heading, lines, fields, start, button, warning, closed, hidden, back } = loaderData
  const changes = actionData?.changes ?? []
  return (
    <PortalFrame back={{ href: back, text: 'Back' }}>
      <CaseIdentity identity={identity} />
      <TwoThirds>
        {changes.length > 0 ? (
          <NotificationBanner title="What changed">
            <ul className="govuk-list govuk-list--bullet">
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          </NotificationBanner>
        ) : null}
        {closed && !actionData ? (
          <>
            <h1 className="govuk-heading-l">{heading}</h1>
            <InsetText>{closed}</InsetText>
          </>
        ) : (
          <FormPage
            heading={heading}
            fields={fields}
            state={actionData}
            start={start}
            hidden={hidden}
            button={button}
            buttonKind={warning ? 'warning' : undefined}
          >
            {lines.map((line) => (
              <p key={line} className="govuk-body">
                {line}
              </p>
            ))}
          </FormPage>
        )}
        <p className="govuk-body">
          <a className="govuk-link" href={back}>
            {closed && !actionData ? 'Go back' : 'Go back without doing this'}
          </a>
        </p>
      </TwoThirds>
    </PortalFrame>
  )
}
