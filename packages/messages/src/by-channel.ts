import { segmentsOf } from './segments.ts'

type Said = { readonly subject: string; readonly body: string }

const LINK = /^https?:\/\/\S+$/m

/** What typesetters write and what a telephone takes as one plain sign. */
const PLAIN: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'", '–': '-' }

/**
 * What a text message says: what it is about, and where to read it. It is short, and says nothing else.
 * @returns the words, and in how many parts a network sends them.
 */
export function textOf({ subject, body }: Said): { readonly text: string; readonly segments: number } {
  const [link] = LINK.exec(body) ?? []
  const said = subject.replaceAll(/[“”‘’–]/g, (sign) => PLAIN[sign] ?? sign)
  const text = link ? `${said}. ${link}` : said
  return { text, segments: segmentsOf(text) }
}
