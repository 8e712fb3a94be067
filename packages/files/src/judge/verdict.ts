import type { Problem } from '../problems.ts'
import type { FileType } from '../types.ts'

/** What a look at the content came to. */
export type Verdict = { readonly type: FileType } | { readonly problem: Problem }

/** The three answers that most looks give. */
export const WRONG_TYPE = { problem: 'wrongType' } as const
export const DAMAGED = { problem: 'damaged' } as const
export const PASSWORD_PROTECTED = { problem: 'passwordProtected' } as const
