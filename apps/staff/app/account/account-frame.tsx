import { TwoThirds } from '@common-ground/ui'
import type { FieldError } from '@common-ground/web'
import type { ReactNode } from 'react'
import { ProblemSummary } from '../layout/problem-summary.tsx'
import { StaffFrame } from '../layout/staff-frame.tsx'
import { paths } from '../paths.ts'

type Props = {
  readonly state: { readonly errors: readonly FieldError[] } | undefined
  /** False for pages on the way in, from which nothing leads back. */
  readonly back?: boolean
  readonly children: ReactNode
}

/** A page of one's own account, with what to put right on top. */
export const AccountFrame = ({ state, back = true, children }: Props) => (
  <StaffFrame back={back ? { href: paths.account, text: 'Back to your account' } : undefined}>
    <TwoThirds>
      <ProblemSummary errors={state?.errors ?? []} />
      {children}
    </TwoThirds>
  </StaffFrame>
)
