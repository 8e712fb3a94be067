import { formatShort } from '@common-ground/domain'
import { Button, InsetText, Section, SummaryList, TwoThirds } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { PAGES } from '../../call/fields.ts'
import { type ReadBack, readBack } from '../../call/read-back.ts'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Read it back – Raise for somebody' }

export async function loader({ request, context, params: { call: id } }: Route.LoaderArgs) {
  const { calls } = visit(context).api
  const [call, alike] = await answering(request, Promise.all([calls.show({ id }), calls.alike({ id })]))
  if (call.sentReference) throw redirect(paths.case(call.sentReference))
  const missing = PAGES.find(({ slug }) => !call.answers[slug])
  if (missing) throw redirect(paths.call(id, missing.slug))
  const { reach } = call.answers
  return {
    rows: [...readBack(call.answers)],
    isPosted: Boolean(reach?.address) && !reach?.never.includes('letters'),
    alike: alike.map(({ raisedOn, ...each }) => ({ ...each, raised: formatShort(raisedOn) })),
  }
}

export async function action({ request, context, params: { call: id } }: Route.ActionArgs) {
  const { calls } = visit(context).api
  const call = await answering(request, calls.show({ id }))
  const asked = readBack(call.answers).map(({ page, ...row }) => ({ slug: page, ...row }))
  const sent = await answering(request, calls.send({ id, asked }))
  if (sent.ok) return redirect(`${paths.case(sent.reference)}?done=raised`)
  if ('missing' in sent) return redirect(paths.call(id, 'who'))
  leave(context, 'errors')
  return data({ errors: [{ field: '', href: '#main-content', message: sent.text }] }, 409)
}

const rowsOf = (id: string, rows: readonly ReadBack[]) =>
  rows.map(({ page, asked, answered }) => ({
    key: asked,
    value: answered,
    actions: [
      {
        href: `${paths.call(id, page)}?change`,
        text: 'Change',
        visuallyHiddenText: asked.charAt(0).toLowerCase() + asked.slice(1),
      },
    ],
  }))

export default function CallCheck({ loaderData, actionData, params: { call } }: Route.ComponentProps) {
  const { rows, alike, isPosted } = loaderData
  return (
    <StaffFrame back={{ href: paths.call(call, 'reach'), text: 'Back' }}>
      <ProblemSummary errors={actionData?.errors ?? []} />
      <TwoThirds>
        <h1 className="govuk-heading-l">Read it back to them</h1>
        <p className="govuk-body">Read out each answer, and change what is not right.</p>
        {alike.length > 0 ? (
          <InsetText>
            <p className="govuk-body">
              There may be a case about the same child already. Look first; you can still raise this one.
            </p>
            <ul className="govuk-list">
              {alike.map(({ reference, decisionLabel, raised, isClosed }) => (
                <li key={reference}>
                  <a className="govuk-link" href={paths.case(reference)}>
                    {reference}
                  </a>
                  : {decisionLabel.charAt(0).toLowerCase() + decisionLabel.slice(1)}, raised on {raised}
                  {isClosed ? ', closed' : ''}
                </li>
              ))}
            </ul>
          </InsetText>
        ) : null}
        <SummaryList rows={rowsOf(call, rows)} />
        <Section id="send" title="Now raise it">
          <p className="govuk-body">
            {isPosted
              ? 'A letter with what you wrote down and their last days is made ready to post.'
              : 'No letter is posted: there is no address, or they asked for none. Tell them their last days now.'}
          </p>
          <form method="post" noValidate>
            <Button preventDoubleClick>They agree: raise it</Button>
          </form>
        </Section>
      </TwoThirds>
    </StaffFrame>
  )
}
