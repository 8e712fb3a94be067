import { formatMoment } from '@common-ground/domain'
import { Button, InsetText, TwoThirds } from '@common-ground/ui'
import { answering, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { draftFrom } from '../../find-out/carry.ts'
import { forget, remembered } from '../../find-out/remembered.server.ts'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { QUESTIONS } from '../../raise/journey.ts'
import { draftSecret } from '../../raise/secret.server.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Raise a disagreement' }

const FIRST = QUESTIONS[0].slug

export async function loader({ request, context }: Route.LoaderArgs) {
  const secret = draftSecret.read(request)
  const drafts = await answering(request, visit(context).api.drafts.list({ secret }))
  return {
    drafts: drafts.map((draft) => ({
      id: draft.id,
      saved: formatMoment(new Date(draft.updatedAt)),
      keptUntil: formatMoment(new Date(draft.keptUntil)),
    })),
    carries: remembered(request).what !== undefined,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const { drafts } = visit(context).api
  const unwanted = form.get('discard')
  if (typeof unwanted === 'string') {
    await answering(request, drafts.discard({ id: unwanted, secret: draftSecret.read(request) }))
    return redirect(paths.raise)
  }
  const { id, secret } = await answering(request, drafts.start())
  const carried = form.get('carry') === 'yes' ? draftFrom(remembered(request)) : {}
  const headers = new Headers()
  if (secret) headers.append('Set-Cookie', draftSecret.give(secret))
  if (Object.keys(carried).length > 0) {
    await answering(request, drafts.save({ id, secret, answers: carried }))
    headers.append('Set-Cookie', forget())
  }
  return redirect(paths.question(id, FIRST), { headers })
}

type Draft = { readonly id: string; readonly saved: string; readonly keptUntil: string }

const Draft = ({ draft }: { draft: Draft }) => (
  <li>
    <p className="govuk-body">
      <a className="govuk-link" href={paths.checkAnswers(draft.id)}>
        Go on with the one you saved on {draft.saved}
      </a>
      . We keep it until {draft.keptUntil}.
    </p>
    <form method="post" noValidate>
      <input type="hidden" name="discard" value={draft.id} />
      <Button kind="secondary">
        Delete it<span className="govuk-visually-hidden">: saved on {draft.saved}</span>
      </Button>
    </form>
  </li>
)

export default function Raise({ loaderData: { drafts, carries } }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.home }}>
      <TwoThirds>
        <h1 className="govuk-heading-l">Raise a disagreement</h1>
        <p className="govuk-body">
          We ask up to 12 short questions, one at a time. You need no account to begin: we ask who you are at
          the end. You can check everything before you send it.
        </p>
        <p className="govuk-body">
          Each answer is saved when you continue. Nothing goes to the council until you send it.
        </p>
        <InsetText>
          Raising a disagreement does not stop the time limit for an appeal. After you send it we show you
          your last dates.
        </InsetText>
        {carries ? (
          <form method="post" noValidate>
            <p className="govuk-body">
              You have told us some of it already. We fill that in, and you can change it.
            </p>
            <Button preventDoubleClick name="carry" value="yes">
              Go on with what you told us
            </Button>
          </form>
        ) : null}
        <form method="post" noValidate>
          <Button preventDoubleClick kind={carries ? 'secondary' : undefined}>
            {carries ? 'Start without it' : drafts.length > 0 ? 'Start a new one' : 'Continue'}
          </Button>
        </form>
        <ul className="govuk-list govuk-list--spaced">
          <li>
            <a className="govuk-link" href={paths.letterCode}>
              There is a code on my letter
            </a>
          </li>
          <li>
            <a className="govuk-link" href={paths.comeBack}>
              I started before and have a code to come back with
            </a>
          </li>
        </ul>
        {drafts.length > 0 ? (
          <>
            <h2 className="govuk-heading-m">Started and not sent</h2>
            <ul className="govuk-list">
              {drafts.map((draft) => (
                <Draft key={draft.id} draft={draft} />
              ))}
            </ul>
          </>
        ) : null}
      </TwoThirds>
    </PortalFrame>
  )
}
