import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** One input of a form: its name, its kind, and what a form that is sent as it stands would send. */
export type Input = {
  readonly name: string
  readonly kind: string
  readonly value: string
  readonly checked: boolean
  /** What a list lets choose; empty for anything else. */
  readonly offered: readonly string[]
}
export type Form = {
  /** The path it is sent to, with its query. */
  readonly action: string
  readonly method: 'get' | 'post'
  readonly multipart: boolean
  readonly inputs: readonly Input[]
}

/** What a test asks of a page. */
export type Page = {
  readonly title: string
  readonly text: string
  readonly forms: readonly Form[]
  readonly links: readonly string[]
  /** The error summary: each sentence with the id it leads to. */
  readonly problems: readonly { readonly text: string; readonly to: string }[]
  readonly ids: ReadonlySet<string>
  /** What could run: scripts without the nonce of the answer, and attributes that hold code. */
  readonly dangers: readonly string[]
}

const isElement = (node: Node): node is Element => 'tagName' in node
const attr = (element: Element, name: string): string | null =>
  element.attrs.find((each) => each.name === name)?.value ?? null

function* elements(node: Node): Generator<Element> {
  if (isElement(node)) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child)
}

/** The words of a node, as they are in the document: nothing is squeezed. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if (!('childNodes' in node)) return ''
  return node.childNodes.map(textOf).join('')
}

function inputOf(element: Element): Input | null {
  const name = attr(element, 'name')
  if (!name) return null
  const kind = element.tagName === 'input' ? (attr(element, 'type') ?? 'text') : element.tagName
  const options = [...elements(element)].filter(({ tagName }) => tagName === 'option')
  const from = options.find((option) => attr(option, 'selected') !== null) ?? options[0] ?? element
  const value = kind === 'textarea' ? textOf(element) : (attr(from, 'value') ?? '')
  const offered = options.map((option) => attr(option, 'value') ?? textOf(option))
  return { name, kind, value, checked: attr(element, 'checked') !== null, offered }
}

function formOf(element: Element, path: string): Form {
  const inputs = [...elements(element)]
    .filter(({ tagName }) => ['input', 'textarea', 'select', 'button'].includes(tagName))
    .flatMap((each) => inputOf(each) ?? [])
  return {
    action: attr(element, 'action') ?? path,
    method: attr(element, 'method') === 'post' ? 'post' : 'get',
    multipart: attr(element, 'enctype') === 'multipart/form-data',
    inputs,
  }
}

const CODE = /^\s*(javascript|data|vbscript):/i

function dangersIn(element: Element): string[] {
  const bad = element.attrs.filter(
    ({ name, value }) => /^on/.test(name) || (['href', 'src', 'action'].includes(name) && CODE.test(value)),
  )
  const naked = element.tagName === 'script' && attr(element, 'nonce') === null
  return [
    ...bad.map(({ name, value }) => `<${element.tagName} ${name}="${value}">`),
    ...(naked ? [`<script>${textOf(element)}`] : []),
  ]
}

/** Reads the HTML of an answer. */
export function read(html: string, path: string): Page {
  const document = parse(html)
  const all = [...elements(document)]
  const summary = all.find((each) => (attr(each, 'class') ?? '').split(' ').includes('govuk-error-summary'))
  const links = (from: Node) => [...elements(from)].filter(({ tagName }) => tagName === 'a')
  return {
    title: textOf(all.find(({ tagName }) => tagName === 'title') ?? document),
    text: textOf(all.find(({ tagName }) => tagName === 'main') ?? document),
    forms: all.filter(({ tagName }) => tagName === 'form').map((each) => formOf(each, path)),
    links: links(document).flatMap((each) => attr(each, 'href') ?? []),
    problems: summary
      ? links(summary).map((each) => ({ text: textOf(each), to: (attr(each, 'href') ?? '').slice(1) }))
      : [],
    ids: new Set(all.flatMap((each) => attr(each, 'id') ?? [])),
    dangers: all.flatMap(dangersIn),
  }
}
