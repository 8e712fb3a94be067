import { Button, HiddenFields, Written } from '@common-ground/ui'
import { paths } from '../../paths.ts'
import type { CasePage } from './page.server.ts'
import { StepLinks } from './step-links.tsx'

/** One press: the case is theirs. The same step, with its form filled in. */
const TakeCase = ({ page, take }: { page: CasePage; take: NonNullable<CasePage['take']> }) => (
  <form
    method="post"
    action={paths.step(page.reference, 'assignCase')}
    className="app-inline-form"
    noValidate
  >
    <HiddenFields
      values={{ officerId: take.officerId, expectedVersion: page.version, idempotencyKey: take.key }}
    />
    <Button preventDoubleClick classes="govuk-!-margin-bottom-0">
      Take this case
    </Button>
  </form>
)

/** What comes next, first on the page. */
export function NextStepBox({ page }: { page: CasePage }) {
  const { next, take } = page
  const waits = next.links.length + next.meetings.length + next.bench.length + Number(next.warning !== null)
  const isQuiet = !next.closed && !next.unassigned && waits === 0
  return (
    <dl className="app-lines">
      <dt>Next step</dt>
      <dd>
        {next.closed}
        {next.unassigned ? <div className="govuk-!-margin-bottom-2">Nobody has this case yet.</div> : null}
        {take ? <TakeCase page={page} take={take} /> : null}
        {next.warning ? (
          <div className="govuk-!-margin-bottom-2">
            <strong>{next.warning}</strong>
          </div>
        ) : null}
        {next.meetings.map((meeting) => (
          <div key={meeting}>{meeting}</div>
        ))}
        {next.bench.map((line) => (
          <div key={line}>{line}.</div>
        ))}
        {next.asked ? (
          <div className="govuk-!-margin-top-2">
            The decision maker asks:
            <Written>{next.asked}</Written>
          </div>
        ) : null}
        <StepLinks links={next.links} />
        {isQuiet ? 'Nothing waits for us in any stage.' : null}
      </dd>
      {next.waitingSince ? (
        <>
          <dt>The family is waiting for an answer</dt>
          <dd>
            {next.waitingSince}.{' '}
            {page.canWrite ? (
              <a className="govuk-link" href={next.reply.href}>
                {next.reply.text}
              </a>
            ) : null}
          </dd>
        </>
      ) : null}
      <dt>Last contact</dt>
      <dd>{next.lastContact}</dd>
      <dt>Our next date in law</dt>
      <dd>{next.due ?? 'None runs now'}</dd>
      <dt>The family’s next last day</dt>
      <dd>{next.familyDue ?? 'None runs now'}</dd>
    </dl>
  )
}
