import { DECISIONS, type DecisionType, type PlanSection, SECTIONS } from '../routes/index.ts'
import { LETTER_ITEMS, type LetterItemId, letterItems } from './decision-letter.ts'

/** What the letter of a decision has to hold: what any decision needs, and then what the law prescribes of a notice. */
export const NOTICE_ITEMS = ['decider', 'day', 'each-point', 'tribunal', ...LETTER_ITEMS] as const
export type NoticeItemId = (typeof NOTICE_ITEMS)[number]

/** How somebody outside the case can be reached, as far as the authority has written it down. */
type Reached = {
  readonly phone: string | null
  readonly email: string | null
  readonly website?: string | null
}

/** What a letter can be made from. Null stands for what nobody has written down. */
export type NoticeFacts = {
  /** The name of whoever decides. */
  readonly decider: string | null
  readonly day: string | null
  /** Whether every point has a result and a reason. */
  readonly eachPoint: boolean
  /** The day of the letter that is disagreed with: every last date is counted from it. */
  readonly letterSent: string | null
  readonly council: Reached
  readonly adviser: (Reached & { readonly name: string }) | null
  readonly resolution: { readonly name: string } | null
  readonly advice: { readonly name: string } | null
  readonly tribunal: { readonly lines: readonly string[] } | null
}

const isReached = (contact: Reached | null): boolean =>
  contact !== null && Boolean(contact.phone || contact.email || contact.website)

/** What depends on facts of the case or of the authority. The rest are sentences that every letter has. */
const NEEDS: { readonly [I in NoticeItemId]?: (facts: NoticeFacts) => boolean } = {
  decider: ({ decider }) => Boolean(decider),
  day: ({ day }) => Boolean(day),
  'each-point': ({ eachPoint }) => eachPoint,
  reasons: ({ eachPoint }) => eachPoint,
  tribunal: ({ tribunal }) => tribunal !== null && tribunal.lines.length > 0,
  'last-dates': ({ letterSent }) => Boolean(letterSent),
  adviser: ({ adviser }) => isReached(adviser),
  contact: ({ council }) => isReached({ ...council, website: null }),
  'disagreement-resolution': ({ resolution }) => Boolean(resolution?.name),
  advice: ({ advice }) => Boolean(advice?.name),
}

/** What a letter made from these facts holds. */
export const noticeHolds = (facts: NoticeFacts): readonly NoticeItemId[] =>
  NOTICE_ITEMS.filter((item) => NEEDS[item]?.(facts) ?? true)

/** What any letter of a decision holds, whether or not it can be appealed. */
const ANY_DECISION = [
  'decider',
  'day',
  'each-point',
  'contact',
  'disagreement-resolution',
  'advice',
] as const satisfies readonly (LetterItemId | NoticeItemId)[]

/** A decision, as far as it decides what its letter must hold. */
export type Noticed = { readonly type: DecisionType; readonly sections: readonly PlanSection[] }

const APPEALED: ReadonlySet<string> = new Set(['education', 'placement'])

/**
 * Whether the tribunal can hear an appeal against it: of a plan's contents, only sections B, F and I by themselves
 * (CFA 2014 s.51(2)(c)). Where nobody has said which parts, the right is shown rather than hidden.
 */
export const canBeAppealed = ({ type, sections }: Noticed): boolean =>
  DECISIONS[type].appealable &&
  (type !== 'CON' || sections.length === 0 || sections.some((each) => APPEALED.has(SECTIONS[each].subject)))

/**
 * What the letter of a decision that was looked at again must hold: who decided, when and why on each point; and all
 * that the notice of such a decision holds by law (SEND Regs 2014, the regulation of the decision and reg 32), with
 * where to send an appeal.
 */
export function requiredInNotice(decision: Noticed): readonly NoticeItemId[] {
  const byLaw = canBeAppealed(decision)
    ? ['tribunal' as const, ...letterItems(decision.type).map(({ id }) => id)]
    : []
  const required = new Set<NoticeItemId>([...ANY_DECISION, ...byLaw])
  return NOTICE_ITEMS.filter((item) => required.has(item))
}

/** What is missing from a letter that holds these things, in the order of the list. */
export const missingFromNotice = (
  decision: Noticed,
  holds: readonly NoticeItemId[],
): readonly NoticeItemId[] => requiredInNotice(decision).filter((item) => !holds.includes(item))

/** What is missing, as the end of "The letter cannot go out: it does not say", and who can put it right. */
export const NOTICE_LACKS: { readonly [I in NoticeItemId]: string } = {
  decider: 'who decided',
  day: 'the day of the decision',
  'each-point': 'a result and a reason for every point',
  tribunal: 'where to send an appeal (an administrator can add it)',
  reasons: 'the reasons for the decision',
  appeal: 'that there is a right to appeal',
  'last-dates': 'the last dates (record the day the decision letter was sent)',
  mediation: 'that mediation can be asked for',
  certificate: 'when a mediation certificate is needed',
  adviser: 'how to reach a mediation adviser (an administrator can add it)',
  telling: 'what to tell us if mediation is wanted',
  contact: 'how to reach the SEN team (an administrator can add it)',
  'disagreement-resolution': 'who runs disagreement resolution (an administrator can add it)',
  advice: 'where to get free advice (an administrator can add it)',
  recommendations: 'that the tribunal can make recommendations about health and social care',
}

/** Why a letter does not go out, in one sentence. */
export const noticeLacks = (missing: readonly NoticeItemId[]): string =>
  `The letter cannot go out yet, so nothing was decided. It does not say: ${missing.map((item) => NOTICE_LACKS[item]).join('; ')}.`
