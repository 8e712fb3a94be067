import type { WordingPreview } from '@common-ground/api/contracts'
import { Written } from '@common-ground/ui'

/** How a message would look to somebody invented, by each way that it can go. */
export function Preview({ preview, letter }: { preview: WordingPreview; letter: string | null }) {
  const { subject, body, text, segments } = preview
  return (
    <section aria-labelledby="preview">
      <h2 className="govuk-heading-m" id="preview">
        How it looks
      </h2>
      <p className="govuk-body">The people, the case and the dates are made up.</p>
      <h3 className="govuk-heading-s">As an email</h3>
      <div className="govuk-inset-text">
        <p className="govuk-body govuk-!-font-weight-bold">{subject}</p>
        <Written>{body}</Written>
      </div>
      <h3 className="govuk-heading-s">As a text message</h3>
      <div className="govuk-inset-text">
        <Written>{text}</Written>
      </div>
      <p className="govuk-body">
        {segments === 1
          ? 'It goes as one text message.'
          : `It goes as ${segments} text messages joined together.`}
      </p>
      <h3 className="govuk-heading-s">As a letter</h3>
      {letter ? (
        <p className="govuk-body">
          <a className="govuk-link" href={letter}>
            Download it as a letter (PDF)
          </a>
        </p>
      ) : (
        <p className="govuk-body">
          {preview.hasLetter
            ? 'You can download the letter when you have saved the words.'
            : 'This message does not go by post.'}
        </p>
      )}
    </section>
  )
}
