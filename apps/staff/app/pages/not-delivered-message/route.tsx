import { SendAgain } from '@common-ground/api/contracts'
import {
  Button,
  FormFields,
  HiddenFields,
  InsetText,
  Section,
  SummaryList,
  Timeline,
  TwoThirds,
  WarningText,
  Written,
} from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { hrefOfField } from '../../reaching/reached-form.ts'
import { radios } from '../../steps/field.ts'
import { leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'
import { type MessagePage, messagePage } from './view.server.ts'

const idOf = (id: string): string => {
  const parsed = z.uuid().safeParse(id)
  if (!parsed.success) throw data(null, 404)
  return parsed.data
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const id = idOf(params.id)
  return messagePage(await answering(request, visit(context).api.undelivered.show({ id })))
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const again = (errors: readonly { field: string; href: string; message: string }[]) => {
    leave(context, 'errors')
    return data({ errors }, 422)
  }
  const asked = { id: idOf(params.id), failedAt: form.get('failedAt') }
  const parsed = parseForm(SendAgain, [radios('way', 'How should it go?', [])], form, asked)
  if (!parsed.ok) return again(parsed.errors)
  const done = await answering(request, visit(context).api.undelivered.sendAgain(parsed.value))
  if (done.ok) return redirect(paths.notDelivered('done=sent'))
  return again([{ field: done.field ?? '', href: hrefOfField(done.field), message: done.text }])
}

type Problems = readonly { readonly field: string; readonly href: string; readonly message: string }[]

const Actions = ({ page, errors }: { page: MessagePage; errors: Problems }) => (
  <>
    <Section id="send-again" title="Send it again">
      {page.line.isUncertain ? (
        <WarningText>It may have arrived already. If you send it again, it may arrive twice.</WarningText>
      ) : null}
      {page.field ? (
        <form method="post" noValidate>
          <HiddenFields values={{ failedAt: page.failedAt }} />
          <FormFields fields={[page.field]} values={{}} errors={errors} />
          <Button preventDoubleClick kind="secondary">
            Send it again
          </Button>
        </form>
      ) : (
        <p className="govuk-body">There is no way left to write to them. Reach them yourself.</p>
      )}
      {page.people ? (
        <p className="govuk-body">
          If the address or number is wrong,{' '}
          <a className="govuk-link" href={page.people}>
            look at the people of the case
          </a>
          . Ask the person and have it put right. Then send the message again.
        </p>
      ) : null}
    </Section>
    <Section id="reach" title="Or reach them yourself">
      {page.line.ring ? <InsetText>{page.line.ring}</InsetText> : null}
      <Button href={paths.reached(page.line.id)}>I have reached them</Button>
    </Section>
  </>
)

export default function FailedMessage({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? []
  const { line } = page
  return (
    <StaffFrame back={{ href: paths.notDelivered(), text: 'Back to what was not delivered' }}>
      <TwoThirds>
        <ProblemSummary errors={errors} />
        <h1 className="govuk-heading-l">{line.name}</h1>
        <SummaryList
          rows={[
            { key: 'For', value: `${line.who} (${line.role.toLowerCase()})` },
            ...(line.reference
              ? [
                  {
                    key: 'Case',
                    value: (
                      <a className="govuk-link" href={paths.case(line.reference)}>
                        {line.reference}
                      </a>
                    ),
                  },
                ]
              : []),
            { key: 'Written', value: line.written },
            { key: 'How it stands', value: `${page.standing}.` },
            ...(page.isOpen
              ? [
                  { key: 'Reach them', value: `${line.left}, by ${line.by}` },
                  { key: 'Whose work', value: line.whose },
                ]
              : []),
          ]}
        />
        {page.isOpen ? <Actions page={page} errors={errors} /> : null}
        <Section id="words" title="What it says">
          {page.body === null ? (
            <p className="govuk-body">
              “{page.subject}”. Its words hold a link or code for this person alone, so they are not shown.
            </p>
          ) : (
            <>
              <p className="govuk-body">
                <strong>{page.subject}</strong>
              </p>
              <Written>{page.body}</Written>
            </>
          )}
        </Section>
        <Section id="steps" title="What has been done">
          {page.steps.length > 0 ? (
            <Timeline items={page.steps} />
          ) : (
            <p className="govuk-body">Nothing is written down of how it was sent.</p>
          )}
        </Section>
      </TwoThirds>
    </StaffFrame>
  )
}
