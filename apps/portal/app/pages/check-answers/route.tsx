import type { RaiseDraft } from '@common-ground/api/contracts'
import { missingQuestion } from '@common-ground/api/raise'
import { rightHolder } from '@common-ground/domain'
import { Button, InsetText, SummaryList, TwoThirds, WarningText, Written } from '@common-ground/ui'
import { answering, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { again, orAway, overall } from '../../layout/again.server.ts'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { openDraft, whichDraft } from '../../raise/draft.server.ts'
import { asked, frozen } from '../../raise/journey.ts'
import { nextPoint } from '../../raise/points.ts'
import { draftSecret } from '../../raise/secret.server.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Check your answers – Raise a disagreement' }

/** The page of the first question still to answer, or null. */
function unanswered(draft: RaiseDraft, id: string): string | null {
  const key = missingQuestion(draft)
  if (!key) return null
  const question = asked(draft).find(
    (each) => each.key === key && (key !== 'point' || each.readBack(draft) === null),
  )
  return paths.question(id, question?.slug ?? 'who-you-are')
}

export async function loader(args: Route.LoaderArgs) {
  const [{ draft }, me] = await Promise.all([
    openDraft(args),
    answering(args.request, visit(args.context).api.account.me()),
  ])
  const id = args.params.draft
  const missing = unanswered(draft, id)
  if (missing) throw redirect(missing)
  const rows = asked(draft).map((question) => ({
    slug: question.slug,
    asked: question.ask(draft),
    answered: question.readBack(draft),
    // What was added can be taken out again.
    removes: question.point && /^\d/.test(question.point) ? question.point : null,
  }))
  const theirs =
    draft.dateOfBirth && rightHolder(draft.dateOfBirth, visit(args.context).today) === 'youngPerson'
  const note =
    theirs && draft.who !== 'youngPerson'
      ? 'They have left compulsory school age, so the right to mediate and to appeal is theirs. You can support them, and we will ask what they want.'
      : !theirs && draft.who === 'youngPerson'
        ? 'Until you leave compulsory school age, the right to appeal is your parent’s or carer’s. We will help you both.'
        : null
  return {
    id,
    rows,
    note,
    last: asked(draft).at(-1)?.slug ?? '',
    more: nextPoint(draft),
    signedIn: me !== null,
    name: me?.fullName ?? null,
  }
}

/** Takes an added point out of a draft. */
async function removePoint(args: Route.ActionArgs, draft: RaiseDraft, key: string) {
  const points = Object.fromEntries(Object.entries(draft.points ?? {}).filter(([each]) => each !== key))
  const { api } = visit(args.context)
  await answering(args.request, api.drafts.save({ ...whichDraft(args), answers: { points } }))
  return redirect(paths.checkAnswers(args.params.draft))
}

export async function action(args: Route.ActionArgs) {
  const { request, context, params } = args
  const { draft } = await openDraft(args)
  const form = await readForm(request)
  const unwanted = form.get('remove')
  if (typeof unwanted === 'string') return removePoint(args, draft, unwanted)
  return orAway(context, {}, async () => {
    const { api } = visit(context)
    const me = await answering(request, api.account.me())
    if (!me) return redirect(paths.identity(params.draft))
    const secret = draftSecret.read(request)
    // It was begun in this browser before anybody signed in: now it is theirs.
    if (secret) await answering(request, api.drafts.claim({ secret }))
    const sent = await answering(request, api.raise.send({ draftId: params.draft, asked: frozen(draft) }))
    if (sent.ok)
      return redirect(paths.sent(sent.reference), { headers: { 'Set-Cookie': draftSecret.take() } })
    if ('missing' in sent) return redirect(unanswered(draft, params.draft) ?? paths.raise)
    return again(context, 409, {}, [overall(sent.text)])
  })
}

const Remove = ({ point, asked: name }: { point: string; asked: string }) => (
  <form method="post" noValidate>
    <Button kind="secondary" name="remove" value={point} classes="govuk-!-margin-bottom-0">
      Remove<span className="govuk-visually-hidden">: {name}</span>
    </Button>
  </form>
)

export default function CheckAnswers({ loaderData }: Route.ComponentProps) {
  const { id, rows, note, last, more, signedIn, name } = loaderData
  return (
    <PortalFrame back={{ href: paths.question(id, last) }} bare>
      <TwoThirds>
        <h1 className="govuk-heading-l">Check your answers before you send them</h1>
        <SummaryList
          rows={rows.map((row) => ({
            key: row.asked,
            value: row.answered ? (
              <>
                <Written>{row.answered}</Written>
                {row.removes ? <Remove point={row.removes} asked={row.asked} /> : null}
              </>
            ) : (
              'Not provided'
            ),
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
        {more ? (
          <p className="govuk-body">
            <a className="govuk-link" href={paths.question(id, `point-${more}`, 'check')}>
              Add another point of disagreement
            </a>
          </p>
        ) : null}
        {note ? <InsetText>{note}</InsetText> : null}
        <h2 className="govuk-heading-m">{signedIn ? 'Now send it to the council' : 'Nearly there'}</h2>
        <p className="govuk-body">
          The SEN team reads it. Nobody else sees it unless you ask for something that needs them.
          {name ? ` You send it as ${name}.` : ''}
        </p>
        <WarningText>
          Sending this does not stop the time limit for an appeal. We show you your last dates next.
        </WarningText>
        <form method="post" noValidate>
          <Button preventDoubleClick name="send" value="yes">
            {signedIn ? 'Send to the council' : 'Continue'}
          </Button>
        </form>
        <p className="govuk-body">
          <a className="govuk-link" href={paths.keepDraft(id)}>
            Stop and come back later
          </a>
          . Your answers are saved.
        </p>
      </TwoThirds>
    </PortalFrame>
  )
}
