/** Where the focus stands, and whether whoever looks can see that it does. */
export type Stop = {
  /** Whether it is at the control that is wanted. */
  readonly here: boolean
  /** Whether nothing has the focus: before the first control and after the last. */
  readonly nowhere: boolean
  /** Whether the control that is wanted stands before this one. */
  readonly isBefore: boolean
  /** Whether the control that is wanted is in the main part of the page. */
  readonly inMain: boolean
  readonly what: string
  /** Why this stop is no good: it cannot be seen, something lies over it, or there is no way on. */
  readonly problem: string | null
}

/**
 * Looks at what has the focus. Runs in the page, so it uses nothing from outside itself.
 *
 * A focus can be seen when having it changes how the control is drawn (WCAG 2.4.7), and when at least a part of it is
 * in the window with nothing over it (WCAG 2.4.11). Radios and checkboxes are drawn by their labels.
 */
export function stopAt(target: Element): Stop {
  const at = document.activeElement
  const inMain = target.closest('main') !== null
  const seen = window as unknown as { lastStop?: Element; drawn?: Set<string> }
  if (!(at instanceof HTMLElement) || at === document.body) {
    delete seen.lastStop
    return { here: false, nowhere: true, isBefore: false, inMain, what: 'nothing', problem: null }
  }
  const labels = 'labels' in at ? [...((at as HTMLInputElement).labels ?? [])] : []
  const looks = (): string => {
    const drawn = [getComputedStyle(at), ...labels.map((label) => getComputedStyle(label, '::before'))]
    return drawn.map((style) => [style.outline, style.boxShadow, style.backgroundColor].join()).join()
  }
  /** Whether the focus changes how it is drawn: asked once for each kind of control on a page. */
  const shows = (): boolean => {
    seen.drawn ??= new Set()
    const kind = `${at.tagName} ${at.className} ${at.getAttribute('type')} ${at.getAttribute('aria-current')}`
    if (seen.drawn.has(kind)) return true
    const focused = looks()
    // The same control without the focus, for a moment.
    at.blur()
    const unfocused = looks()
    at.focus({ preventScroll: true })
    if (focused === unfocused) return false
    seen.drawn.add(kind)
    return true
  }
  const isOpen = (): boolean =>
    [...at.getClientRects()].slice(0, 3).some((box) =>
      [0.5, 0.1, 0.9].some((part) => {
        const [x, y] = [box.left + box.width * part, box.top + box.height * part]
        const hit = document.elementFromPoint(x, y)
        return hit !== null && (at.contains(hit) || labels.some((label) => label.contains(hit)))
      }),
    )
  // What only a script gives the focus to, such as the main part or a list of errors, is no stop of the Tab key.
  const isStop = at.tabIndex >= 0
  const problem =
    isStop && seen.lastStop === at
      ? 'The focus does not move on'
      : isStop && !shows()
        ? 'The focus cannot be seen'
        : isStop && !isOpen()
          ? 'Something lies over what has the focus'
          : null
  seen.lastStop = at
  const here = at === target
  if (here) delete seen.lastStop
  const isBefore = (at.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
  const what = at.outerHTML.replace(/\s+/g, ' ').slice(0, 160)
  return { here, nowhere: false, isBefore, inMain, what, problem }
}
