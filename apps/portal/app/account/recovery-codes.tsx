import { Button, InsetText } from '@common-ground/ui'
import { paths } from '../paths.ts'

/** Codes that are shown once. */
export const RecoveryCodes = ({ codes, heading }: { codes: readonly string[]; heading: string }) => (
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
    <Button href={paths.account}>I have kept them</Button>
  </>
)
