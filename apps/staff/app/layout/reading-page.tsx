import { TwoThirds } from '@common-ground/ui'
import type { ReactNode } from 'react'
import { StaffFrame } from './staff-frame.tsx'

/** A page to read: a heading and text in a column of two thirds. */
export const ReadingPage = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <StaffFrame>
    <TwoThirds>
      <h1 className="govuk-heading-l">{heading}</h1>
      {children}
    </TwoThirds>
  </StaffFrame>
)
