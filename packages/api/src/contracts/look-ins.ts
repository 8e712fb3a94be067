import { LOOK_REASONS, type LookReason } from '@common-ground/domain'
import { z } from 'zod'
import { choice, words } from './fields.ts'

/** Why somebody looks at a case that is not theirs. */
export const LookIn = z.strictObject({
  reference: z.string().max(20),
  reason: choice(LOOK_REASONS, 'Choose why you need to look'),
  words: words('Say in a few words what you need to see', 500),
})

/** Whether a case asks why first, and whose it is. Nothing else of it is told. */
export type LookAsked = {
  readonly needsReason: boolean
  readonly team: string | null
  readonly officer: string | null
}

/** Who looked at cases that were not theirs. */
export type LookInList = {
  readonly rows: readonly {
    readonly id: string
    readonly reference: string
    readonly who: string
    readonly at: string
    readonly reason: LookReason
    readonly words: string
  }[]
  readonly total: number
  readonly page: number
  readonly pages: number
}
