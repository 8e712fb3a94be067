import type { Citation } from '../calendar/citation.ts'
import { familiesAct, sendRegulation } from '../calendar/rules/sources.ts'
import { DECISIONS, type DecisionType } from '../routes/index.ts'

/** What a notice of a decision has to hold. The ids stand in addresses and forms. */
export const LETTER_ITEMS = [
  'reasons',
  'appeal',
  'last-dates',
  'mediation',
  'certificate',
  'adviser',
  'telling',
  'contact',
  'disagreement-resolution',
  'advice',
  'recommendations',
] as const
export type LetterItemId = (typeof LETTER_ITEMS)[number]

/** One thing a letter must say: `says` follows "It says", `ask` follows "We could not find". */
export type LetterItem = {
  readonly id: LetterItemId
  readonly says: string
  readonly ask: string
  readonly citation: Citation
}

/** Where the notice of each decision is prescribed. That of a refusal to assess was read; the rest are the same list. */
const NOTICE: { readonly [D in DecisionType]?: Citation } = {
  RTA: sendRegulation('5', 'reg 5(3)', 'V'),
  RTI: sendRegulation('10', 'reg 10', 'V2'),
  CON: sendRegulation('14', 'regs 14 and 22(5)', 'V2'),
  RRA: sendRegulation('25', 'reg 25', 'V2'),
  RAM: sendRegulation('22', 'regs 20 and 22(4)', 'V2'),
  CEASE: sendRegulation('31', 'reg 31', 'V2'),
}

const REASONS: { readonly [D in DecisionType]?: Citation } = {
  RTA: familiesAct('36', 's.36(5)', 'V2'),
  RTI: familiesAct('36', 's.36(9)', 'V2'),
  RAM: sendRegulation('22', 'reg 22(4)', 'V'),
  CEASE: sendRegulation('31', 'reg 31', 'V2'),
}

const mediation = (provision: string): Citation => sendRegulation('32', provision, 'V')

/**
 * What the council's notice of a decision must hold, in the order a letter has it: SEND Regs 2014, the regulation of
 * the decision itself and reg 32; reasons where the law asks for them. Where it leaves something out, the tribunal may
 * give more time.
 *
 * @returns nothing for a decision that cannot be appealed: no regulation says what a letter about it must hold.
 */
export function letterItems(type: DecisionType): readonly LetterItem[] {
  const notice = NOTICE[type]
  if (!DECISIONS[type].appealable || !notice) return []
  const reasons = REASONS[type]
  return [
    ...(reasons
      ? [
          {
            id: 'reasons',
            says: 'Why the council decided this',
            ask: 'the reasons for the decision',
            citation: reasons,
          } as const,
        ]
      : []),
    {
      id: 'appeal',
      says: 'That you can appeal to the SEND Tribunal',
      ask: 'that there is a right to appeal',
      citation: notice,
    },
    {
      id: 'last-dates',
      says: 'How long you have to appeal',
      ask: 'the time limits for an appeal',
      citation: notice,
    },
    {
      id: 'mediation',
      says: 'That you can ask for mediation, and by when',
      ask: 'that mediation can be asked for, and by when',
      citation: mediation('reg 32(a) and (d)'),
    },
    {
      id: 'certificate',
      says: 'That you need a mediation certificate before most appeals',
      ask: 'when a mediation certificate is needed before an appeal',
      citation: mediation('reg 32(b)'),
    },
    {
      id: 'adviser',
      says: 'How to reach a mediation adviser',
      ask: 'how to reach a mediation adviser',
      citation: mediation('reg 32(c)'),
    },
    {
      id: 'telling',
      says: 'What to tell the council if you want mediation',
      ask: 'what to tell the council when mediation is wanted',
      citation: mediation('reg 32(e)'),
    },
    {
      id: 'contact',
      says: 'Who at the council to write to or ring about it',
      ask: 'who acts for the council, and how to reach them',
      citation: mediation('reg 32(f)'),
    },
    {
      id: 'disagreement-resolution',
      says: 'That there is a disagreement resolution service',
      ask: 'that disagreement resolution is available',
      citation: notice,
    },
    {
      id: 'advice',
      says: 'Where to get free information and advice about special educational needs',
      ask: 'where to get information and advice',
      citation: notice,
    },
    // A refusal to assess says nothing of health or social care, because nothing of theirs has been looked at yet.
    ...(type === 'RTA'
      ? []
      : [
          {
            id: 'recommendations',
            says: 'That the tribunal can also make recommendations about health and social care',
            ask: 'the tribunal’s power to recommend health and social care',
            citation: {
              instrument:
                'Special Educational Needs and Disability (First-tier Tribunal Recommendations Power) Regulations 2017 (SI 2017/1306)',
              provision: 'the notice of a right to appeal',
              url: 'https://www.legislation.gov.uk/uksi/2017/1306',
              confidence: 'V2',
            },
          } as const,
        ]),
  ]
}

/** What a letter leaves out, of what it must hold. */
export const missingItems = (type: DecisionType, has: readonly string[]): readonly LetterItem[] =>
  letterItems(type).filter(({ id }) => !has.includes(id))

/** The request for what is missing, ready to send: what could not be found, and the law that asks for it. */
export function askForMissing(missing: readonly LetterItem[]): string {
  const lines = missing.map(({ ask, citation }) => `• ${ask} (${citation.provision})`)
  return [
    'We have checked the decision letter against what the law says it must hold. We could not find:',
    lines.join('\n'),
    'Send us this in writing. Tell us too if it changes any of our last dates.',
  ].join('\n\n')
}
