import type { Block, Paper, PrintSize } from '../types.ts'
import { dayInWords } from './item.ts'
import { type RightsFacts, rightsBlocks } from './rights.ts'

/** What became of a point, or of the whole. */
type Result = 'changed' | 'partlyChanged' | 'kept'

/** One point of disagreement as it was decided. */
export type DecidedPoint = {
  readonly title: string
  readonly wrong: string
  readonly wanted: string | null
  /** What was decided, in words. */
  readonly decided: string
  readonly reasons: string
}

/** What the letter says. Every day but `madeOn` is in words already. */
export type DecisionFacts = {
  readonly reference: string
  /** An ISO instant: its day in England is the letter's. */
  readonly madeOn: string
  readonly council: { readonly name: string; readonly lines: readonly string[] }
  readonly childName: string
  /** The decision that was looked at again, in words. */
  readonly decision: string
  readonly letterSent: string | null
  readonly decider: string
  /** Why whoever took the first decision looked again too; null where somebody else did. */
  readonly sameDecider: string | null
  readonly result: Result
  readonly points: readonly DecidedPoint[]
  readonly rights: RightsFacts
  readonly datesBox: readonly { readonly what: string; readonly day: string }[]
  /** Where the law says what such a letter holds: what, and the provision. */
  readonly sources: readonly (readonly [what: string, provision: string])[]
  readonly size?: PrintSize
}

const OPENING: { readonly [R in Result]: string } = {
  kept: 'We have looked at this decision again. We have kept it.',
  partlyChanged: 'We have looked at this decision again. We have changed part of it.',
  changed: 'We have looked at this decision again. We have changed it.',
}
const NEXT: { readonly [R in Result]: string } = {
  kept: 'We have kept our decision, so no new time limit begins. The last days below are counted from our first letter.',
  partlyChanged:
    'Your case officer tells you what we do about the points that changed, and by when. If that leads to a new decision or a new plan, you get a letter about it with rights of its own. Until then, your rights about the first decision stay as they are: the last days below are counted from our first letter.',
  changed:
    'Your case officer tells you what we do next, and by when. If that leads to a new decision or a new plan, you get a letter about it with rights of its own. Until then, your rights about the first decision stay as they are: the last days below are counted from our first letter.',
}

const words = (text: string): Block => ({ kind: 'words', text })
const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text })

const pointBlocks = ({ title, wrong, wanted, decided, reasons }: DecidedPoint): Block[] => [
  heading(title, 3),
  {
    kind: 'rows',
    rows: [
      { key: 'What you say is wrong', value: wrong },
      ...(wanted ? [{ key: 'What you want', value: wanted }] : []),
      { key: 'What we decided', value: decided },
      { key: 'Why', value: reasons },
    ],
  },
]

/**
 * The letter with which a council tells a family what it decided when it looked at a decision again: who decided,
 * each point with its reasons, and every way that stays open with its last day. Gives a paper; throws a RangeError
 * where `madeOn` is no instant.
 */
export function decisionLetter(facts: DecisionFacts): Paper {
  const { council, decider, sameDecider, result, points } = facts
  const day = dayInWords(facts.madeOn)
  return {
    title: 'Our decision after looking again',
    reference: facts.reference,
    madeOn: facts.madeOn,
    from: council.name,
    ...(facts.size ? { size: facts.size } : {}),
    ...(facts.datesBox.length > 0 ? { datesBox: facts.datesBox } : {}),
    blocks: [
      {
        kind: 'letterHead',
        from: [council.name, ...council.lines],
        day,
        to: [`The family of ${facts.childName}`],
      },
      {
        kind: 'rows',
        rows: [
          { key: 'Your reference', value: facts.reference },
          { key: 'About', value: facts.childName },
          { key: 'What we looked at again', value: facts.decision },
          ...(facts.letterSent ? [{ key: 'Our first letter', value: facts.letterSent }] : []),
          { key: 'Who decided', value: `${decider}, on ${day}` },
        ],
      },
      words(OPENING[result]),
      words(
        sameDecider === null
          ? `${decider} did not take the first decision.`
          : `${decider} also took the first decision. A manager allowed this, for this reason: ${sameDecider}`,
      ),
      heading('What we decided, and why'),
      ...points.flatMap(pointBlocks),
      heading('What happens now'),
      words(NEXT[result]),
      ...rightsBlocks(facts.rights),
      heading('Where this comes from in law'),
      ...(facts.sources.length > 0
        ? [
            {
              kind: 'table' as const,
              caption: 'What this letter tells you, and the law that asks for it',
              head: ['What', 'Law'],
              rows: facts.sources,
            },
          ]
        : [
            words(
              'No law says what this letter must hold. We tell you who decided, why, and what you can do.',
            ),
          ]),
      { kind: 'signature', name: decider, how: `For ${council.name}`, day },
    ],
  }
}
