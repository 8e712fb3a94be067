import type { ReactNode } from 'react'
import { paths } from '../../paths.ts'

/** A link to a step of the disagreement. */
export const Step = ({
  reference,
  step,
  children,
}: {
  reference: string
  step: string
  children: ReactNode
}) => (
  <a className="govuk-link" href={paths.step(reference, step)}>
    {children}
  </a>
)
