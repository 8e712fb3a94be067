import type { ReactNode } from 'react'
import { Tag } from '../components/text.tsx'

export type IdentityBarProps = {
  readonly reference: string
  readonly name: string
  readonly headline: string
  readonly colour?: string | undefined
  readonly children?: ReactNode
}

/** Which case this is, on each of its pages. */
export const IdentityBar = ({ reference, name, headline, colour, children }: IdentityBarProps) => (
  <div className="app-identity">
    <p className="app-identity__name">{name}</p>
    <p className="app-identity__facts">
      <span>
        <span className="govuk-visually-hidden">Reference </span>
        {reference}
      </span>
      <Tag {...(colour && { classes: `govuk-tag--${colour}` })}>{headline}</Tag>
      {children}
    </p>
  </div>
)
