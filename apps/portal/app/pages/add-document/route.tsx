import { COMMAND_INPUTS } from '@common-ground/api/contracts'
import { DOCUMENT_KIND_WORDS, DOCUMENT_KINDS, formatMoment } from '@common-ground/domain'
import {
  Button,
  everyField,
  type Field,
  FormFields,
  HiddenFields,
  InsetText,
  TwoThirds,
} from '@common-ground/ui'
import { answering, type FieldError, parseForm, readUpload, sizeInWords } from '@common-ground/web'
import { redirect } from 'react-router'
import { hiddenFor, openReading, secondStepMissing } from '../../case/open.server.ts'
import { sharingFields } from '../../case/steps-documents.ts'
import { again, orAway, overall } from '../../layout/again.server.ts'
import { CaseFrame } from '../../layout/case-frame.tsx'
import { useStart } from '../../layout/kept.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'
import { FileField } from './file-field.tsx'

type Args = Route.LoaderArgs | Route.ActionArgs

async function open(args: Args) {
  const opened = await openReading(args)
  const fields: readonly Field[] = [
    {
      name: 'kind',
      kind: 'radios',
      label: 'What is it?',
      options: DOCUMENT_KINDS.map((value) => ({ value, text: DOCUMENT_KIND_WORDS[value] })),
    },
    {
      name: 'source',
      kind: 'text',
      label: 'Who wrote it? (optional)',
      hint: 'Such as the school, or a doctor',
    },
    {
      name: 'datedOn',
      kind: 'date',
      label: 'Date on it (optional)',
      hint: 'For example, 27 9 2026',
      dateName: 'Date on the document',
    },
    ...sharingFields(opened.view),
  ]
  return { ...opened, fields }
}

export async function loader(args: Route.LoaderArgs) {
  const { view, identity, fields } = await open(args)
  // Before anything is chosen or typed, so that nothing of it is lost.
  if (await secondStepMissing(args, view)) {
    throw redirect(paths.secondStepNeeded(paths.addDocument(view.reference)))
  }
  return {
    title: `Add a document – ${view.reference}`,
    identity,
    fields: [...fields],
    start: { sharedWith: 'council', kind: kindIn(args.request) },
    closed: view.commands.addDocument,
    hidden: hiddenFor(view),
    uploads: `${paths.documents(view.reference)}/uploads`,
  }
}

/** What it is, where the link that led here said so. */
function kindIn(request: Request): string {
  const kind = new URL(request.url).searchParams.get('kind')
  return DOCUMENT_KINDS.find((each) => each === kind) ?? ''
}

const fileProblem = (message: string): FieldError => ({ field: 'file', href: '#file', message })

/**
 * Takes a file in and, when the rest of the form holds, puts it on the record. A file that came with a form to put
 * right is kept: its id goes round with the form, and it need not be sent again.
 */
export async function action(args: Route.ActionArgs) {
  const { request, context, params } = args
  const { api } = visit(context)
  const { fields } = await open(args)
  const { reference } = params
  const { form, file } = await readUpload(request, (fileName, source) =>
    answering(request, api.documents.receive({ reference, fileName, source })),
  )
  const kept = { documentId: form.get('documentId') || null, fileName: form.get('fileName') || null }
  const received = file?.ok
    ? { documentId: file.documentId, fileName: `${file.fileName} (${sizeInWords(file.bytes)})` }
    : kept
  const parsed = parseForm(COMMAND_INPUTS.addDocument, everyField(fields), form, {
    reference,
    idempotencyKey: form.get('idempotencyKey'),
    expectedVersion: form.get('expectedVersion'),
    documentId: received.documentId ?? '00000000-0000-4000-8000-000000000000',
  })
  const problems: FieldError[] = []
  if (file && !file.ok) problems.push(fileProblem(file.text))
  else if (!received.documentId) problems.push(fileProblem('Choose a file'))
  const values = {
    ...parsed.values,
    documentId: received.documentId ?? '',
    fileName: String(received.fileName ?? ''),
  }
  if (!parsed.ok || problems.length > 0) {
    return again(context, 422, values as typeof parsed.values, [
      ...problems,
      ...(parsed.ok ? [] : parsed.errors),
    ])
  }
  return orAway(context, values as typeof parsed.values, async () => {
    const done = await answering(request, api.step.addDocument(parsed.value))
    if (done.ok) return redirect(`${paths.documents(reference)}?done=addDocument`)
    const changes = done.changes.map((entry) => `${formatMoment(new Date(entry.at))}: ${entry.title}`)
    return again(context, 409, values as typeof parsed.values, [overall(done.text)], changes)
  })
}

export default function AddDocument({ loaderData, actionData }: Route.ComponentProps) {
  const { identity, fields, start, hidden, closed, uploads } = loaderData
  const errors = actionData?.errors ?? []
  const begun = useStart(fields, start)
  const values = actionData?.values ?? begun
  const text = (name: string): string => {
    const value = (values as Record<string, unknown>)[name]
    return typeof value === 'string' ? value : ''
  }
  return (
    <CaseFrame identity={identity} at="documents" heading="Add a document">
      <TwoThirds>
        {closed ? (
          <InsetText>{closed}</InsetText>
        ) : (
          <form method="post" encType="multipart/form-data" noValidate>
            <HiddenFields values={hidden} />
            <FileField
              problem={errors.find(({ field }) => field === 'file')?.message}
              documentId={text('documentId')}
              fileName={text('fileName')}
              uploads={uploads}
            />
            <FormFields fields={fields} values={values} errors={errors} />
            <Button preventDoubleClick>Add it</Button>
          </form>
        )}
      </TwoThirds>
    </CaseFrame>
  )
}
