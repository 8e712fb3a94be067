import { Button } from './button.tsx'
import { type Attributes, classes } from './parts.tsx'

export type ExitThisPageProps = {
  /** Where it leads: a page that says nothing of this service. */
  readonly href?: string | undefined
  readonly text?: string | undefined
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Where somebody goes who must not be seen here. */
export const ELSEWHERE = 'https://www.bbc.co.uk/weather'

const NOWHERE_ELSE = { rel: 'nofollow noreferrer' }

/** Leaves at once for an everyday page. Only for pages that touch somebody's safety. */
export const ExitThisPage = ({
  href = ELSEWHERE,
  text,
  id,
  classes: more,
  attributes,
}: ExitThisPageProps) => (
  <div
    id={id}
    className={classes('govuk-exit-this-page', more)}
    data-module="govuk-exit-this-page"
    {...attributes}
  >
    <Button
      href={href}
      kind="warning"
      classes="govuk-exit-this-page__button govuk-js-exit-this-page-button"
      attributes={NOWHERE_ELSE}
    >
      {text ?? (
        <>
          <span className="govuk-visually-hidden">Emergency</span> Exit this page
        </>
      )}
    </Button>
  </div>
)

/** The same for whoever comes by keyboard: it stands after the first skip link. */
export const ExitSkipLink = () => (
  <a
    href={ELSEWHERE}
    className="govuk-skip-link govuk-js-exit-this-page-skiplink"
    data-module="govuk-skip-link"
    {...NOWHERE_ELSE}
  >
    Exit this page
  </a>
)
