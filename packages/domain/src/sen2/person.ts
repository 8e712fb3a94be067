/** What the return asks of a disagreement and its record may not say. */
export const SEN2_MISSING = ['born', 'name', 'decided', 'mediation', 'tribunal'] as const
export type Sen2Missing = (typeof SEN2_MISSING)[number]

/** A name in the two parts that the return has. */
export type SplitName = {
  readonly surname: string
  readonly forename: string
  /** Whether the name leaves no doubt: two words. Anything else is a guess, for a person to look at. */
  readonly isSure: boolean
}

/**
 * Splits a name before its last word. Families give one name, as they write it; where it has not two words, nobody but
 * they can say which is the surname.
 */
export function splitName(fullName: string): SplitName {
  const words = fullName.trim().split(/\s+/).filter(Boolean)
  return {
    surname: words.at(-1) ?? '',
    forename: words.slice(0, -1).join(' '),
    isSure: words.length === 2,
  }
}
