import { Button, HiddenFields, InsetText, PaperView, Section, SummaryList, Timeline } from '@common-ground/ui'
import { CaseIdentity } from '../../case/case-identity.tsx'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { paths } from '../../paths.ts'
import type { Again } from './again.server.ts'
import type { StepPage } from './page.server.ts'
import { PartFields } from './part-fields.tsx'
import { TypedWords } from './typed-words.tsx'

type Props = { readonly page: StepPage; readonly again: Again | null; readonly reference: string }

/** Why the step cannot be taken now, and what could be done about it. */
const ClosedDoor = ({ page, reference }: Pick<Props, 'page' | 'reference'>) => (
  <>
    <InsetText>{page.door}</InsetText>
    <p className="govuk-body">
      {page.recordDecider ? (
        <a className="govuk-link" href={paths.step(reference, 'recordDecision')}>
          Record the decision letter
        </a>
      ) : (
        <a className="govuk-link" href={paths.case(reference)}>
          See what is open on this case
        </a>
      )}
    </p>
  </>
)

/** Everything typed, carried on unseen: a list by one field each, and a date by its three boxes. */
const Carried = ({ values }: { values: Again['values'] }) =>
  Object.entries(values)
    .flatMap(([name, typed]): [string, string][] => {
      if (typeof typed === 'string') return [[name, typed]]
      if (Array.isArray(typed)) return typed.map((each) => [name, each])
      return Object.entries(typed).map(([part, each]) => [`${name}-${part}`, each])
    })
    .map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />)

/** Everything that would go out, to whom, and the one press that sends it; or what it lacks, and the way back. */
function CheckFirst({
  page,
  words,
  again,
}: {
  page: StepPage
  words: NonNullable<StepPage['preview']>
  again: Again & { preview: NonNullable<Again['preview']> }
}) {
  const { papers, lacks } = again.preview
  return (
    <>
      <h1 className="govuk-heading-l govuk-!-margin-top-6">{words.heading}</h1>
      <p className="govuk-body">{papers.length === 0 && words.none ? words.none : words.lead}</p>
      {papers.map(({ to, how, letter }, at) => (
        <section key={`${to} ${at}`} aria-labelledby={`letter-${at}`}>
          <SummaryList
            rows={[
              { key: 'To', value: to },
              { key: 'How', value: how },
            ]}
          />
          <PaperView paper={letter} id={`letter-${at}`} />
        </section>
      ))}
      <form method="post" noValidate>
        <Carried values={again.values} />
        <HiddenFields values={{ expectedVersion: again.version, idempotencyKey: again.key }} />
        <div className="govuk-button-group">
          {lacks === null ? (
            <Button preventDoubleClick name="now" value="send">
              {page.button}
            </Button>
          ) : null}
          <Button kind="secondary" name="now" value="change">
            {words.change}
          </Button>
        </div>
      </form>
    </>
  )
}

/** The page of a step: which case, what will happen, and the form or why there is none. */
export function StepForm({ page, again, reference }: Props) {
  const parts = again?.parts ?? page.parts
  const values = again?.values ?? page.values
  const errors = again?.errors ?? []
  const changes = again?.changes ?? []
  const wide = again?.preview || parts.some((part) => part.said || part.columns)
  const preview = page.door === null ? again?.preview : null
  return (
    <div className="govuk-grid-row">
      <div className={wide ? 'govuk-grid-column-full' : 'govuk-grid-column-two-thirds'}>
        <ProblemSummary errors={errors} />
        {page.identity ? <CaseIdentity identity={page.identity} /> : null}
        {again && preview && page.preview ? (
          <CheckFirst page={page} words={page.preview} again={{ ...again, preview }} />
        ) : (
          <>
            <h1 className="govuk-heading-l govuk-!-margin-top-6">{page.heading}</h1>
            {changes.length > 0 ? (
              <Section id="changes" title="What changed since you opened this page" size="s">
                <Timeline items={changes} />
              </Section>
            ) : null}
            {page.door === null ? (
              <form method="post" noValidate>
                {page.happens.map((line) => (
                  <p key={line} className="govuk-body">
                    {line}
                  </p>
                ))}
                {page.notes.map((note) => (
                  <InsetText key={note}>{note}</InsetText>
                ))}
                <HiddenFields
                  values={{
                    expectedVersion: again?.version ?? page.version,
                    idempotencyKey: again?.key ?? page.key,
                  }}
                />
                {parts.map((part, at) => (
                  <PartFields key={part.heading ?? at} part={part} values={values} errors={errors} />
                ))}
                {again && again.confirm.length > 0 ? (
                  <PartFields part={{ fields: again.confirm }} values={values} errors={errors} />
                ) : null}
                <Button preventDoubleClick>{page.preview?.button ?? page.button}</Button>
              </form>
            ) : (
              <>
                <ClosedDoor page={page} reference={reference} />
                {again ? <TypedWords parts={parts} values={values} /> : null}
              </>
            )}
          </>
        )}
      </div>
    </div>
  )
}
