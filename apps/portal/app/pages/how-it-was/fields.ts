import { AGREEMENT_STEPS, AGREEMENT_WORDS, FAIRNESS_ASKED, FAIRNESS_QUESTIONS } from '@common-ground/domain'
import type { Field } from '@common-ground/ui'

const options = AGREEMENT_STEPS.map((step) => ({
  value: String(step),
  text: AGREEMENT_WORDS[step],
})).reverse()

/** The four questions, each answered by how far somebody agrees. */
export const FIELDS: readonly Field[] = FAIRNESS_QUESTIONS.map((name) => ({
  name,
  kind: 'radios',
  label: FAIRNESS_ASKED[name],
  options,
}))
