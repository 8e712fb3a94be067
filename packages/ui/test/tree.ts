import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** An attribute in one form: class names without order or repeats, `x=""` and `x="x"` alike for what is on or off. */
function attribute(name: string, value: string): string {
  if (name === 'class') return `class=${squeeze(value).split(' ').toSorted().join(' ')}`
  if (['disabled', 'checked', 'hidden', 'selected', 'open'].includes(name)) return name
  return `${name}=${squeeze(value)}`
}

function lines(node: Node, depth: number): string[] {
  const pad = '  '.repeat(depth)
  if (node.nodeName === '#text' && 'value' in node) {
    const text = squeeze(node.value)
    return text ? [`${pad}${text}`] : []
  }
  if (!('tagName' in node)) return []
  const attributes = node.attrs
    .filter(({ name, value }) => !(name === 'class' && squeeze(value) === ''))
    .map(({ name, value }) => attribute(name, value))
    .toSorted()
  return [
    `${pad}<${[node.tagName, ...attributes].join(' ')}>`,
    ...joined(node.childNodes).flatMap((child) => lines(child, depth + 1)),
  ]
}

/** Text that stands in several pieces is one text. */
function joined(nodes: readonly Node[]): Node[] {
  const out: Node[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (node.nodeName === '#comment') continue
    if (node.nodeName === '#text' && last?.nodeName === '#text' && 'value' in node && 'value' in last) {
      out[out.length - 1] = { ...last, value: last.value + node.value }
    } else out.push(node)
  }
  return out
}

/** HTML as the tree a browser makes of it, a line an element: white space and the order of attributes do not count. */
export const treeOf = (html: string): string =>
  joined(parseFragment(html).childNodes)
    .flatMap((node) => lines(node, 0))
    .join('\n')
