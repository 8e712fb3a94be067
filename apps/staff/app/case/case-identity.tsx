import { IdentityBar } from '@common-ground/ui'
import type { Identity } from './identity.ts'

/** Which case this is, and whose. */
export const CaseIdentity = ({ identity: { officer, ...rest } }: { identity: Identity }) => (
  <IdentityBar {...rest}>
    <span>{officer ? `Case officer: ${officer}` : 'No case officer yet'}</span>
  </IdentityBar>
)
