import { email } from '@common-ground/api/contracts'
import { formatMoment } from '@common-ground/domain'
import { Button, type Field, Panel, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { data } from 'react-router'
import { z } from 'zod'
import { again, orAway } from '../../layout/again.server.ts'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { openDraft, whichDraft } from '../../raise/draft.server.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Stop and come back later – Raise a disagreement' }

const FIELDS: readonly Field[] = [
  {
    name: 'email',
    kind: 'email',
    label: 'Email address (optional)',
    hint: 'We send the code there too',
    autocomplete: 'email',
  },
]
const Keep = z.strictObject({ email: z.union([email, z.literal('')]) })

export async function loader(args: Route.LoaderArgs) {
  const [{ keptUntil }, me] = await Promise.all([
    openDraft(args),
    answering(args.request, visit(args.context).api.account.me()),
  ])
  const { draft: id } = args.params
  return { id, keptUntil: formatMoment(new Date(keptUntil)), signedIn: me !== null }
}

export async function action(args: Route.ActionArgs) {
  const { request, context } = args
  const parsed = parseForm(Keep, FIELDS, await readForm(request))
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  return orAway(context, parsed.values, async () => {
    const { api } = visit(context)
    const kept = await answering(request, api.drafts.keep({ ...whichDraft(args), email: parsed.value.email }))
    return data({ errors: [], values: {}, code: kept.code, sentTo: kept.sentTo }, 200)
  })
}

export default function KeepDraft({ loaderData, actionData }: Route.ComponentProps) {
  const { id, keptUntil, signedIn } = loaderData
  const code = actionData && 'code' in actionData ? actionData.code : null
  const sentTo = actionData && 'sentTo' in actionData ? actionData.sentTo : null
  return (
    <PortalFrame back={{ href: paths.checkAnswers(id) }} bare>
      <TwoThirds>
        {signedIn ? (
          <>
            <h1 className="govuk-heading-l">Your answers are saved</h1>
            <p className="govuk-body">
              You find them under “Your disagreements” when you sign in. We keep them until {keptUntil}.
            </p>
            <Button href={paths.disagreements}>Your disagreements</Button>
          </>
        ) : code ? (
          <>
            <Panel title="Your answers are saved">
              Your code to come back is
              <br />
              <strong>{code}</strong>
            </Panel>
            <p className="govuk-body">
              Write it down.{sentTo ? ' We have sent it to you too.' : ''} Enter it at “Raise a disagreement”
              on any device.
            </p>
            <p className="govuk-body">
              We keep your answers until {keptUntil}. Nothing has been sent to the council.
            </p>
            <p className="govuk-body">
              <a className="govuk-link" href={paths.checkAnswers(id)}>
                Go on now
              </a>
            </p>
          </>
        ) : (
          <FormPage heading="Stop and come back later" fields={FIELDS} state={actionData} button="Get a code">
            <p className="govuk-body">
              Your answers are saved until {keptUntil}. On this device you can go on from “Raise a
              disagreement”.
            </p>
            <p className="govuk-body">To go on from any device, get a code.</p>
          </FormPage>
        )}
      </TwoThirds>
    </PortalFrame>
  )
}
