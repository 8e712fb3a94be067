import { isIPv4, isIPv6 } from 'node:net'

/**
 * What one household or machine is known by: an IPv4 address, or the first 56 bits of an IPv6 one, because a
 * household is handed at least that many addresses and could try from each of them.
 */
export function householdOf(address: string): string {
  const mapped = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
  if (isIPv4(mapped) || !isIPv6(mapped)) return mapped
  const [head = '', tail] = mapped.replace(/%.*$/, '').split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const missing = tail === undefined ? 0 : 8 - before.length - after.length
  const groups = [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...after]
  const hex = groups.map((group) => group.padStart(4, '0')).join('')
  return `${hex.slice(0, 14)}/56`
}
