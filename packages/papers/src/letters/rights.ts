import type { Block } from '../types.ts'

/** Whom to turn to, and how: one way of reaching them a line. */
export type Contact = { readonly name: string; readonly how: readonly string[] }

/** How a right with a last day stands. `day` is in words. */
export type Limit = { readonly standing: 'open' | 'late' | 'used'; readonly day: string | null }

/** What a family can still do, for a letter. */
export type RightsFacts = {
  /** Null where the law gives no right to appeal. */
  readonly appeal:
    | null
    | (Limit & {
        readonly tribunal: {
          readonly name: string
          readonly lines: readonly string[]
          readonly how: readonly string[]
        }
        /** Whether the tribunal can also recommend health and social care. */
        readonly recommends: boolean
      })
  readonly mediation:
    | null
    | (Limit & {
        readonly adviser: Contact | null
        /** Whether a certificate is needed: always, or not for a place alone; null where there is no appeal. */
        readonly certificate: 'needed' | 'notForPlace' | 'notNeeded' | null
      })
  readonly resolution: Contact | null
  readonly advice: Contact | null
  readonly contact: Contact
  /** Ways beside these: what each is called, and how it stands. */
  readonly others: readonly (readonly [name: string, how: string])[]
}

const words = (text: string): Block => ({ kind: 'words', text })
const heading = (text: string): Block => ({ kind: 'heading', level: 3, text })
const reach = ({ name, how }: Contact): string => [name, ...how].join('\n')

const CERTIFICATE = {
  needed:
    'You need a mediation certificate before you appeal. The adviser gives it to you, whether you mediate or not. Saying no to mediation is not held against you.',
  notForPlace:
    'You need a mediation certificate before you appeal. The adviser gives it to you, whether you mediate or not. You do not need one if the school, college or other place is the only thing you appeal about.',
  notNeeded:
    'You do not need a mediation certificate if the school, college or other place is the only thing you appeal about. You need one for an appeal about any other part of the plan.',
} as const

function mediationBlocks({
  adviser,
  certificate,
  standing,
  day,
}: NonNullable<RightsFacts['mediation']>): Block[] {
  const when = {
    open: day
      ? `You have the right to ask for mediation about this decision. Contact a mediation adviser by ${day}.`
      : 'You have the right to ask for mediation about this decision.',
    late: `You had until ${day ?? 'a day that has passed'} to contact a mediation adviser. You can still ask the tribunal to let you appeal without a certificate: say why.`,
    used: 'You have been in touch with a mediation adviser. You still have the right to mediation about this decision.',
  }[standing]
  return [
    heading('Mediation'),
    words(when),
    words(
      'Mediation is a meeting with an independent mediator. It is free. If you want it, we must arrange it within 30 days and send someone who can decide. You do not have to have it, and you need not talk to us first.',
    ),
    ...(adviser ? [words(`The mediation adviser is independent of us:\n${reach(adviser)}`)] : []),
    ...(certificate ? [words(CERTIFICATE[certificate])] : []),
    words(
      'If you want mediation, tell us so. Say what you want to sort out and, if it is about health help that is missing, which help you want.',
    ),
  ]
}

function appealBlocks({ tribunal, recommends, standing, day }: NonNullable<RightsFacts['appeal']>): Block[] {
  const when = {
    open: day
      ? `Your appeal must reach the tribunal by 5pm on ${day}. The time limit is 2 months from the day we sent our first letter, or 1 month from the date of a mediation certificate if that is later.`
      : 'The time limit is 2 months from the day we sent our first letter, or 1 month from the date of a mediation certificate if that is later.',
    late: `The last day was ${day ?? 'before today'}. You can still ask to appeal late: tell the tribunal why. It decides whether to allow it.`,
    used: 'You have told us that you appealed. This letter does not end your appeal: it goes on unless you withdraw it.',
  }[standing]
  return [
    heading('Appeal to the SEND Tribunal'),
    words('You have the right to appeal against this decision. The tribunal is independent of us, and free.'),
    words(when),
    words([tribunal.name, ...tribunal.lines, ...tribunal.how].join('\n')),
    ...(recommends
      ? [
          words(
            'The tribunal can also make recommendations about health and social care help. The NHS and the council do not have to follow them, but they must answer.',
          ),
        ]
      : []),
  ]
}

/** What a family can do if it still disagrees: every right with its last day, and whom to ask. */
export function rightsBlocks({
  appeal,
  mediation,
  resolution,
  advice,
  contact,
  others,
}: RightsFacts): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'What you can do if you still disagree' },
    words(
      appeal
        ? 'You choose, and you can use several ways at once. Talking to us, or disagreement resolution, does not stop the time limit for an appeal.'
        : 'You choose, and you can use several ways at once.',
    ),
    ...(mediation ? mediationBlocks(mediation) : []),
    ...(appeal ? appealBlocks(appeal) : []),
    ...(resolution
      ? [
          heading('Disagreement resolution'),
          words(
            `An independent person helps both sides to agree. It is free, and goes ahead if everyone agrees to take part. There is no last day to ask. You do not get a mediation certificate from it.\n${reach(resolution)}`,
          ),
        ]
      : []),
    ...(others.length > 0
      ? [
          heading('Other ways'),
          { kind: 'table' as const, caption: 'Other ways open to you', head: ['Way', 'How'], rows: others },
        ]
      : []),
    ...(advice
      ? [
          heading('Free advice'),
          words(
            `You can have free and impartial information and advice about special educational needs.\n${reach(advice)}`,
          ),
        ]
      : []),
    heading('Whom to ask at the council'),
    words(reach(contact)),
  ]
}
