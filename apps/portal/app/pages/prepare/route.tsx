import { type Field, Section, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { z } from 'zod'
import { MeetingList } from '../../case/meeting-list.tsx'
import { shownMeetings } from '../../case/meetings.ts'
import { openView } from '../../case/open.server.ts'
import { PREPARATION } from '../../case/prepare.ts'
import { again, orAway } from '../../layout/again.server.ts'
import { CaseFrame } from '../../layout/case-frame.tsx'
import { FormPage } from '../../layout/form-page.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

const FIELDS: readonly Field[] = PREPARATION.map(({ key, title, question, help }) => ({
  name: key,
  kind: 'textarea',
  label: `${title}. ${question}`,
  hint: help,
  maxlength: 4000,
  rows: 5,
}))
const Answers = z.object(
  Object.fromEntries(
    PREPARATION.map(({ key }) => [
      key,
      z.string().trim().max(4_000, 'Use 4,000 characters or fewer').optional(),
    ]),
  ),
)

export async function loader(args: Route.LoaderArgs) {
  const { api } = visit(args.context)
  const { reference } = args.params
  const [{ view, identity, today, done }, answers] = await Promise.all([
    openView(args),
    answering(args.request, api.disagreements.preparation({ reference })),
  ])
  return {
    title: `Prepare for a meeting – ${view.reference}`,
    identity,
    done,
    start: answers,
    meetings: shownMeetings(view.meetings, today),
    hasDates: view.deadlines.some(({ owedBy, passed }) => owedBy === 'family' && !passed),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const parsed = parseForm(Answers, FIELDS, await readForm(request))
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  const { reference } = params
  const answers = Object.fromEntries(
    Object.entries(parsed.value).map(([key, text]) => [key, String(text ?? '')]),
  )
  return orAway(context, parsed.values, async () => {
    await answering(request, visit(context).api.disagreements.savePreparation({ reference, answers }))
    return redirect(`${paths.prepare(reference)}?done=preparation`)
  })
}

export default function Prepare({ loaderData, actionData }: Route.ComponentProps) {
  const { identity, done, start, meetings, hasDates } = loaderData
  return (
    <CaseFrame identity={identity} at="prepare" heading="Prepare, ten minutes a day" done={done}>
      <TwoThirds>
        {meetings.length > 0 ? (
          <Section id="when" title="When you meet">
            <MeetingList reference={identity.reference} meetings={meetings} />
            {hasDates ? (
              <p className="govuk-body">
                <a className="govuk-link" href={paths.caseCalendar(identity.reference)} download>
                  Put your last dates in your calendar too (.ics file)
                </a>
              </p>
            ) : null}
          </Section>
        ) : null}
        <p className="govuk-body">
          Five small questions, one a day if you like. Only you see your answers: not the council, and nobody
          else here.
        </p>
        <FormPage fields={FIELDS} state={actionData} start={start} button="Save my notes" />
      </TwoThirds>
    </CaseFrame>
  )
}
