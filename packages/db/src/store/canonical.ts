import { hash as digest } from 'node:crypto'

/** Keys as they stand in JSON: there are a few hundred of them, in millions of events. */
const KEYS = new Map<string, string>()
const MOST_KEYS = 2_000

function quoted(key: string): string {
  const known = KEYS.get(key)
  if (known !== undefined) return known
  const json = JSON.stringify(key)
  if (KEYS.size < MOST_KEYS) KEYS.set(key, json)
  return json
}

/** JSON with its keys in order, so that the same value always gives the same bytes. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  let inner = ''
  if (Array.isArray(value)) {
    for (const each of value) inner += `${inner && ','}${canonicalJson(each)}`
    return `[${inner}]`
  }
  const fields = value as Readonly<Record<string, unknown>>
  for (const key of Object.keys(fields).sort()) {
    const each = fields[key]
    if (each !== undefined) inner += `${inner && ','}${quoted(key)}:${canonicalJson(each)}`
  }
  return `{${inner}}`
}

/** Hex SHA-256 of some text. */
export const sha256 = (text: string): string => digest('sha256', text)

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
  let text = ''
  for (const field of fields) text += `${Buffer.byteLength(field)}:${field}`
  return sha256(text)
}
