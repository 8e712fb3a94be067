import { overlapping, type Spooled } from '../spool.ts'
import { DAMAGED, PASSWORD_PROTECTED, type Verdict } from './verdict.ts'

/** How a trailer names the encryption: by reference or in place. `/EncryptMetadata` is another word. */
const ENCRYPTED = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/

/**
 * A PDF: its header at the very first byte, its end where an end belongs, and not encrypted. Encrypted counts even
 * when no password is asked for, because a scanner of content cannot see into it.
 *
 * Scripts and actions inside are not looked for: they can be hidden in compressed parts, so a look would promise what
 * it cannot keep. A PDF is therefore only ever served as a download.
 */
export async function judgePdf(spooled: Spooled): Promise<Verdict> {
  const starts = /^%PDF-[12]\.\d/.test(spooled.head.toString('latin1', 0, 16))
  const ends = spooled.tail.includes('startxref') && spooled.tail.includes('%%EOF')
  if (!starts || !ends) return DAMAGED
  for await (const piece of overlapping(spooled)) {
    if (ENCRYPTED.test(piece.toString('latin1'))) return PASSWORD_PROTECTED
  }
  return { type: 'application/pdf' }
}
