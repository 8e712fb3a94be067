import { formatMoment } from '@common-ground/domain'
import { Button, Section, TwoThirds } from '@common-ground/ui'
import { answering, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Raise for somebody' }

export async function loader({ request, context }: Route.LoaderArgs) {
  const { keptDays, calls } = await answering(request, visit(context).api.calls.list())
  return {
    keptDays,
    begun: calls.map(({ id, updatedAt, answers }) => ({
      id,
      when: formatMoment(new Date(updatedAt)),
      about: answers.who?.childName ?? null,
    })),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { calls } = visit(context).api
  const unwanted = (await readForm(request)).get('discard')
  if (typeof unwanted === 'string') {
    await answering(request, calls.discard({ id: unwanted.slice(0, 60) }))
    return redirect(paths.calls)
  }
  const { id } = await answering(request, calls.start())
  return redirect(paths.call(id, 'who'))
}

export default function Calls({ loaderData: { begun, keptDays } }: Route.ComponentProps) {
  return (
    <StaffFrame back={{ href: paths.cases(), text: 'Back to cases' }}>
      <TwoThirds>
        <h1 className="govuk-heading-l">Raise a disagreement for somebody</h1>
        <p className="govuk-body">
          For somebody who rings, writes or comes in. Three pages, then you read back what you wrote down.
          They have the same rights and the same last days as whoever raises it online.
        </p>
        <p className="govuk-body">
          We post what you wrote down to the address they give. Talking with you does not stop a time limit:
          say so.
        </p>
        <form method="post" noValidate>
          <Button preventDoubleClick>Start</Button>
        </form>
        {begun.length > 0 ? (
          <Section id="begun" title="Begun and not sent">
            <ul className="app-ways">
              {begun.map(({ id, when, about }) => (
                <li key={id} className="app-ways__way">
                  <a className="govuk-link" href={paths.call(id, 'who')}>
                    {about ? `About ${about}` : 'Nothing written down yet'}
                    <span className="govuk-visually-hidden">, saved on {when}</span>
                  </a>
                  <p className="govuk-body app-ways__what">
                    Saved on {when}. Kept for {keptDays} days.
                  </p>
                  <form method="post" noValidate>
                    <Button kind="secondary" name="discard" value={id} classes="govuk-!-margin-bottom-0">
                      Delete<span className="govuk-visually-hidden"> what was saved on {when}</span>
                    </Button>
                  </form>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </TwoThirds>
    </StaffFrame>
  )
}
