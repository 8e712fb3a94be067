/** The part of an address after the `@`, also of one with a name before it. */
export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).replace(/>\s*$/, '')

/** An address with an id put in: `returned@council.gov.uk` becomes `returned+<id>@council.gov.uk`. */
export function addressWith(address: string, id: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at)}+${id}${address.slice(at)}`
}

const ID = /\+([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/i

/** The id that {@link addressWith} put into an address; null where there is none. */
export const idIn = (address: string): string | null => ID.exec(address)?.[1]?.toLowerCase() ?? null

/** An address as it was before {@link addressWith}. */
export const withoutId = (address: string): string => address.replace(ID, '@')
