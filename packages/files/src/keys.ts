const PART = /^[A-Za-z0-9._-]{1,200}$/

/** How long a key may be, in characters. S3 allows 1,024; a folder's path has to fit before it. */
const MAX_KEY_CHARACTERS = 512

/**
 * Lets a key pass or throws. A key is made by us and never by a person, so a bad one is a mistake in the program.
 * @param key parts of letters, digits, dot, low line and hyphen with a slash between: `a/b/c`.
 * @throws Error when it is empty, too long, has a part of another character, or climbs with `.` or `..`.
 */
export function checkKey(key: string): void {
  const parts = key.split('/')
  const good = parts.every((part) => PART.test(part) && part !== '.' && !part.includes('..'))
  // The key is not repeated in the message: whatever is wrong with it may be somebody's text.
  if (!good || key.length > MAX_KEY_CHARACTERS) throw new Error('A key of the file store is not well formed.')
}
