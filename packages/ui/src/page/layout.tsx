import type { ReactNode } from 'react'

/** A column of two thirds: the measure for reading and for questions. */
export const TwoThirds = ({ children, aside }: { children: ReactNode; aside?: ReactNode }) => (
  <div className="govuk-grid-row">
    <div className="govuk-grid-column-two-thirds">{children}</div>
    {aside ? <div className="govuk-grid-column-one-third">{aside}</div> : null}
  </div>
)

/** A part of a page with a heading of its own. */
export const Section = ({
  id,
  title,
  size = 'm',
  children,
}: {
  id: string
  title: ReactNode
  size?: 'm' | 's' | 'l'
  children: ReactNode
}) => (
  <section className="app-section" aria-labelledby={id}>
    <h2 className={`govuk-heading-${size}`} id={id}>
      {title}
    </h2>
    {children}
  </section>
)

/** Free text as somebody wrote it: their line breaks kept, nothing in it taken for markup. */
export const Written = ({ children }: { children: string }) => <div className="app-written">{children}</div>

/** Fields of a form that carry what the page knows. */
export const HiddenFields = ({ values }: { values: Readonly<Record<string, string | number>> }) =>
  Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)

/** A list with nothing in it: why, and what to do. */
export const EmptyState = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <div className="app-empty">
    <p className="govuk-heading-s">{title}</p>
    <p className="govuk-body">{children}</p>
  </div>
)

/** Something wide that can be moved sideways with the keyboard where the screen is narrow. */
export const Scrollable = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: without it a keyboard cannot reach what is off the screen
  // biome-ignore lint/a11y/useSemanticElements: a section with this label is what a region is
  <div className="app-scroll" role="region" aria-label={label} tabIndex={0}>
    {children}
  </div>
)
