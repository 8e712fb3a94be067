import type {
  Directory,
  PointView,
  ProviderView,
  StaffCaseView,
  StaffPerson,
} from '@common-ground/api/contracts'
import { type DeadlineId, formatWithWeekday, type Party } from '@common-ground/domain'

/** A point of disagreement as a form needs it. */
export type ListedPoint = Pick<PointView, 'id' | 'about' | 'wrong' | 'wanted'>

/** A date of the case, to choose it by. */
export type Listed = { readonly id: DeadlineId; readonly text: string }

/** What the fields of a step can be chosen from. Empty where it cannot be read just now. */
export type Lists = {
  readonly officers: readonly StaffPerson[]
  readonly decisionMakers: readonly StaffPerson[]
  readonly providers: readonly ProviderView[]
  readonly points: readonly ListedPoint[]
  /** Those asked to agree to disagreement resolution who have not answered. */
  readonly unanswered: readonly Party[]
  /** Every date that runs, those that are not the family's own to meet, and those somebody wants to change. */
  readonly dates: readonly Listed[]
  readonly duties: readonly Listed[]
  readonly proposed: readonly Listed[]
  /** Who took the decision in dispute, so that nobody offers it to them again. */
  readonly decidedBy: string | null
}

export const NO_LISTS: Lists = {
  officers: [],
  decisionMakers: [],
  providers: [],
  points: [],
  unanswered: [],
  dates: [],
  duties: [],
  proposed: [],
  decidedBy: null,
}

/** The lists for a case, with the directory where the step needs it. */
export function listsFor(view: StaffCaseView, directory: Directory | null): Lists {
  const resolution = view.stageFacts.disagreementResolution
  const asked = 'parties' in resolution ? resolution.parties : []
  const dates = view.deadlines.filter(({ id }) => !id.startsWith('promise-'))
  const listed = (some: typeof dates): Listed[] =>
    some.map(({ id, title, due }) => ({ id, text: `${title.staff}: ${formatWithWeekday(due)}` }))
  return {
    dates: listed(dates),
    duties: listed(dates.filter(({ owedBy }) => owedBy !== 'family')),
    proposed: dates.flatMap(({ id, title, proposed }) =>
      proposed ? [{ id, text: `${title.staff}: to ${formatWithWeekday(proposed.to)}` }] : [],
    ),
    officers: directory?.officers ?? [],
    decisionMakers: directory?.decisionMakers ?? [],
    providers: directory?.providers ?? [],
    points: view.points.map(({ id, about, wrong, wanted }) => ({ id, about, wrong, wanted })),
    unanswered: asked.filter((each) => each.answer === null).map((each) => each.party),
    decidedBy: view.decidedBy?.id ?? null,
  }
}
