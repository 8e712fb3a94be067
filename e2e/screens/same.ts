/**
 * Makes a page look the same each time its picture is taken on one day: references, codes, keys and links are replaced
 * by fixed ones of the same length. Its dates are those of the day. Runs in the page, so it uses nothing from outside
 * itself.
 */
export function theSameEachTime(): void {
  const fixed: readonly (readonly [RegExp, string])[] = [
    [/\b\d{1,2}(?:[:.]\d{2}) ?(?:am|pm)\b/g, '10:30am'],
    [/\b[2-9B-Z]{3}-[2-9B-Z]{3}-[2-9B-Z]{3}\b/g, 'BCD-FGH-JKL'],
    [/\b[2-9B-Z]{4}-[2-9B-Z]{4}-[2-9B-Z]{4}\b/g, 'BCDF-GHJK-LMNP'],
    [/\b[\w-]{40,}\b/g, 'a-link-that-works-once'],
  ]
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.nodeValue ?? ''
    node.nodeValue = fixed.reduce((now, [shape, words]) => now.replace(shape, words), text)
  }
  // A key of its own each time.
  for (const drawn of document.querySelectorAll<HTMLElement>('.app-qr, .app-codes'))
    drawn.style.visibility = 'hidden'
}
