import type {
  BenchView,
  Directory,
  Me,
  NeedAsked,
  PointView,
  ProviderView,
  StaffCaseView,
  StaffPerson,
} from '@common-ground/api/contracts'
import {
  CHANGED_BY,
  type ChangedBy,
  type DeadlineId,
  DIRECTION_WORDS,
  formatDate,
  formatWithWeekday,
  isDirected,
  type Party,
} from '@common-ground/domain'
import { needsOf } from './needs.ts'

/** A point of disagreement as a form needs it. */
export type ListedPoint = Pick<PointView, 'id' | 'about' | 'wrong' | 'wanted'>

/** A date of the case, to choose it by. */
export type Listed = { readonly id: DeadlineId; readonly text: string }

/** What the fields of a step can be chosen from. Empty where it cannot be read just now. */
export type Lists = {
  readonly officers: readonly StaffPerson[]
  readonly decisionMakers: readonly StaffPerson[]
  /** Everybody who works with cases at the council, once. */
  readonly colleagues: readonly { readonly value: string; readonly text: string }[]
  readonly providers: readonly ProviderView[]
  readonly points: readonly ListedPoint[]
  /** Those asked to agree to disagreement resolution who have not answered. */
  readonly unanswered: readonly Party[]
  /** Every date that runs, those that are not the family's own to meet, and those somebody wants to change. */
  readonly dates: readonly Listed[]
  readonly duties: readonly Listed[]
  readonly proposed: readonly Listed[]
  /** What the tribunal directed and nobody has recorded as done. */
  readonly directions: readonly { readonly value: string; readonly text: string }[]
  /** Threads of messages, and the people that a new one can be begun with. */
  readonly threads: readonly { readonly value: string; readonly text: string }[]
  /** Everybody whose number or address is kept, by their row among the people of the case. */
  readonly reachable: readonly { readonly value: string; readonly text: string }[]
  /** Those who take part for themselves and sign in; null where it cannot be known just now. */
  readonly persons: null | readonly { readonly value: string; readonly text: string }[]
  /** Agreements that the reader has not signed, and things agreed that are still to do. */
  readonly toSign: readonly { readonly value: string; readonly text: string }[]
  readonly toDo: readonly { readonly value: string; readonly text: string }[]
  /** Those whose needs can be arranged for a meeting; null where it cannot be known just now. */
  readonly needs: null | readonly { readonly value: string; readonly text: string }[]
  /** The same one by one, to say which were in place once people have met. */
  readonly needsAsked: null | readonly NeedAsked[]
  /** How the decision was changed. */
  readonly changes: readonly ChangedBy[]
  /** Who took the decision in dispute, so that nobody offers it to them again. */
  readonly decidedBy: string | null
  /** Whether the reader may have whoever decided first decide again. */
  readonly mayOverride: boolean
  /** The case, for addresses of its papers. */
  readonly reference: string
  /** What those who look at the decision again have in front of them. */
  readonly bench: BenchView | null
  /** Whether the decision maker waits for an answer. */
  readonly answerWanted: boolean
  /** A mediation that is under way, and whether somebody of the family could be in danger. */
  readonly mediation:
    | null
    | (NonNullable<StaffCaseView['mediation']> & {
        readonly isInDanger: boolean
        /** Whether a meeting is arranged, so that what is changed moves it. */
        readonly isArranged: boolean
      })
}

export const NO_LISTS: Lists = {
  officers: [],
  decisionMakers: [],
  colleagues: [],
  providers: [],
  points: [],
  unanswered: [],
  dates: [],
  duties: [],
  proposed: [],
  directions: [],
  threads: [],
  reachable: [],
  persons: null,
  toSign: [],
  toDo: [],
  needs: null,
  needsAsked: null,
  changes: CHANGED_BY,
  decidedBy: null,
  // A form is read for every field that anybody's can have.
  mayOverride: true,
  reference: '',
  bench: null,
  answerWanted: false,
  mediation: null,
}

/** Whether somebody takes part for themselves now, so that they can be written to; anybody, where nobody signs in. */
export const writesNow = ({ people }: Pick<StaffCaseView, 'people'>, id: string): boolean =>
  people.every(({ userId }) => userId === null) ||
  people.some(({ userId, writes }) => userId === id && writes)

const isPromised = (id: string): boolean => id.startsWith('promise-')

/** The lists for a case, with the directory where the step needs it. */
export function listsFor(view: StaffCaseView, directory: Directory | null, me: Me): Lists {
  const resolution = view.stageFacts.disagreementResolution
  const asked = 'parties' in resolution ? resolution.parties : []
  const dates = view.deadlines.flatMap(({ id, ...rest }) =>
    isPromised(id) || isDirected(id) ? [] : [{ ...rest, id }],
  )
  const listed = (some: typeof dates): Listed[] =>
    some.map(({ id, title, due }) => ({ id, text: `${title.staff}: ${formatWithWeekday(due)}` }))
  return {
    dates: listed(dates),
    duties: listed(dates.filter(({ owedBy }) => owedBy !== 'family')),
    proposed: dates.flatMap(({ id, title, proposed }) =>
      proposed ? [{ id, text: `${title.staff}: to ${formatWithWeekday(proposed.to)}` }] : [],
    ),
    directions: (view.appeal?.directions ?? [])
      .filter(({ doneOn }) => doneOn === null)
      .map(({ id, kind, day, said }) => ({
        value: id,
        text: `${said ?? DIRECTION_WORDS[kind].name}: ${formatWithWeekday(day)}`,
      })),
    officers: directory?.officers ?? [],
    decisionMakers: directory?.decisionMakers ?? [],
    colleagues: directory ? colleaguesOf(directory) : [],
    providers: directory?.providers ?? [],
    points: view.points.map(({ id, about, wrong, wanted }) => ({ id, about, wrong, wanted })),
    unanswered: asked.filter((each) => each.answer === null).map((each) => each.party),
    threads: view.threads
      .filter(({ withWhom }) => withWhom === null || writesNow(view, withWhom.id))
      .map(({ id, topic, withWhom }) => ({
        value: id,
        text: `${topic}, with ${withWhom?.name ?? 'the family'}`,
      })),
    reachable: view.people.flatMap(({ id, kind, fullName, place, userId }) =>
      kind === 'child'
        ? []
        : [{ value: id, text: `${fullName} (${place.toLowerCase()}${userId ? '' : ', does not sign in'})` }],
    ),
    persons: view.people.flatMap(({ userId, fullName, place, writes }) =>
      userId && writes ? [{ value: userId, text: `${fullName} (${place.toLowerCase()})` }] : [],
    ),
    toSign: view.agreements
      .filter(({ signedByMe }) => !signedByMe)
      .map(({ id, fromLabel, on }) => ({ value: id, text: `${fromLabel}, ${formatDate(on)}` })),
    toDo: view.agreements.flatMap(({ id, actions }) =>
      actions
        .filter(({ doneOn }) => doneOn === null)
        .map((action) => ({ value: `${id}:${action.id}`, text: `${action.what}. ${action.dueLabel}` })),
    ),
    needs: needsOfAll(view),
    needsAsked: view.learning.needsAsked,
    changes: view.learning.changes,
    decidedBy: view.decidedBy?.id ?? null,
    mayOverride: me.roles.includes('manager'),
    reference: view.reference,
    bench: view.bench,
    answerWanted: view.bench?.questions?.answer === null,
    mediation: view.mediation && {
      ...view.mediation,
      isInDanger: view.safety.length > 0,
      isArranged: view.stageFacts.mediation.state === 'arranged',
    },
  }
}

/** Everybody with any of the roles, by name. */
const colleaguesOf = ({ officers, decisionMakers, managers }: Directory) =>
  [...new Map([...officers, ...decisionMakers, ...managers].map((each) => [each.id, each])).values()]
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .map(({ id, name, team }) => ({ value: id, text: team ? `${name}, ${team}` : name }))

/** What each of those who take part needs, to say whose is arranged. */
const needsOfAll = ({ people }: StaffCaseView) =>
  people.flatMap((person) => {
    const needs = person.isHere ? needsOf(person) : null
    return person.userId && needs ? [{ value: person.userId, text: `${person.fullName}: ${needs}` }] : []
  })
