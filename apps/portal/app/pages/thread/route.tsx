import { COMMAND_INPUTS } from '@common-ground/api/contracts'
import { formatMoment, formatWithWeekday } from '@common-ground/domain'
import { type Field, InsetText, Section, TwoThirds, Written } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { hiddenFor, openReading } from '../../case/open.server.ts'
import { waitingLine } from '../../case/waiting.ts'
import { again, orAway, overall } from '../../layout/again.server.ts'
import { CaseFrame } from '../../layout/case-frame.tsx'
import { FormPage } from '../../layout/form-page.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

type Args = Route.LoaderArgs | Route.ActionArgs

async function open(args: Args) {
  const opened = await openReading(args)
  const { view } = opened
  const isNew = args.params.thread === 'new'
  const thread = view.threads.find(({ id }) => id === args.params.thread)
  if (!thread && !isNew) throw data(null, 404)
  const own = view.documents.filter(({ state }) => state !== 'infected').slice(0, 50)
  const fields: readonly Field[] = [
    ...(isNew ? [{ name: 'topic', kind: 'text', label: 'What is it about?', maxlength: 200 } as const] : []),
    { name: 'text', kind: 'textarea', label: 'Your message', maxlength: 4000, rows: 8 },
    ...(own.length > 0
      ? [
          {
            name: 'documentIds',
            kind: 'checkboxes',
            label: 'Send documents with it (optional)',
            hint: 'Those you have added here',
            options: own.map(({ id, fileName }) => ({ value: id, text: fileName })),
          } as const,
        ]
      : []),
  ]
  return { ...opened, thread: thread ?? null, fields }
}

export async function loader(args: Route.LoaderArgs) {
  const { view, identity, thread, fields, done } = await open(args)
  const heading = thread ? thread.topic : 'Write a new message'
  return {
    title: `${thread ? 'Messages' : heading} – ${view.reference}`,
    heading,
    identity,
    done,
    fields: [...fields],
    officerName: view.officerName,
    closed: view.commands.sendMessage,
    waiting: thread && waitingLine(thread),
    answerBy: thread?.answerBy ? formatWithWeekday(thread.answerBy) : null,
    hidden: hiddenFor(view),
    messages: (thread?.messages ?? []).map(({ at, ...message }) => ({
      ...message,
      at,
      when: formatMoment(new Date(at)),
    })),
  }
}

export async function action(args: Route.ActionArgs) {
  const { request, context, params } = args
  const form = await readForm(request)
  const { fields } = await open(args)
  const parsed = parseForm(COMMAND_INPUTS.sendMessage, fields, form, {
    reference: params.reference,
    idempotencyKey: form.get('idempotencyKey'),
    expectedVersion: form.get('expectedVersion'),
    threadId: params.thread,
  })
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  if (params.thread === 'new' && !parsed.value.topic) {
    const problem = { field: 'topic', href: '#topic', message: 'Say what your message is about' }
    return again(context, 422, parsed.values, [problem])
  }
  return orAway(context, parsed.values, async () => {
    const done = await answering(request, visit(context).api.step.sendMessage(parsed.value))
    if (done.ok) return redirect(`${paths.messages(params.reference)}?done=sendMessage`)
    const changes = done.changes.map((entry) => `${formatMoment(new Date(entry.at))}: ${entry.title}`)
    return again(context, 409, parsed.values, [overall(done.text)], changes)
  })
}

type Message = Route.ComponentProps['loaderData']['messages'][number]

const Message = ({ message, reference }: { message: Message; reference: string }) => (
  <li className={`app-message${message.ours ? ' app-message--ours' : ''}`}>
    <p className="app-message__meta">
      <strong>{message.ours ? message.by.replace(/^you/, 'You') : message.by}</strong>,{' '}
      <time dateTime={message.at}>{message.when}</time>
    </p>
    <Written>{message.body}</Written>
    {message.documents.length > 0 ? (
      <ul className="govuk-list">
        {message.documents.map((document) => (
          <li key={document.id}>
            <a className="govuk-link" href={paths.document(reference, document.id)}>
              {document.fileName}
            </a>
          </li>
        ))}
      </ul>
    ) : null}
  </li>
)

export default function Thread({ loaderData, actionData }: Route.ComponentProps) {
  const { identity, heading, messages, fields, hidden, closed, answerBy, waiting, officerName, done } =
    loaderData
  return (
    <CaseFrame identity={identity} at="messages" heading={heading} done={done}>
      <TwoThirds>
        {messages.length > 0 ? (
          <ol className="app-messages">
            {messages.map((message) => (
              <Message key={message.seq} message={message} reference={identity.reference} />
            ))}
          </ol>
        ) : null}
        {answerBy ? (
          <InsetText>
            {waiting} We promise to answer by {answerBy}.
          </InsetText>
        ) : null}
        {closed ? (
          <InsetText>{closed}</InsetText>
        ) : (
          <Section id="write" title={messages.length > 0 ? 'Answer' : 'Your message'}>
            <p className="govuk-body">
              {officerName ? `${officerName} reads it.` : 'The SEN team reads it.'}
            </p>
            <FormPage fields={fields} state={actionData} hidden={hidden} button="Send message" />
          </Section>
        )}
        <p className="govuk-body">
          <a className="govuk-link" href={paths.messages(identity.reference)}>
            All messages
          </a>
        </p>
      </TwoThirds>
    </CaseFrame>
  )
}
