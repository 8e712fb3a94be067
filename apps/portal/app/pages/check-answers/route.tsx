import { RaiseDraft } from '@common-ground/api/contracts'
import { missingQuestion } from '@common-ground/api/portal'
import { rightHolder } from '@common-ground/domain'
import { Button, InsetText, SummaryList, TwoThirds, WarningText, Written } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { redirect } from 'react-router'
import { again, orAway, overall } from '../../layout/again.server.ts'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { paths } from '../../paths.ts'
import { asked, frozen, QUESTIONS } from '../../raise/journey.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Check your answers – Raise a disagreement' }

async function open({ request, context, params }: Route.LoaderArgs | Route.ActionArgs): Promise<RaiseDraft> {
  const row = await answering(request, visit(context).api.drafts.show({ id: params.draft }))
  if (row.sentReference) throw redirect(paths.sent(row.sentReference))
  return RaiseDraft.parse(row.answers)
}

/** The page of the first question still to answer, or null. */
function unanswered(draft: RaiseDraft, id: string): string | null {
  const key = missingQuestion(draft)
  const question = QUESTIONS.find((each) => each.key === key)
  return question ? paths.question(id, question.slug) : null
}

export async function loader(args: Route.LoaderArgs) {
  const draft = await open(args)
  const id = args.params.draft
  const missing = unanswered(draft, id)
  if (missing) throw redirect(missing)
  const rows = asked(draft).map((question) => ({
    slug: question.slug,
    asked: question.ask(draft),
    answered: question.readBack(draft),
  }))
  const theirs =
    draft.dateOfBirth && rightHolder(draft.dateOfBirth, visit(args.context).today) === 'youngPerson'
  const note =
    theirs && draft.who !== 'youngPerson'
      ? 'They have left compulsory school age, so the right to mediate and to appeal is theirs. You can support them, and we will ask what they want.'
      : !theirs && draft.who === 'youngPerson'
        ? 'Until you leave compulsory school age, the right to appeal is your parent’s or carer’s. We will help you both.'
        : null
  return { id, rows, note, last: asked(draft).at(-1)?.slug ?? '' }
}

export async function action(args: Route.ActionArgs) {
  const { request, context, params } = args
  const draft = await open(args)
  return orAway(context, {}, async () => {
    const sent = await answering(
      request,
      visit(context).api.raise.send({ draftId: params.draft, asked: frozen(draft) }),
    )
    if (sent.ok) return redirect(paths.sent(sent.reference))
    if ('missing' in sent) return redirect(unanswered(draft, params.draft) ?? paths.raise)
    return again(context, 409, {}, [overall(sent.text)])
  })
}

export default function CheckAnswers({ loaderData, actionData }: Route.ComponentProps) {
  const { id, rows, note, last } = loaderData
  return (
    <PortalFrame back={{ href: paths.question(id, last) }} bare>
      <TwoThirds>
        <ProblemSummary errors={actionData?.errors ?? []} />
        <h1 className="govuk-heading-l">Check your answers before you send them</h1>
        <SummaryList
          rows={rows.map((row) => ({
            key: row.asked,
            value: row.answered ? <Written>{row.answered}</Written> : 'Not provided',
            actions: [
              {
                href: paths.question(id, row.slug, 'check'),
                text: 'Change',
                visuallyHiddenText: `answer to: ${row.asked}`,
              },
            ],
          }))}
          classes="app-summary"
        />
        {note ? <InsetText>{note}</InsetText> : null}
        <h2 className="govuk-heading-m">Now send it to the council</h2>
        <p className="govuk-body">
          The SEN team reads it. Nobody else sees it unless you ask for something that needs them.
        </p>
        <WarningText>
          Sending this does not stop the time limit for an appeal. We show you your last dates next.
        </WarningText>
        <form method="post" noValidate>
          <Button preventDoubleClick name="send" value="yes">
            Send to the council
          </Button>
        </form>
        <p className="govuk-body">
          <a className="govuk-link" href={paths.disagreements}>
            Stop and come back later
          </a>
          . Your answers are saved.
        </p>
      </TwoThirds>
    </PortalFrame>
  )
}
