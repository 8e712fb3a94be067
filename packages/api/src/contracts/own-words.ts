import { MOST_OWN_WORDS, OWN_WORDS, WORDS_CHOICES } from '@common-ground/domain'
import { z } from 'zod'
import { choice, ofCase, optionalWords } from './fields.ts'

const answer = optionalWords(MOST_OWN_WORDS)

/** A young person's own words, and who is to see them. At least one question is answered. */
export const OwnWordsForm = ofCase
  .extend({
    well: answer,
    hard: answer,
    want: answer,
    help: answer,
    sharedWith: choice(WORDS_CHOICES, 'Choose who sees this'),
  })
  .refine((form) => OWN_WORDS.some((key) => form[key]), {
    path: ['well'],
    message: 'Answer one question or more. The others can stay empty',
    // Said beside what else is missing, not after it.
    when: ({ value }) => typeof value === 'object' && value !== null,
  })

/** Which words to take away: whoever wrote them says it, and whose they are. */
export const OwnWordsGone = ofCase.extend({ writtenBy: z.uuid() })
