import { Section, TwoThirds } from '@common-ground/ui'
import type { ReactNode } from 'react'
import { paths } from '../paths.ts'
import { PortalFrame } from './portal-frame.tsx'

/** A page to read: a heading, a column of text, and its parts. */
export const ReadingPage = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <PortalFrame>
    <TwoThirds>
      <h1 className="govuk-heading-l">{heading}</h1>
      {children}
    </TwoThirds>
  </PortalFrame>
)

export const Said = ({ children }: { children: ReactNode }) => <p className="govuk-body">{children}</p>

export const Points = ({ children }: { children: ReactNode }) => (
  <ul className="govuk-list govuk-list--bullet">{children}</ul>
)

export const Part = Section

/** The way to everybody who can help. */
export const HelpLink = ({ children }: { children: string }) => (
  <a className="govuk-link" href={paths.help}>
    {children}
  </a>
)
