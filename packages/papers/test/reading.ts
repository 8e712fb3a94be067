import { getDocumentProxy } from 'unpdf'
import { type Block, type Paper, paper } from '../src/index.ts'

/** A node of the tree that a screen reader walks. */
export type Node = { readonly role: string; readonly children: readonly Node[]; readonly text: string }

type Piece = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}
type Mark = { readonly type: string; readonly tag?: string; readonly id?: string }
type RawNode = { role?: string; type?: string; id?: string; children?: RawNode[] }

export const MADE_ON = '2026-11-24T09:30:00Z'

/** A paper with these blocks and nothing in particular about it. */
export const plain = (blocks: readonly Block[], rest: Partial<Paper> = {}): Paper => ({
  title: 'What happened in this case',
  reference: 'CG-2026-000123',
  madeOn: MADE_ON,
  from: 'Borchester County Council',
  blocks,
  ...rest,
})

/** What another library finds in the bytes of a PDF. */
export async function read(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(bytes.slice())
  const pages: { pieces: Piece[]; tree: Node[]; text: string; foot: string }[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const pieces: Piece[] = []
    const marked = new Map<string, string>()
    const open: (string | undefined)[] = []
    let [text, foot] = ['', '']
    for (const item of items) {
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent') open.pop()
        else open.push((item as Mark).tag === 'Artifact' ? 'artifact' : (item as Mark).id)
        continue
      }
      const said = item.str + (item.hasEOL ? '\n' : '')
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[]
      if (item.str.trim()) pieces.push({ text: item.str, x, y, width: item.width, size })
      if (open.includes('artifact')) foot += said
      else text += said
      const id = open.findLast((known) => known !== undefined && known !== 'artifact')
      if (id) marked.set(id, (marked.get(id) ?? '') + said)
    }
    const walk = (node: RawNode): Node => {
      const inside = (node.children ?? []).map(walk)
      const own = node.type === 'content' ? (marked.get(node.id ?? '') ?? '') : ''
      return {
        role: node.role ?? 'text',
        children: inside,
        text: oneLine([own, ...inside.map((child) => child.text)].join(' ')),
      }
    }
    const root = (await page.getStructTree()) as RawNode | null
    pages.push({ pieces, tree: root ? walk(root).children.slice() : [], text, foot })
  }
  const { info } = await pdf.getMetadata()
  return {
    pages,
    info: info as Record<string, unknown>,
    metadata: (await pdf.getMetadata()).metadata as { get(name: string): unknown } | null,
    outline: ((await pdf.getOutline()) ?? []) as Bookmark[],
    markInfo: await pdf.getMarkInfo(),
    preferences: (await pdf.getViewerPreferences()) as Record<string, unknown> | null,
    text: pages.map(({ text }) => text).join('\n'),
  }
}

export type Bookmark = { readonly title: string; readonly items: readonly Bookmark[] }
export type Read = Awaited<ReturnType<typeof read>>

/** Makes a paper of these blocks and reads it again. */
export const made = async (blocks: readonly Block[], rest: Partial<Paper> = {}): Promise<Read> =>
  read(await paper(plain(blocks, rest)))

/** Every node of this role, in reading order. */
export const found = (nodes: readonly Node[], role: string): Node[] =>
  nodes.flatMap((node) => [...(node.role === role ? [node] : []), ...found(node.children, role)])

/** Text as one line with single spaces. */
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
/** Arabic dots are signs of their own, placed over the letter; the reader adds some of their widths. */
const slack = ({ text, width }: Piece) => (RIGHT_TO_LEFT.test(text) ? 4 + width * 0.2 : 0)

/** Everything that is printed outside the edges of the page, which should be nothing. */
export const outside = ({ pages }: Read) =>
  pages.flatMap(({ pieces }) =>
    pieces.filter(
      (piece) =>
        piece.x < 61 ||
        piece.x + piece.width > 595.28 - 61 + slack(piece) ||
        piece.y < 30 ||
        piece.y > 841.89 - 58,
    ),
  )
