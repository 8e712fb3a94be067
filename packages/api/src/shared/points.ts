import { DECISIONS, type PlanSection } from '@common-ground/domain'
import type { RaiseDraft, RaiseQuestion } from '../contracts/index.ts'

/** A draft in which everything that had to be answered has been. */
type Needed = 'who' | 'childName' | 'dateOfBirth' | 'decision' | 'contactBy'
export type Complete = Omit<RaiseDraft, Needed> & { readonly [K in Needed]: NonNullable<RaiseDraft[K]> }

/** The first question that a draft must answer and does not, or null. */
export function missingQuestion(draft: RaiseDraft): RaiseQuestion | null {
  const { decision } = draft
  if (!draft.who) return 'who'
  if (!draft.childName) return 'childName'
  if (!draft.dateOfBirth) return 'dateOfBirth'
  if (!decision) return 'decision'
  if (decision === 'CON' && !draft.sections?.length) return 'sections'
  if (decision === 'OTH' && !draft.matter) return 'matter'
  if (decision === 'SUP' && !draft.setting) return 'setting'
  if (DECISIONS[decision].appealable && !draft.knowsDate) return 'letterDate'
  if (DECISIONS[decision].appealable && draft.knowsDate === 'yes' && !draft.dateOnLetter) return 'letterDate'
  if (pointsOf(draft).some(({ key, wrong }) => key !== null && !wrong)) return 'point'
  if (!draft.contactBy) return 'contact'
  return reaches(draft) ? null : 'contact'
}

/** Whether there is what the chosen way of getting in touch needs. */
function reaches({ contactBy, phone, mobile, address }: RaiseDraft): boolean {
  if (contactBy === 'telephone') return Boolean(phone)
  if (contactBy === 'text') return Boolean(mobile)
  return contactBy !== 'letter' || Boolean(address)
}

/** A point as a draft has it. `key` is where it is kept; null for the first, which has pages of its own. */
export type DraftPoint = {
  readonly key: string | null
  readonly section: PlanSection | null
  readonly wrong: string | null
  readonly wanted: string | null
}

/** The points of a draft: one a section where several are disputed, then those that were added. */
export function pointsOf(draft: RaiseDraft): readonly DraftPoint[] {
  const kept: Readonly<Record<string, { wrong: string; wanted: string | null } | undefined>> =
    draft.points ?? {}
  const point = (key: string, section: PlanSection | null): DraftPoint => ({
    key,
    section,
    wrong: kept[key]?.wrong ?? null,
    wanted: kept[key]?.wanted ?? null,
  })
  const sections = draft.decision === 'CON' ? (draft.sections ?? []) : []
  const added = Object.keys(kept)
    .filter((key) => /^\d+$/.test(key))
    .toSorted((a, b) => Number(a) - Number(b))
    .map((key) => point(key, null))
  if (sections.length > 1) return [...sections.map((section) => point(section, section)), ...added]
  const { wrong = null, wanted = null } = draft
  return [{ key: null, section: sections[0] ?? null, wrong, wanted }, ...added]
}

/** Whether a draft can be sent. */
export const isComplete = (draft: RaiseDraft): draft is Complete => missingQuestion(draft) === null
