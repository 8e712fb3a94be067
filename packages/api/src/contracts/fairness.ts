import type { AgreementStep, FairnessQuestion, LocalDate } from '@common-ground/domain'
import type { z } from 'zod'
import { choice, ofCase } from './fields.ts'

/** How far somebody agrees, as a form sends it. */
const STEPS = ['1', '2', '3', '4', '5'] as const
const answer = (about: string) => choice(STEPS, `Choose how far you agree that ${about}`)

/** The same as it is kept. */
export const stepOf = (said: (typeof STEPS)[number]): AgreementStep => Number(said) as AgreementStep

/** How somebody says they were treated. All four, or nothing at all: whoever would rather not say does not send it. */
export const FairnessForm = ofCase.extend({
  listened: answer('you were listened to'),
  understood: answer('you understood what was happening'),
  fair: answer('you were treated fairly'),
  knew: answer('you knew what you could do'),
} satisfies Record<FairnessQuestion, z.ZodType>)

/** What the reader is asked of how they were treated, and what they have said. Nobody else's answers are in it. */
export type FairnessView = {
  /** The last day on which they can answer; null where they are not asked, or have answered. */
  readonly until: LocalDate | null
  readonly mine: null | {
    readonly on: LocalDate
    readonly answers: readonly { readonly asked: string; readonly said: string }[]
  }
}
