import type { ReactNode } from 'react'
import { type Attributes, classes } from './parts.tsx'

type Said = {
  readonly children: ReactNode
  readonly classes?: string | undefined
  readonly id?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Where somebody came from. */
export const BackLink = ({
  href,
  children = 'Back',
  classes: more,
  attributes,
}: {
  href: string
  children?: ReactNode
  classes?: string | undefined
  attributes?: Attributes | undefined
}) => (
  <a href={href} className={classes('govuk-back-link', more)} {...attributes}>
    {children}
  </a>
)

/** More for whoever wants it. */
export const Details = ({
  summary,
  children,
  open,
  id,
  classes: more,
  attributes,
}: Said & { summary: ReactNode; open?: boolean | undefined }) => (
  <details id={id} className={classes('govuk-details', more)} {...(open && { open: true })} {...attributes}>
    <summary className="govuk-details__summary">
      <span className="govuk-details__summary-text">{summary}</span>
    </summary>
    <div className="govuk-details__text">{children}</div>
  </details>
)

/** Something that stands out from the text around it. */
export const InsetText = ({ children, id, classes: more, attributes }: Said) => (
  <div id={id} className={classes('govuk-inset-text', more)} {...attributes}>
    {children}
  </div>
)

/** Something that must not be overlooked. */
export const WarningText = ({
  children,
  iconFallbackText = 'Warning',
  classes: more,
  attributes,
}: Said & { iconFallbackText?: string | undefined }) => (
  <div className={classes('govuk-warning-text', more)} {...attributes}>
    <span className="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong className="govuk-warning-text__text">
      <span className="govuk-visually-hidden">{iconFallbackText}</span>
      {children}
    </strong>
  </div>
)

/** A word on how something stands. Never a link. */
export const Tag = ({ children, classes: more, attributes }: Said) => (
  <strong className={classes('govuk-tag', more)} {...attributes}>
    {children}
  </strong>
)

/** That something was done, at the top of a confirmation page. Nothing in it can be pressed. */
export const Panel = ({
  title,
  children,
  headingLevel: Heading = 'h1',
  classes: more,
  attributes,
}: Said & { title: ReactNode; headingLevel?: 'h1' | 'h2' }) => (
  <div className={classes('govuk-panel', 'govuk-panel--confirmation', more)} {...attributes}>
    <Heading className="govuk-panel__title">{title}</Heading>
    {children ? <div className="govuk-panel__body">{children}</div> : null}
  </div>
)

/** That the service is new, or a demonstration. */
export const PhaseBanner = ({ tag, children, classes: more, attributes }: Said & { tag: ReactNode }) => (
  <div className={classes('govuk-phase-banner', 'govuk-width-container', more)} {...attributes}>
    <p className="govuk-phase-banner__content">
      <Tag classes="govuk-phase-banner__content__tag">{tag}</Tag>
      <span className="govuk-phase-banner__text">{children}</span>
    </p>
  </div>
)

/** First in the tab order: past everything that stands on every page. */
export const SkipLink = ({
  href = '#content',
  children,
  classes: more,
  attributes,
}: Said & { href?: string | undefined }) => (
  <a href={href} className={classes('govuk-skip-link', more)} data-module="govuk-skip-link" {...attributes}>
    {children}
  </a>
)
