import type { ParsedMail } from 'mailparser'

/** A line that is carried on in the next one, which begins with a space (RFC 5322, section 2.2.3). */
const FOLDED = /\r?\n[ \t]+/g

/** As every mail server writes it, and as one does for an address in other scripts (RFC 6533). */
const REPORTS = new Set(['message/delivery-status', 'message/global-delivery-status'])

/** The fields of each group of a delivery status (RFC 3464, section 2.1): one of the message, then one a recipient. */
function groupsIn(text: string): readonly ReadonlyMap<string, string>[] {
  const groups = text.replace(FOLDED, ' ').split(/\r?\n\s*\r?\n/)
  return groups.map(
    (group) =>
      new Map(
        group.split(/\r?\n/).flatMap((line) => {
          const [, name, value] = /^([\w-]+)\s*:\s*(.*)$/.exec(line) ?? []
          return name && value !== undefined ? [[name.toLowerCase(), value.trim()] as const] : []
        }),
      ),
  )
}

/**
 * Whether a mail is a report that a message will not be delivered.
 *
 * `failed` is final, also where the status begins with a 4: the server has given up (RFC 3464, section 2.3.3). A report
 * that it tries on (`delayed`), or has passed it on, and every mail that is no such report, tell nothing.
 *
 * @returns null where it tells nothing.
 */
export function failureIn({
  attachments,
}: Pick<ParsedMail, 'attachments'>): 'permanent-failure' | 'temporary-failure' | null {
  const report = attachments.find(({ contentType }) => REPORTS.has(contentType))
  if (!report) return null
  const failed = groupsIn(report.content.toString('utf8')).find(
    (group) => group.get('action')?.toLowerCase().startsWith('failed') ?? false,
  )
  if (!failed) return null
  return failed.get('status')?.startsWith('4.') ? 'temporary-failure' : 'permanent-failure'
}
