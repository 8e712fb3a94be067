import { expect, test } from 'vitest'
import { problemWords } from '../src/index.ts'

test.each(Object.entries(problemWords))('the words for %s say what to do', (_, words) => {
  expect(words).toMatch(/^(Choose|Open|Remove|The file must)/)
  expect(words).not.toMatch(/\b(please|invalid|error|failed|sorry|oops)\b|[.!]$/i)
})

test('every ending that is taken is named', () => {
  for (const ending of 'PDF docx odt rtf xlsx ods csv txt jpg png heic webp mp3 m4a wav'.split(' ')) {
    expect(problemWords.wrongType).toContain(ending)
  }
})
