import type { Block, Paper, PrintSize } from '../types.ts'
import { type AgreedItem, dayInWords } from './item.ts'

/** What the letter is about. `doItBy` is the day the family asks for; without it there is a line to write one on. */
export type ComplaintFacts = {
  readonly reference: string
  /** An ISO instant: its day in England is the letter's. */
  readonly madeOn: string
  readonly council: { readonly name: string; readonly addressLines: readonly string[] }
  readonly family: { readonly name: string; readonly contactLines: readonly string[] }
  readonly childInitials: string
  readonly items: readonly AgreedItem[]
  readonly doItBy?: string
  readonly size?: PrintSize
}

/** One agreed action, under its own heading where there are several. */
function about(item: AgreedItem, number: number, of: number): Block[] {
  const rows: Block = {
    kind: 'rows',
    rows: [
      { key: 'What was agreed', value: item.what },
      { key: 'Who was to do it', value: item.owner },
      { key: 'Agreed on', value: item.agreedOn },
      { key: 'To be done by', value: item.dueOn },
      { key: 'Where that date comes from', value: item.source },
    ],
  }
  return of === 1 ? [rows] : [{ kind: 'heading', level: 3, text: `Action ${number} of ${of}` }, rows]
}

const howMany = (items: readonly AgreedItem[]) =>
  items.length === 1
    ? {
        it: 'it',
        action: 'an agreed action has',
        that: 'an action that was agreed has',
        done: 'what was agreed',
      }
    : {
        it: 'them',
        action: 'agreed actions have',
        that: 'actions that were agreed have',
        done: 'all that was agreed',
      }

/**
 * A letter from a family to their council: something was agreed and the day for it has passed. Plain words, ready
 * to be signed and sent. It says what was agreed, asks for it to be done, for the reason, and for what will be
 * different, and names the Ombudsman. Gives a paper; throws a RangeError where `madeOn` is no instant.
 */
export function complaintLetter(facts: ComplaintFacts): Paper {
  const { council, family, items, reference } = facts
  const { action, that, done, it } = howMany(items)
  const by = facts.doItBy ? `by ${facts.doItBy}` : 'by this date: ______________________________'
  return {
    title: `Complaint: ${action} not been done`,
    reference,
    madeOn: facts.madeOn,
    from: family.name,
    ...(facts.size ? { size: facts.size } : {}),
    blocks: [
      {
        kind: 'letterHead',
        from: [family.name, ...family.contactLines],
        day: dayInWords(facts.madeOn),
        to: [council.name, ...council.addressLines],
      },
      { kind: 'words', text: `Your reference: ${reference}\nChild: ${facts.childInitials}` },
      {
        kind: 'words',
        text: `We, the family of ${facts.childInitials}, are making a formal complaint. You agreed with us what would be done, and ${that} not been done. The last day for ${it} has passed.`,
      },
      { kind: 'heading', level: 2, text: 'What was agreed' },
      ...items.flatMap((item, at) => about(item, at + 1, items.length)),
      { kind: 'heading', level: 2, text: 'What we ask you to do' },
      {
        kind: 'list',
        items: [
          `Do ${done}, ${by}.`,
          'Tell us why it was not done on time.',
          'Tell us what you will change so that it does not happen again.',
        ],
      },
      {
        kind: 'words',
        text: 'Please write to tell us that you have this letter, who is dealing with it, and the day by which you will answer.',
      },
      { kind: 'heading', level: 2, text: 'If we do not agree with your answer' },
      {
        kind: 'words',
        text: 'After your final answer to this complaint we may take it to the Local Government and Social Care Ombudsman. The Ombudsman is independent of you and free to use: www.lgo.org.uk, telephone 0300 061 0614. Please tell us in your answer whether it is your final one.',
      },
      {
        kind: 'words',
        text: 'This complaint does not take the place of any appeal, and it does not change the last day for one.',
      },
      { kind: 'signature', name: family.name, how: '', day: '' },
    ],
  }
}
