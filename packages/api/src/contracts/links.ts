import { LINK_KINDS } from '@common-ground/domain'
import { z } from 'zod'
import { choice, ofCase, words } from './fields.ts'

/** That another case belongs together with one. */
export const CaseLink = z.strictObject({
  other: words('Enter the reference of the other case', 40),
  kind: choice(LINK_KINDS, 'Choose what the other case is to this one'),
})

/** The two cases whose link ends. */
export const CaseUnlink = z.strictObject({ ...ofCase.shape, other: z.string().max(40) })

/** Another case that belongs together with one, for whoever may open it. */
export type LinkView = { readonly reference: string; readonly label: string; readonly closed: boolean }

/** What came of linking. */
export type Linked = { readonly ok: true } | { readonly ok: false; readonly text: string }
