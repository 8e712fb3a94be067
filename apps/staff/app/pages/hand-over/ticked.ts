import { PAGE_SIZE, TickedCase } from '@common-ground/api/contracts'

export type Ticked = { readonly reference: string; readonly version: number }

/** A case as a tick of the list sends it: which, and the version that the list showed. */
export const tickOf = ({ reference, version }: Ticked): string => `${reference}.${version}`

/** The cases that were ticked. What no tick of ours says is left out, and a case ticked twice counts once. */
export function tickedIn(said: readonly string[]): readonly Ticked[] {
  const found = new Map<string, Ticked>()
  for (const each of said.slice(0, PAGE_SIZE)) {
    const [reference, version] = each.split('.')
    const ticked = TickedCase.safeParse({ reference, version })
    if (ticked.success) found.set(ticked.data.reference, ticked.data)
  }
  return [...found.values()]
}
