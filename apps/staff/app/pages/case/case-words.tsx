import { InsetText, Section, Written } from '@common-ground/ui'
import { paths } from '../../paths.ts'
import type { CasePage } from './page.server.ts'

/** Whose right it is, where that has changed or soon will. */
export const CaseRight = ({ page: { right, reference } }: { page: CasePage }) =>
  right === null ? null : (
    <InsetText>
      <p className="govuk-body">{right.line}</p>
      {right.basis ? (
        <>
          <p className="govuk-body govuk-!-margin-bottom-1">Why, as it was recorded</p>
          <Written>{right.basis}</Written>
        </>
      ) : null}
      {right.wantsRecord ? (
        <p className="govuk-body govuk-!-margin-bottom-0">
          <a className="govuk-link" href={paths.step(reference, 'moveRight')}>
            If they cannot decide about this, record who acts for them
          </a>
        </p>
      ) : null}
    </InsetText>
  )

/** What the young person says, before what the family disagrees with. */
export const CaseWords = ({ page: { ownWords, childName } }: { page: CasePage }) =>
  ownWords.length === 0 ? null : (
    <Section id="own-words" title="In their own words">
      {ownWords.map((words) => (
        <div key={words.id}>
          <h3 className="govuk-heading-s">
            {words.writtenDownBy
              ? `What ${childName} said, written down by ${words.writtenDownBy}`
              : `By ${childName}`}
            , {words.when}
          </h3>
          {words.answers.map(({ key, asked, text }) => (
            <div key={key}>
              <p className="govuk-body govuk-!-margin-bottom-1">{asked}</p>
              <Written>{text}</Written>
            </div>
          ))}
          <p className="govuk-body-s">Who sees this: {words.sharedLabel}.</p>
        </div>
      ))}
    </Section>
  )
