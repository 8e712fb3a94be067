import {
  AGREED_ITEMS,
  type AgreedItem,
  compare,
  formatWithWeekday,
  type LocalDate,
  type Owner,
  ruleOf,
  shortSource,
} from '../calendar/index.ts'
import type { Party } from '../people/party.ts'
import { MEETING_STAGES, type MeetingStage } from '../stages/index.ts'
import { STAGE_WORDS } from '../stages/words.ts'
import type { Case } from './case.ts'
import { directionTitle } from './directed.ts'
import { arrangeBy, isArrangingClose } from './mediation.ts'
import { openDeadlines } from './next-date.ts'
import { PROMISE_IDS, PROMISE_TITLES, type PromiseId, type Promises, promisedDates } from './promises.ts'
import { AGREED_WORDS } from './words.ts'

/** Where a date comes from: a rule of law, the tribunal's directions, what was agreed, a meeting, or our own promise. */
export const DATE_KINDS = ['law', 'direction', 'agreed', 'meeting', 'promise'] as const
export type DateKind = (typeof DATE_KINDS)[number]

/** A date of a case on which somebody has to act or be somewhere, for lists of work. */
export type OpenDate = {
  /** Its own name within the case. */
  readonly key: string
  readonly kind: DateKind
  readonly owedBy: Owner
  readonly due: LocalDate
  /** The row of the rules, the kind of direction, the promise, the item agreed, or the stage whose meeting it is. */
  readonly rule: string
  /** An earlier day that a family is told to act by, where there is one; see `Deadline`. */
  readonly safeBy?: LocalDate
  /** Who owes it by name, where it was agreed or asked. `owedBy` only says which side that is. */
  readonly party?: Party
}

/** The council acts for itself and for social care; a health body answers as the integrated care board. */
const OWNERS: { readonly [party: string]: Owner } = { family: 'family', icb: 'icb' }

function agreedDates({ agreements }: Case): OpenDate[] {
  return agreements.flatMap(({ id, actions }) =>
    actions.flatMap((action): OpenDate[] =>
      action.dueOn && !action.doneOn
        ? [
            {
              key: `agreed:${id}:${action.id}`,
              kind: 'agreed',
              owedBy: OWNERS[action.owner] ?? 'council',
              due: action.dueOn,
              rule: action.item ?? 'other',
              party: action.owner,
            },
          ]
        : [],
    ),
  )
}

/** A meeting stays until somebody has written down what came of it. */
function meetingDates({ stages }: Case): OpenDate[] {
  return MEETING_STAGES.flatMap((stage): OpenDate[] => {
    const now = stages[stage]
    return now.state === 'arranged'
      ? [{ key: `meeting:${stage}`, kind: 'meeting', owedBy: 'council', due: now.meetingOn, rule: stage }]
      : []
  })
}

/** Once the adviser has been told that mediation cannot be arranged in time, only the meeting is still owed. */
const ruleNow = ({ stages: { mediation } }: Case, rule: string): string =>
  rule === 'arrange-mediation' && 'cannotArrangeSince' in mediation && mediation.cannotArrangeSince
    ? 'arrange-all-the-same'
    : rule

/** A meeting arranged for after the 30 days: to be brought forward, or the adviser told. */
function arrangedLate(kase: Case, today: LocalDate): OpenDate[] {
  const limit = arrangeBy(kase, today)
  if (!limit?.isLate) return []
  return [{ key: 'arranged-late', kind: 'law', owedBy: 'council', due: limit.due, rule: 'arranged-late' }]
}

const REG_39 = 'SEND Regulations 2014, reg 39'

/** What the council has to do about mediation that has no meeting inside its 30 days. */
const ABOUT_ARRANGING: { readonly [rule: string]: { readonly what: string; readonly why: string } } = {
  'arrange-all-the-same': {
    what: 'Arrange mediation all the same: the adviser has been told, and the family may still wait for it',
    why: 'SEND Regulations 2014, reg 36',
  },
  'arranged-late': {
    what: 'Mediation is arranged for after the 30 days: bring it forward, or tell the mediation adviser',
    why: REG_39,
  },
}
/** By when each party that was sent a link is hoped to answer, while it has not. A target of the council's own. */
function askedDates({ stages: { disagreementResolution: now } }: Case): OpenDate[] {
  if (now.state !== 'seekingAgreement') return []
  return now.parties.flatMap(({ party, answer, asked }): OpenDate[] =>
    asked && !answer
      ? [
          {
            key: `asked:${party}`,
            kind: 'promise',
            owedBy: 'council',
            due: asked.answerBy,
            rule: ASKED,
            party,
          },
        ]
      : [],
  )
}
const ASKED = 'party-answer'

/**
 * Every date of a case that somebody still has to act on, the first first; none once it is closed. One that a family
 * has let pass is among them: whether it is still worth showing depends on the day somebody looks.
 *
 * @param promises the council's own, in working days; null where they are not known.
 */
export function openDates(kase: Case, promises: Promises | null, today: LocalDate): readonly OpenDate[] {
  if (kase.closed) return []
  const law = openDeadlines(kase, today).map(
    (date): OpenDate => ({
      key: date.id,
      kind: 'direction' in date ? 'direction' : 'law',
      owedBy: date.owedBy,
      due: date.due,
      rule: ruleNow(kase, date.rule),
      ...(date.owedBy === 'family' && date.safeBy && { safeBy: date.safeBy }),
    }),
  )
  const promised = (promises ? promisedDates(kase, promises, today) : []).map(
    ({ id, owedBy, due }): OpenDate => ({ key: id, kind: 'promise', owedBy, due, rule: id }),
  )
  return [
    ...law,
    ...arrangedLate(kase, today),
    ...agreedDates(kase),
    ...meetingDates(kase),
    ...askedDates(kase),
    ...promised,
  ].toSorted((a, b) => compare(a.due, b.due) || compareText(a.key, b.key))
}
const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

const isAgreedItem = (rule: string): rule is AgreedItem => AGREED_ITEMS.some((each) => each === rule)
const isPromise = (rule: string): rule is PromiseId => PROMISE_IDS.some((each) => each === rule)
const isMeeting = (rule: string): rule is MeetingStage => MEETING_STAGES.some((each) => each === rule)

/**
 * What a date is and why it stands, for the council. `why` names the provision, the agreement or the promise.
 *
 * @param due the day itself, and today: what there is to do can depend on how near it is.
 */
export function dateWords(
  kind: DateKind,
  rule: string,
  when?: { readonly due: LocalDate; readonly today: LocalDate },
): { readonly what: string; readonly why: string } {
  const arranging = kind === 'law' ? ABOUT_ARRANGING[rule] : undefined
  if (arranging) return arranging
  if (kind === 'law' && rule === 'arrange-mediation' && when && isArrangingClose(when.due, when.today)) {
    const what =
      compare(when.today, when.due) > 0
        ? 'The 30 days to arrange mediation have ended: tell the mediation adviser'
        : `Arrange mediation by ${formatWithWeekday(when.due)}, or tell the mediation adviser`
    return { what, why: REG_39 }
  }
  if (kind === 'meeting' && isMeeting(rule)) {
    return { what: `${STAGE_WORDS[rule].staff}: meeting`, why: 'Arranged with the family' }
  }
  if (kind === 'agreed' && isAgreedItem(rule)) {
    return { what: `What was agreed: ${lower(AGREED_WORDS[rule].staff)}`, why: 'Agreed with the family' }
  }
  if (kind === 'promise' && rule === ASKED) {
    return { what: 'Hear from everyone who was asked to take part', why: 'Our own target, not the law' }
  }
  if (kind === 'promise' && isPromise(rule)) {
    return { what: PROMISE_TITLES[rule].staff, why: 'Our own promise to families' }
  }
  const directed = kind === 'direction' ? directionTitle(rule) : undefined
  if (directed) return { what: directed, why: 'The tribunal’s directions' }
  const found = ruleOf(rule)
  return found
    ? { what: found.title.staff, why: shortSource(found.citation) }
    : { what: 'A date of this case', why: 'See the case' }
}
const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
