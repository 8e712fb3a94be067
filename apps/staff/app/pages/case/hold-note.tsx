import type { CaseHolds } from '@common-ground/api/contracts'
import { paths } from '../../paths.ts'

type Props = { readonly reference: string; readonly held: CaseHolds['held'] }

/** That the case is kept whatever the schedule says, and where a hold is placed. */
export const HoldNote = ({ reference, held }: Props) => (
  <p className="govuk-body">
    {held === 'itself' ? 'This case is under a legal hold: it is kept until that is lifted. ' : null}
    {held === 'linked' ? 'This case is kept: one that is linked to it is under a legal hold. ' : null}
    <a className="govuk-link" href={paths.hold(reference)}>
      Legal hold
    </a>
  </p>
)
