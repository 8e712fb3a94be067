import type { PersonId } from './actor.ts'
import type { Shared } from './document.ts'

/** What a young person is asked, beside the disagreement itself. Each may be left empty. */
export const OWN_WORDS = ['well', 'hard', 'want', 'help'] as const
export type OwnWordsKey = (typeof OWN_WORDS)[number]

/** The questions: `you` to the young person, `they` where somebody writes down what they said. */
export const OWN_WORDS_ASKED: Record<
  OwnWordsKey,
  { readonly you: string; readonly they: string; readonly hint: string }
> = {
  well: {
    you: 'What is going well?',
    they: 'What do they say is going well?',
    hint: 'At school or college, at home, or anywhere else',
  },
  hard: {
    you: 'What is hard?',
    they: 'What do they say is hard?',
    hint: 'The things that get in the way',
  },
  want: {
    you: 'What do you want to happen?',
    they: 'What do they want to happen?',
    hint: 'Now, or later on',
  },
  help: {
    you: 'How do you like to be talked to, and what helps you in a meeting?',
    they: 'How do they like to be talked to, and what helps them in a meeting?',
    hint: 'For example: writing or talking, breaks, who sits where, somebody beside them',
  },
}

/** The most characters of one answer. */
export const MOST_OWN_WORDS = 2_000

/**
 * Who sees the words: as with a paper, or nobody but whoever wrote them. Where people are named, they and the council
 * see them, and nobody who comes later.
 */
export type WordsShared = { readonly with: 'nobody' } | Shared

/** A young person's own words as far as access is concerned. What they say is kept outside the record. */
export type OwnWords = {
  readonly writtenBy: PersonId
  /** False where a parent or supporter wrote down what the child said. */
  readonly themselves: boolean
  readonly shared: WordsShared
}
