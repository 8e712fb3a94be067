import type { CaseFile } from '@common-ground/db'
import {
  APPEAL_POINT_WORDS,
  type Audience,
  type Case,
  type Direction,
  directionsOf,
  REPLACED_BY,
  type TextRef,
  tribunalSubject,
} from '@common-ground/domain'
import type { AppealView, DirectionView, PointView } from '../contracts/index.ts'

/** One thing that the tribunal directed, with the words that a reader may read. */
export const directionView = (
  { id, kind, who, day, was, doneOn, what }: Direction,
  words: (ref: TextRef | null) => string | null,
): DirectionView => ({ id, kind, who, day, was: was ?? null, doneOn: doneOn ?? null, said: words(what) })

/** The appeal as the council works on it, with everything that was directed, done or not. */
export function appealView({ kase, texts }: CaseFile): AppealView | null {
  const { appeal } = kase.stages
  if (appeal.state !== 'lodged' && appeal.state !== 'ended') return null
  const words = (ref: TextRef | null): string | null => (ref ? (texts.get(ref.id) ?? null) : null)
  const directions = directionsOf(appeal).map((direction) => {
    const limit = REPLACED_BY[direction.kind]
    const doneOn = limit ? kase.done[limit] : undefined
    return directionView(doneOn ? { ...direction, doneOn } : direction, words)
  })
  return { subject: tribunalSubject(appeal), directions }
}

/** What came of one point at the tribunal, or null while nobody has said. */
export function appealPointView(kase: Case, pointId: string, to: Audience): PointView['appeal'] {
  const { appeal } = kase.stages
  if (appeal.state !== 'ended') return null
  const result = appeal.points?.find((point) => point.pointId === pointId)?.result
  return result ? { result, resultLabel: APPEAL_POINT_WORDS[result][to] } : null
}
