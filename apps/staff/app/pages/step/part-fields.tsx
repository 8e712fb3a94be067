import type { LegalTestView } from '@common-ground/api/contracts'
import { Details, FormFields, Written } from '@common-ground/ui'
import type { FieldError, Values } from '@common-ground/web'
import type { Part, Said } from '../../steps/step.ts'

type Props = { readonly part: Part; readonly values: Values; readonly errors: readonly FieldError[] }

/** What somebody wrote, and the papers that go with it. */
const SaidWords = ({ said }: { said: Said }) => (
  <div className="govuk-!-margin-bottom-4">
    <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{said.label}</h3>
    {said.text ? <Written>{said.text}</Written> : null}
    {said.links && said.links.length > 0 ? (
      <ul className="govuk-list">
        {said.links.map(({ href, text, note }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {text}
            </a>
            <br />
            <span className="app-quiet">{note}</span>
          </li>
        ))}
      </ul>
    ) : null}
  </div>
)

const all = (said: readonly Said[]) => said.map((each) => <SaidWords key={each.label} said={each} />)

/** What the law asks: open at first, and folded away by whoever knows it. */
const LegalTests = ({ tests }: { tests: readonly LegalTestView[] }) => (
  <Details summary="What the law asks" open classes="govuk-!-margin-bottom-4">
    {tests.map(({ asks, source }) => (
      <div key={source}>
        <ul className="govuk-list govuk-list--bullet">
          {asks.map((ask) => (
            <li key={ask}>{ask}</li>
          ))}
        </ul>
        <p className="app-source">{source}</p>
      </div>
    ))}
  </Details>
)

/** A part of a form. What its fields answer stands beside them or, where there is more of it, in columns above. */
export function PartFields({ part, values, errors }: Props) {
  const fields = <FormFields fields={part.fields} values={values} errors={errors} />
  const heading = part.heading ? <h2 className="govuk-heading-m">{part.heading}</h2> : null
  const tests = part.tests ? <LegalTests tests={part.tests} /> : null
  if (part.columns) {
    return (
      <section className="app-bench" aria-label={part.heading}>
        {heading}
        <div className="app-bench__columns">
          {part.columns.map((column, at) => (
            <div key={column[0]?.label ?? at} className="app-bench__column">
              {all(column)}
            </div>
          ))}
        </div>
        {tests}
        <div className="app-bench__answer">{fields}</div>
      </section>
    )
  }
  if (!part.said || part.said.length === 0) {
    return (
      <>
        {heading}
        {tests}
        {fields}
      </>
    )
  }
  if (part.fields.length === 0) {
    return (
      <section className="app-bench" aria-label={part.heading}>
        {heading}
        {all(part.said)}
        {tests}
      </section>
    )
  }
  return (
    <>
      {heading}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-one-half">
          {all(part.said)}
          {tests}
        </div>
        <div className="govuk-grid-column-one-half">{fields}</div>
      </div>
    </>
  )
}
