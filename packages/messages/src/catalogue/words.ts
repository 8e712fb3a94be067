import { CATALOGUE, type TemplateId } from './index.ts'
import { mayHold, mustHold, placeholdersIn, type Values, WORD_FIELDS, type Words } from './template.ts'

/**
 * The words that an authority has written in place of the product's own, by template: its newest version. `words` is
 * null where it has gone back to the product's own.
 */
export type Wordings = Readonly<
  Partial<Record<string, { readonly version: number; readonly words: Words | null }>>
>

/** Whether words hold every placeholder that a template must, and none that it may not. */
export function holdsRightly(id: TemplateId, words: Words): boolean {
  const template = CATALOGUE[id]
  const held: readonly string[] = placeholdersIn(...WORD_FIELDS.map((field) => words[field]))
  const may: readonly string[] = mayHold(template)
  return held.every((name) => may.includes(name)) && mustHold(template).every((name) => held.includes(name))
}

/**
 * The words that count for a template, and which version they are; 0 is the product's own. An authority's words that no
 * longer hold what the template needs, since the product has changed, are not used.
 */
export function wordsThatCount(
  id: TemplateId,
  wordings: Wordings = {},
): { readonly words: Words; readonly version: number } {
  const newest = wordings[id]
  if (newest?.words && holdsRightly(id, newest.words)) return { words: newest.words, version: newest.version }
  return { words: CATALOGUE[id].words, version: 0 }
}

/**
 * Puts values in the place of placeholders.
 * @throws Error where one has no value: a message with a gap must not go out.
 */
export const filled = (text: string, values: Values): string =>
  text.replaceAll(/\{(\w*)\}/g, (_, name: keyof Values) => {
    const value = values[name]
    if (value === undefined) throw new Error(`There is no value for {${name}}`)
    return value
  })
