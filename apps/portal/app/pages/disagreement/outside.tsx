import { Section } from '@common-ground/ui'
import { paths } from '../../paths.ts'

export type SharedLine = {
  readonly id: string
  readonly text: string
  readonly line: string
  readonly isReadable: boolean
}

/** What went to somebody outside about the disagreement: to whom, when, and the paper for whoever may read it. */
export const Outside = ({ reference, outside }: { reference: string; outside: readonly SharedLine[] }) =>
  outside.length === 0 ? null : (
    <Section id="outside" title="What we shared with others">
      <ul className="app-ways">
        {outside.map(({ id, text, line, isReadable }) => (
          <li key={id} className="app-ways__way">
            <h3 className="app-ways__title">
              {isReadable ? (
                <a className="govuk-link" href={paths.sharedOutside(reference, id)}>
                  {text}
                </a>
              ) : (
                text
              )}
            </h3>
            <p className="govuk-body-s govuk-!-margin-bottom-0">{line}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
