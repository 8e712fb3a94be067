import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'

type Matrix = readonly number[]
type Item = { readonly str: string; readonly hasEOL: boolean; readonly transform: readonly number[] }
type Page = {
  readonly view: readonly number[]
  getTextContent(): Promise<{ items: readonly (Item | { readonly type: string })[] }>
  getOperatorList(): Promise<{
    fnArray: readonly number[]
    argsArray: readonly (readonly unknown[] | null)[]
  }>
  cleanup(): unknown
}

/** A page as a computer reads it: its text as it is drawn, and from top to bottom. */
export type ReadPage = {
  readonly drawn: string
  readonly placed: string
  readonly isReadable: boolean
}

/** Fewer signs than this are a stray mark on a scan, and not what the page says. */
const LEAST_SIGNS = 25
/** A picture over more than this share of a page may show writing. */
const LARGE = 0.06
/** A share of signs that are no writing, above which a font does not say what its signs are. */
const MOST_STRANGE = 0.1

const times = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, m: Matrix): Matrix => {
  const [ma = 1, mb = 0, mc = 0, md = 1, me = 0, mf = 0] = m
  return [
    a * ma + c * mb,
    b * ma + d * mb,
    a * mc + c * md,
    b * mc + d * md,
    a * me + c * mf + e,
    b * me + d * mf + f,
  ]
}

const isItem = (item: Item | { readonly type: string }): item is Item => 'str' in item

/** What is drawn on a page beside text: the share of it that pictures take, and whether it has shapes in number. */
async function pictures(page: Page): Promise<number> {
  const { OPS } = await getResolvedPDFJS()
  const ops = OPS as unknown as Record<string, number>
  const paints = new Set(
    [
      'paintImageXObject',
      'paintInlineImageXObject',
      'paintImageMaskXObject',
      'paintImageXObjectRepeat',
      'paintImageMaskXObjectRepeat',
      'paintImageMaskXObjectGroup',
      'paintInlineImageXObjectGroup',
    ].map((name) => ops[name]),
  )
  const { fnArray, argsArray } = await page.getOperatorList()
  const [left = 0, bottom = 0, right = 1, top = 1] = page.view
  const whole = (right - left) * (top - bottom)
  const stack: Matrix[] = []
  let now: Matrix = [1, 0, 0, 1, 0, 0]
  let covered = 0
  fnArray.forEach((fn, at) => {
    const args = argsArray[at] ?? []
    if (fn === ops.save || fn === ops.paintFormXObjectBegin) stack.push(now)
    if (fn === ops.restore || fn === ops.paintFormXObjectEnd) now = stack.pop() ?? now
    if (fn === ops.transform) now = times(now, args as Matrix)
    if (fn === ops.paintFormXObjectBegin && Array.isArray(args[0])) now = times(now, args[0] as Matrix)
    if (!paints.has(fn)) return
    const [a = 0, b = 0, c = 0, d = 0] = now
    covered += Math.abs(a * d - b * c) / whole
  })
  return covered
}

/** The same words from top to bottom and from left to right: an address may be drawn in any order. */
const byPlace = (items: readonly Item[]): string =>
  items
    .map(({ str, transform: [, , , , x = 0, y = 0] }) => ({ str, x, y: Math.round(y / 3) }))
    .toSorted((one, other) => other.y - one.y || one.x - other.x)
    .map(({ str }) => str)
    .join(' ')

/** Below this, in points from the bottom, stands our foot. Others may stand there too, so it is known by its words. */
const FOOT = 66

/**
 * Reads every page of a PDF.
 *
 * @param foot what we say at the foot of each page; it is left out, so that the end of one page meets the next.
 */
export async function readPages(
  bytes: Uint8Array,
  foot: (page: number) => string,
): Promise<readonly ReadPage[]> {
  const pdf = await getDocumentProxy(bytes.slice())
  const pages: ReadPage[] = []
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = (await pdf.getPage(number)) as unknown as Page
      const ours = foot(number)
      const items = (await page.getTextContent()).items
        .filter(isItem)
        .filter(({ str, transform: [, , , , , y = 0] }) => y > FOOT || !ours.includes(str.trim()))
      const drawn = items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('')
      const signs = Array.from(drawn.replace(/\s/g, ''))
      const strange = signs.filter((sign) => /[\p{Co}\p{Cn}\p{Cc}\ufffd]/u.test(sign)).length
      const isReadable =
        signs.length >= LEAST_SIGNS &&
        strange <= signs.length * MOST_STRANGE &&
        (await pictures(page)) <= LARGE
      pages.push({ drawn, placed: byPlace(items), isReadable })
      page.cleanup()
    }
  } finally {
    await pdf.loadingTask.destroy()
  }
  return pages
}
