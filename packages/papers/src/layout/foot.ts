import { PAGE, type Sheet } from './sheet.ts'

/** A page's size in points, and where the rule of its foot stands, from the top. */
export type FootPlace = { readonly width: number; readonly rule: number }

const USUAL: FootPlace = { width: PAGE.width, rule: PAGE.height - PAGE.foot + 18 }

/** The reference at the left, the page at the right: decoration, so that it is not read out on every page. */
export function foot(
  sheet: Sheet,
  reference: string,
  page: number,
  of: number,
  { width, rule }: FootPlace = USUAL,
): void {
  const y = rule + 8
  const room = width - 2 * PAGE.side
  const right = sheet.wrap(`Page ${page} of ${of}`, room / 2, { muted: true })
  const [number] = right.lines
  const left = sheet.wrap(reference, room - (number?.width ?? 0) - sheet.size, { muted: true })
  const [name] = left.lines
  sheet.rule([
    [sheet.left, rule],
    [sheet.left + room, rule],
  ])
  sheet.doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
  if (name) sheet.print(left, name, sheet.left, y)
  if (number) sheet.print(right, number, sheet.left + room - number.width, y)
  sheet.doc.endMarkedContent()
}
