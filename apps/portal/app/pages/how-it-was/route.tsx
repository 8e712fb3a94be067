import { FairnessForm } from '@common-ground/api/contracts'
import { formatDate, formatWithWeekday } from '@common-ground/domain'
import { Section, SummaryList, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { openReading } from '../../case/open.server.ts'
import { again, orAway, overall } from '../../layout/again.server.ts'
import { CaseFrame } from '../../layout/case-frame.tsx'
import { FormPage } from '../../layout/form-page.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'
import { FIELDS } from './fields.ts'

export async function loader(args: Route.LoaderArgs) {
  const { view, identity } = await openReading(args)
  const { until, mine } = view.fairness
  // Whoever is not asked, or no longer, has no such page. What somebody answered stays theirs to read.
  if (until === null && mine === null) throw data(null, 404)
  return {
    title: `${mine ? 'What you answered' : 'How it was for you'} – ${view.reference}`,
    identity,
    until: until && formatWithWeekday(until),
    mine: mine && { on: formatDate(mine.on), answers: mine.answers },
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { reference } = params
  const form = await readForm(request)
  const parsed = parseForm(FairnessForm, FIELDS, form, { reference })
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  return orAway(context, parsed.values, async () => {
    const done = await answering(request, visit(context).api.fairness.answer(parsed.value))
    if (!done.ok) return again(context, 409, parsed.values, [overall(done.text)])
    return redirect(paths.howItWas(reference))
  })
}

/** Who reads the answers, before and after they are given. */
const WhoSees = () => (
  <Section id="who" title="Who sees your answers">
    <p className="govuk-body">
      The managers of the service can see what you answered, with your disagreement. They count it together
      with what others answer. Your case officer does not see it, unless they are a manager too.
    </p>
    <p className="govuk-body">
      Nobody else who can open this disagreement sees it. If they are asked too, they answer for themselves.
    </p>
  </Section>
)

const Back = ({ reference, text }: { reference: string; text: string }) => (
  <p className="govuk-body">
    <a className="govuk-link" href={paths.disagreement(reference)}>
      {text}
    </a>
  </p>
)

export default function HowItWas({ loaderData, actionData }: Route.ComponentProps) {
  const { identity, until, mine } = loaderData
  const { reference } = identity
  if (mine) {
    return (
      <CaseFrame identity={identity} at={null} heading="Thank you for telling us how it was">
        <TwoThirds>
          <p className="govuk-body">
            Nothing in your disagreement has changed. Every right that you have is still there.
          </p>
          <Section id="answers" title={`What you answered on ${mine.on}`}>
            <SummaryList rows={mine.answers.map(({ asked, said }) => ({ key: asked, value: said }))} />
          </Section>
          <WhoSees />
          <Back reference={reference} text="Go back to your disagreement" />
        </TwoThirds>
      </CaseFrame>
    )
  }
  return (
    <CaseFrame identity={identity} at={null} heading="How it was for you">
      <TwoThirds>
        <p className="govuk-body">
          Your disagreement is closed here. We ask how you were treated, whatever came of it, so that we can
          do better.
        </p>
        <p className="govuk-body">
          You choose whether to answer. Your answers change nothing in your disagreement, and you lose no
          right by what you say or by not answering.
        </p>
        <WhoSees />
        <Section id="questions" title="How far do you agree?">
          <p className="govuk-body">
            There are four questions. You can answer until {until}, once. You cannot change your answers
            later.
          </p>
          <FormPage fields={FIELDS} state={actionData} button="Send my answers" />
          <Back reference={reference} text="I would rather not say: go back to your disagreement" />
        </Section>
      </TwoThirds>
    </CaseFrame>
  )
}
