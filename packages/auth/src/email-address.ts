/** One @ with something on both sides and a dot in the name behind it. Whether it reaches anyone, a message tells. */
const FORM = /^[^\s@<>"\p{Cc}]+@[^\s@<>"\p{Cc}]+\.[^\s@<>".\p{Cc}]+$/u

/** The longest address that mail can carry (RFC 5321). */
const LONGEST = 254

/**
 * An e-mail address as accounts keep it: trimmed, lower case.
 *
 * @returns null when it does not look like an address or is longer than 254 characters.
 */
export function normaliseEmail(typed: string): string | null {
  const email = typed.trim().toLowerCase()
  return email.length <= LONGEST && FORM.test(email) ? email : null
}
