import { segmentsOf } from '../segments.ts'
import { CATALOGUE, type TemplateId } from './index.ts'
import {
  mayHold,
  mustHold,
  PLACEHOLDERS,
  type Placeholder,
  placeholdersIn,
  WORD_FIELDS,
  type Words,
} from './template.ts'

/** The most signs that each part of a message may have. */
export const LONGEST = { subject: 100, happened: 600, toDo: 1_200 } as const satisfies Record<
  keyof Words,
  number
>

/** In how many parts a text message may go, and how much of it a link takes at most, in signs. */
export const MOST_SEGMENTS = 2
const LINK_TAKES = 110

/** Something that is wrong with words, for whoever wrote them. */
export type WordProblem = { readonly field: keyof Words; readonly text: string }

const CALLED: Readonly<Record<keyof Words, string>> = {
  subject: 'The subject',
  happened: '“What happened”',
  toDo: '“What to do now”',
}
const LINK = /\bhttps?:|\bwww\.|\b[\w-]+\.(?:uk|com|org|net|gov|info|io|app)\b/iu
const EMAIL = /[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+/gu
const NUMBER = /\+?\d[\d\s()./-]{7,}\d/gu
const POSTCODE = /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/giu
const HOUSE =
  /\b\d+[a-z]?\s+\p{L}[\p{L}'’ -]*\b(?:avenue|close|court|crescent|drive|lane|road|row|square|street|terrace|way)\b/giu

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}@]+/gu, '')
const named = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ')

/** Addresses, telephone numbers and e-mail addresses in a text that are not the authority's own. */
function particularsIn(text: string, own: readonly string[]): readonly string[] {
  const known = own.map(plain).filter(Boolean)
  const found = [EMAIL, NUMBER, POSTCODE, HOUSE].flatMap((pattern) => text.match(pattern) ?? [])
  return found.filter((each) => !known.some((mine) => mine.includes(plain(each))))
}

function problemsOfField(
  id: TemplateId,
  field: keyof Words,
  text: string,
  own: readonly string[],
): readonly string[] {
  const called = CALLED[field]
  if (text.trim() === '') return [`Enter ${field === 'subject' ? 'a subject' : called}`]
  const may: readonly string[] = mayHold(CATALOGUE[id])
  const held = placeholdersIn(text)
  const unknown = held.filter((name) => !may.includes(name))
  const withoutPlaceholders = text.replaceAll(/\{\w*\}/g, ' ')
  const particulars = particularsIn(withoutPlaceholders, own)
  return [
    ...(text.length > LONGEST[field] ? [`${called} must be ${LONGEST[field]} characters or fewer`] : []),
    ...(field === 'subject' && /\n/.test(text) ? ['The subject must be one line'] : []),
    ...(unknown.length > 0
      ? [
          may.length > 0
            ? `${called} has ${named(unknown)}, which this message cannot fill in. It can use ${named(may)}`
            : `${called} has ${named(unknown)}. This message cannot fill anything in`,
        ]
      : []),
    ...(/[{}]/.test(withoutPlaceholders)
      ? [`${called} has a curly bracket without its partner. Write what is filled in like {reference}`]
      : []),
    ...(LINK.test(withoutPlaceholders.replaceAll(EMAIL, ' '))
      ? [`${called} has a link. Take it out: the message brings its own`]
      : []),
    ...(particulars.length > 0
      ? [
          `${called} has ${particulars.map((each) => `“${each.trim()}”`).join(', ')}. Use only the council’s own address, number or email`,
        ]
      : []),
  ]
}

/** What each placeholder that is missing is for, as one sentence beside the field it belongs in. */
function missingIn(id: TemplateId, words: Words): readonly WordProblem[] {
  const held = placeholdersIn(words.happened, words.toDo)
  return mustHold(CATALOGUE[id])
    .filter((name: Placeholder) => !held.includes(name))
    .map((name) => {
      const field = placeholdersIn(CATALOGUE[id].words.happened).includes(name) ? 'happened' : 'toDo'
      return { field, text: `Add {${name}} to ${CALLED[field]}: it is ${PLACEHOLDERS[name]}` } as const
    })
}

/** A link stands on a line of its own, so that a text message and a letter can find it. */
const linksAlone = (words: Words): readonly WordProblem[] =>
  (['happened', 'toDo'] as const).flatMap((field) => {
    const crowded = words[field]
      .split('\n')
      .some((line) => /\{(?:link|passwordLink)\}/.test(line) && !/^\s*\{\w+\}\s*$/.test(line))
    return crowded
      ? [{ field, text: `Put the link in ${CALLED[field]} on a line of its own, with an empty line above` }]
      : []
  })

/**
 * What stands in the way of an authority's words for a message.
 *
 * @param own the authority's own addresses, numbers and e-mail addresses: those alone may stand in them.
 * @returns none where they can be saved.
 */
export function problemsOf(id: TemplateId, words: Words, own: readonly string[]): readonly WordProblem[] {
  const parts = WORD_FIELDS.flatMap((field) =>
    problemsOfField(id, field, words[field], own).map((text): WordProblem => ({ field, text })),
  )
  const segments = segmentsOf(`${words.subject}${'x'.repeat(LINK_TAKES)}`)
  const long =
    parts.every(({ field }) => field !== 'subject') && segments > MOST_SEGMENTS
      ? [
          {
            field: 'subject' as const,
            text: 'The subject is too long for a text message. Make it shorter, or use plain letters and signs only',
          },
        ]
      : []
  return [...parts, ...missingIn(id, words), ...linksAlone(words), ...long]
}
