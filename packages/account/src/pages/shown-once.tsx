import { Button, InsetText } from '@common-ground/ui'

type Props = {
  readonly codes: readonly string[]
  readonly heading: string
  /** What somebody was doing when they were asked for a second step; the account when nothing. */
  readonly next: string
}

/** Codes that are shown once. */
export const ShownOnce = ({ codes, heading, next }: Props) => (
  <>
    <h1 className="govuk-heading-l">{heading}</h1>
    {codes.length > 0 ? (
      <>
        <p className="govuk-body">
          If you lose your phone, each of these codes lets you sign in once. Write them down or print them
          now: we cannot show them again.
        </p>
        <InsetText>
          <ul className="govuk-list app-codes">
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </InsetText>
      </>
    ) : null}
    <Button href={next}>{codes.length > 0 ? 'I have kept them' : 'Continue'}</Button>
  </>
)
