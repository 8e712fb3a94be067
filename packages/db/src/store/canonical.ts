import { createHash } from 'node:crypto'

/** JSON with its keys in order, so that the same value always gives the same bytes. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`)
    return `{${fields.join(',')}}`
  }
  return JSON.stringify(value)
}

/** Hex SHA-256 of some text. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Everything of an event that its hash vouches for. */
export type Link = {
  readonly authorityId: string
  readonly caseId: string
  readonly seq: number
  readonly type: string
  readonly at: Date
  readonly actorId: string
  readonly actorRole: string
  readonly requestId: string
  readonly data: unknown
}

/**
 * The hash of an event, hex SHA-256. Each field goes in with its length in bytes before it, so that no two
 * different events can make the same bytes, and any language can compute it again.
 *
 * @param prevHash the hash of the event before it in the same case; '' for the first.
 */
export function eventHash(prevHash: string, link: Link): string {
  const fields = [
    prevHash,
    link.authorityId,
    link.caseId,
    String(link.seq),
    link.type,
    link.at.toISOString(),
    link.actorId,
    link.actorRole,
    link.requestId,
    canonicalJson(link.data),
  ]
  const hash = createHash('sha256')
  for (const field of fields) hash.update(`${Buffer.byteLength(field)}:${field}`, 'utf8')
  return hash.digest('hex')
}
