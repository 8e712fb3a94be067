import type { Block } from '@common-ground/papers'
import type { FamilyCaseView, StaffCaseView } from '../contracts/index.ts'

/** What a paper calls the family's two parts of a point: their own words, or somebody else's of them. */
export const ASKED_BY = {
  themselves: { wrong: 'What is wrong', wanted: 'What would be right' },
  others: { wrong: 'What the family says', wanted: 'What the family wants' },
} as const

/** The points with what each side says of them, as a paper shows them. They were written to be read by everyone. */
export function pointBlocks(
  { points, decision }: Pick<FamilyCaseView | StaffCaseView, 'points' | 'decision'>,
  level: 2 | 3,
  asked: (typeof ASKED_BY)[keyof typeof ASKED_BY],
): Block[] {
  return points.flatMap((point, at): Block[] => [
    {
      kind: 'heading',
      level,
      text: point.about ?? (points.length > 1 ? `Point ${at + 1}` : decision.label),
    },
    {
      kind: 'rows',
      rows: [
        { key: asked.wrong, value: point.said.family ?? point.wrong },
        { key: asked.wanted, value: point.wanted ?? 'Not provided' },
        { key: 'What the council says', value: point.said.council ?? 'Nothing yet' },
        ...(point.answer
          ? [
              {
                key: 'Looked at again',
                value: [point.answer.resultLabel, point.answer.reasons].filter(Boolean).join('. '),
              },
            ]
          : []),
      ],
    },
  ])
}
