import type { OwnWordsView } from '@common-ground/api/contracts'
import { Written } from '@common-ground/ui'

/** Words as their readers see them: whose they are, who wrote them down, each question with its answer. */
export const OwnWords = ({ words, name }: { words: OwnWordsView; name: string }) => (
  <>
    {words.writtenDownBy ? (
      <p className="govuk-body">
        <strong>
          What {name} said, written down by {words.writtenDownBy}
        </strong>
      </p>
    ) : null}
    {words.answers.map(({ key, asked, text }) => (
      <div key={key}>
        <p className="govuk-body govuk-!-margin-bottom-1">{asked}</p>
        <Written>{text}</Written>
      </div>
    ))}
    {words.sharedLabel ? <p className="govuk-body-s">Who sees this: {words.sharedLabel}.</p> : null}
  </>
)
