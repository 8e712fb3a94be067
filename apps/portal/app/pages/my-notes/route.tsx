import { formatMoment } from '@common-ground/domain'
import { Button, EmptyState, type Field, TwoThirds, Written } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { z } from 'zod'
import { openReading } from '../../case/open.server.ts'
import { again, orAway } from '../../layout/again.server.ts'
import { CaseFrame } from '../../layout/case-frame.tsx'
import { FormPage } from '../../layout/form-page.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

const FIELDS: readonly Field[] = [
  { name: 'body', kind: 'textarea', label: 'A note for yourself', maxlength: 4000, rows: 6 },
]
const Note = z.strictObject({
  body: z.string().trim().min(1, 'Write your note').max(4_000, 'Use 4,000 characters or fewer'),
})

export async function loader(args: Route.LoaderArgs) {
  const { reference } = args.params
  const [{ view, identity }, notes] = await Promise.all([
    openReading(args),
    answering(args.request, visit(args.context).api.adviser.notes({ reference })),
  ])
  return {
    title: `Your notes – ${view.reference}`,
    identity,
    notes: notes.map((note) => ({ ...note, when: formatMoment(new Date(note.writtenAt)) })),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await readForm(request)
  const { adviser } = visit(context).api
  const { reference } = params
  const unwanted = z.uuid().safeParse(form.get('remove'))
  if (unwanted.success) {
    await answering(request, adviser.removeNote({ reference, id: unwanted.data }))
    return redirect(paths.notes(reference))
  }
  const parsed = parseForm(Note, FIELDS, form)
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  return orAway(context, parsed.values, async () => {
    await answering(request, adviser.addNote({ reference, ...parsed.value }))
    return redirect(paths.notes(reference))
  })
}

export default function MyNotes({ loaderData: { identity, notes }, actionData }: Route.ComponentProps) {
  return (
    <CaseFrame identity={identity} at={null} heading="Your notes">
      <TwoThirds>
        <p className="govuk-body">
          Only you read these. The council cannot: they are kept apart from the case, and its own app has no
          way to them. They are in no download and no letter.
        </p>
        <FormPage fields={FIELDS} state={actionData} button="Save the note" />
        {notes.length === 0 ? (
          <EmptyState title="You have no notes on this yet">What you write here stays with you.</EmptyState>
        ) : (
          <ul className="app-messages">
            {notes.map((note) => (
              <li key={note.id} className="app-message app-message--ours">
                <p className="app-message__meta">
                  <time dateTime={note.writtenAt}>{note.when}</time>
                </p>
                <Written>{note.body}</Written>
                <form method="post" noValidate>
                  <Button kind="secondary" name="remove" value={note.id} classes="govuk-!-margin-bottom-0">
                    Delete<span className="govuk-visually-hidden"> the note of {note.when}</span>
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        )}
      </TwoThirds>
    </CaseFrame>
  )
}
