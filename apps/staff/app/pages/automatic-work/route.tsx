import { OfId } from '@common-ground/api/contracts'
import {
  Button,
  EmptyState,
  HiddenFields,
  NotificationBanner,
  Section,
  Table,
  WarningText,
} from '@common-ground/ui'
import { answering, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'
import { type AutomaticPage, automaticPage } from './view.server.ts'

const DONE: Readonly<Record<string, string>> = {
  again: 'It is done again within a minute or two.',
  discarded: 'It has left the list.',
  late: 'A colleague has decided about it already. Nothing was done twice.',
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const view = await answering(request, visit(context).api.workerWatch.show())
  const done = new URL(request.url).searchParams.get('done') ?? ''
  return { ...automaticPage(view), done: Object.hasOwn(DONE, done) ? DONE[done] : null }
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const asked = OfId.safeParse({ id: form.get('id') })
  const what = form.get('what')
  if (!asked.success || (what !== 'again' && what !== 'discarded')) throw data(null, 400)
  const { workerWatch } = visit(context).api
  const call = what === 'again' ? workerWatch.runAgain(asked.data) : workerWatch.discard(asked.data)
  const { ok } = await answering(request, call)
  return redirect(`${paths.automaticWork}?done=${ok ? what : 'late'}`)
}

const Failed = ({ failed }: { failed: AutomaticPage['failed'] }) => (
  <Table
    caption="Work that failed each time it was tried"
    captionClasses="govuk-visually-hidden"
    stacks
    head={[{ text: 'What' }, { text: 'When' }, { text: 'What happened' }, { text: 'What to do' }]}
    rows={failed.map((job) => [
      { text: job.name },
      { text: job.when },
      { text: job.how },
      {
        text: job.asked ?? (
          <form method="post" noValidate>
            <HiddenFields values={{ id: job.id }} />
            <Button
              kind="secondary"
              name="what"
              value="again"
              preventDoubleClick
              classes="govuk-!-margin-right-2"
            >
              Do it again<span className="govuk-visually-hidden">: {job.name}</span>
            </Button>
            <Button kind="secondary" name="what" value="discarded" preventDoubleClick>
              Take it off the list<span className="govuk-visually-hidden">: {job.name}</span>
            </Button>
          </form>
        ),
      },
    ])}
  />
)

export default function AutomaticWork({ loaderData: page }: Route.ComponentProps) {
  return (
    <StaffFrame>
      {page.done ? <NotificationBanner type="success">{page.done}</NotificationBanner> : null}
      <h1 className="govuk-heading-l">Automatic work</h1>
      <p className="govuk-body">
        What the service does by itself: it sends messages and watches the clock. This page holds nothing of
        any case.
      </p>
      {page.warning ? <WarningText>{page.warning}</WarningText> : null}
      <Section id="sending" title="Sending messages">
        <p className="govuk-body">{page.waiting ?? 'No message is waiting to be sent now.'}</p>
      </Section>
      <Section id="failed" title={`Work that failed (${page.failed.length})`}>
        {page.failed.length > 0 ? (
          <Failed failed={page.failed} />
        ) : (
          <EmptyState title="Nothing has failed">
            Work is listed here when it has failed each time it was tried.
          </EmptyState>
        )}
      </Section>
      <Section id="sweeps" title="When each was last done">
        {page.sweeps.length > 0 ? (
          <Table
            caption="When each was last done"
            captionClasses="govuk-visually-hidden"
            stacks
            head={[{ text: 'What' }, { text: 'Last done' }, { text: 'How it went' }]}
            rows={page.sweeps.map(({ name, done, how }) => [{ text: name }, { text: done }, { text: how }])}
          />
        ) : (
          <p className="govuk-body">Nothing has been done by itself yet.</p>
        )}
      </Section>
    </StaffFrame>
  )
}
