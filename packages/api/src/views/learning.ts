import type { CaseFile } from '@common-ground/db'
import {
  CAUSE_WORDS,
  CHANGED_BY,
  CHANGED_BY_WORDS,
  causesWanted,
  changesOf,
  type LocalDate,
  STAGE_NAMES,
  STAGE_WORDS,
} from '@common-ground/domain'
import type { LearningView } from '../contracts/index.ts'
import { needsAsked } from './needs-in-place.ts'

/** An amount as it is read: "£850.50". */
export const inPounds = (pence: number): string =>
  (pence / 100).toLocaleString('en-GB', { style: 'currency', currency: 'GBP' })

/** Time as it is read: "90 minutes". */
export const inMinutes = (minutes: number): string =>
  minutes === 1 ? '1 minute' : `${minutes.toLocaleString('en-GB')} minutes`

/** Time and money in one line, without what is nothing. */
export const costWords = (minutes: number, pence: number | null): string =>
  [minutes > 0 ? inMinutes(minutes) : null, pence ? `${inPounds(pence)} to the provider` : null]
    .filter(Boolean)
    .join(' and ')

/** What the council notes of a case to learn from, and what it can still note. For the council alone. */
export function learningView(file: CaseFile, today: LocalDate): LearningView {
  const { kase, texts } = file
  const { causes = {}, costs = {} } = kase
  return {
    changes: changesOf(kase),
    wanted: causesWanted(kase),
    causes: CHANGED_BY.flatMap((of) => {
      const recorded = causes[of]
      if (!recorded) return []
      const { cause, text, on } = recorded
      const said = text ? (texts.get(text.id) ?? null) : null
      return [{ of, ofLabel: CHANGED_BY_WORDS[of], cause, causeLabel: CAUSE_WORDS[cause], text: said, on }]
    }),
    costs: STAGE_NAMES.flatMap((route) => {
      const spent = costs[route]
      return spent
        ? [
            {
              route,
              label: STAGE_WORDS[route].staff,
              spent: costWords(spent.minutes, spent.providerPence),
            },
          ]
        : []
    }),
    needsAsked: needsAsked(file, today),
  }
}
