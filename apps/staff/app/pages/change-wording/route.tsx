import {
  NewWording,
  OwnWordsAgain,
  type WordingPreview,
  type WordingSaved,
} from '@common-ground/api/contracts'
import { Button, FormFields, HiddenFields, TwoThirds } from '@common-ground/ui'
import { answering, type FieldError, parseForm, readForm, type Values } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { orUnsaved } from '../../layout/unsaved.server.ts'
import { paths } from '../../paths.ts'
import { aftermathContext, leave, visit } from '../../visit.server.ts'
import { Preview } from '../../wordings/preview.tsx'
import type { Route } from './+types/route'
import { FIELDS } from './fields.ts'

export async function loader({ request, context, params: { template } }: Route.LoaderArgs) {
  // What could not be saved is shown from the form alone: nothing can be read either.
  if (context.get(aftermathContext) === 'unread')
    return {
      title: 'Change the words',
      template,
      name: null,
      words: null,
      seen: 0,
      isOurs: false,
      placeholders: [],
    }
  const view = await answering(request, visit(context).api.wordings.show({ template }))
  const { name, words, version: seen, isOurs, placeholders } = view
  return { title: `Change the words: ${name}`, template, name, words, seen, isOurs, placeholders }
}

type Again = {
  readonly values: Values
  readonly errors: readonly FieldError[]
  readonly seen: string
  readonly preview: WordingPreview | null
}

/** Words that were not saved, as the page shows them again with what is wrong. */
function unsaved(saved: Exclude<WordingSaved, { ok: true }>, values: Values, seen: string): Again {
  if ('problems' in saved) {
    const errors = saved.problems.map(({ field, text }) => ({ field, href: `#${field}`, message: text }))
    return { values, errors, seen, preview: null }
  }
  const { by, version } = saved.overtaken
  const message = `${by} has saved other words since you opened this page. Yours are still here and are not saved. Read theirs in another tab, then save again to put yours in their place`
  return {
    values,
    errors: [{ field: '', href: '#main-content', message }],
    seen: String(version),
    preview: null,
  }
}

export async function action({ request, context, params: { template } }: Route.ActionArgs) {
  const form = await readForm(request)
  const { wordings } = visit(context).api
  const seen = String(form.get('seen') ?? '')
  const intent = form.get('intent')
  if (intent === 'own') {
    const input = OwnWordsAgain.safeParse({ template, seen })
    if (!input.success) throw data(null, 400)
    const done = await answering(request, wordings.ownAgain(input.data))
    if (done.ok) return redirect(paths.wordingAfter(template, 'own'))
    leave(context, 'errors')
    return data(unsaved(done, {}, seen), 409)
  }
  const parsed = parseForm(NewWording, FIELDS, form, { template, seen })
  const values = parsed.values
  if (!parsed.ok) {
    leave(context, 'errors')
    return data<Again>({ values, errors: parsed.errors, seen, preview: null }, 422)
  }
  const done = await orUnsaved(request, context, values, async () => {
    if (intent !== 'look') return wordings.save(parsed.value)
    const { problems, preview } = await wordings.check(parsed.value)
    return preview ? { preview } : { ok: false as const, problems }
  })
  if ('data' in done) return data<Again>({ ...done.data, seen, preview: null }, done.init ?? 503)
  if ('preview' in done) return data<Again>({ values, errors: [], seen, preview: done.preview })
  if (done.ok) return redirect(paths.wordingAfter(template, 'saved'))
  leave(context, 'errors')
  return data(unsaved(done, values, seen), 'overtaken' in done ? 409 : 422)
}

export default function ChangeWording({ loaderData, actionData }: Route.ComponentProps) {
  const { template, name, words, isOurs, placeholders } = loaderData
  const typed = actionData && Object.keys(actionData.values).length > 0 ? actionData.values : (words ?? {})
  const seen = actionData?.seen ?? String(loaderData.seen)
  return (
    <StaffFrame back={{ href: paths.wording(template), text: 'Back to the message' }}>
      <TwoThirds>
        <ProblemSummary errors={actionData?.errors ?? []} />
        {name ? <span className="govuk-caption-l">{name}</span> : null}
        <h1 className="govuk-heading-l">Change the words</h1>
        <p className="govuk-body">
          A message can be read by others. So it never says anything about a child, what was decided, or how
          to reach somebody of a family: people read that when they have signed in.
        </p>
        {placeholders.length > 0 ? (
          <>
            <p className="govuk-body">These are filled in when the message goes:</p>
            <ul className="govuk-list govuk-list--bullet">
              {placeholders.map((each) => (
                <li key={each.name}>
                  {`{${each.name}}: ${each.means}`}
                  {each.must ? '. It must be there' : ''}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <form method="post" noValidate>
          <HiddenFields values={{ seen }} />
          <FormFields fields={FIELDS} values={typed} errors={actionData?.errors ?? []} />
          <div className="govuk-button-group">
            <Button preventDoubleClick name="intent" value="save">
              Save the words
            </Button>
            <Button kind="secondary" name="intent" value="look">
              See how it looks
            </Button>
          </div>
        </form>
        {actionData?.preview ? <Preview preview={actionData.preview} letter={null} /> : null}
        {isOurs ? (
          <form method="post" noValidate>
            <HiddenFields values={{ seen, intent: 'own' }} />
            <h2 className="govuk-heading-m">Go back</h2>
            <p className="govuk-body">
              The message can have the words again that it came with. Yours stay in the list of versions.
            </p>
            <Button preventDoubleClick kind="secondary">
              Go back to the first words
            </Button>
          </form>
        ) : null}
      </TwoThirds>
    </StaffFrame>
  )
}
