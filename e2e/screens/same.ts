/**
 * Makes a page look the same on whatever day its picture is taken: days, times, references, codes and keys are
 * replaced by fixed ones of the same length. Runs in the page, so it uses nothing from outside itself.
 */
export function theSameEveryDay(): void {
  const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
  const DAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
  const fixed: readonly (readonly [RegExp, string])[] = [
    [new RegExp(`${DAY} \\d{1,2} ${MONTH} \\d{4}`, 'g'), 'Friday 4 December 2026'],
    [new RegExp(`${DAY} \\d{1,2} ${MONTH}`, 'g'), 'Friday 4 December'],
    [new RegExp(`\\b\\d{1,2} ${MONTH} \\d{4}`, 'g'), '4 December 2026'],
    [new RegExp(`\\b${MONTH} \\d{4}`, 'g'), 'December 2026'],
    [/\b\d{1,2}(?:[:.]\d{2})? ?(?:am|pm)\b/g, '10:30am'],
    [/\b[2-9B-Z]{3}-[2-9B-Z]{3}-[2-9B-Z]{3}\b/g, 'BCD-FGH-JKL'],
    [/\b[2-9B-Z]{4}-[2-9B-Z]{4}-[2-9B-Z]{4}\b/g, 'BCDF-GHJK-LMNP'],
    [/\b[\w-]{40,}\b/g, 'a-link-that-works-once'],
  ]
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.nodeValue ?? ''
    node.nodeValue = fixed.reduce((now, [shape, words]) => now.replace(shape, words), text)
  }
  for (const box of document.querySelectorAll<HTMLInputElement>('.govuk-date-input__input')) {
    if (box.value) box.value = box.value.length === 4 ? '2026' : '4'
  }
  // A key of its own each time.
  for (const drawn of document.querySelectorAll<HTMLElement>('.app-qr, .app-codes'))
    drawn.style.visibility = 'hidden'
}
