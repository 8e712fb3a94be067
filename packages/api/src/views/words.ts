import type { CaseFile } from '@common-ground/db'
import { type Actor, actedFor, councilReads, type Reader, readsWords, textsIn } from '@common-ground/domain'

/**
 * A case's file with only those words in it that a reader reads. Everything a page shows is looked up in the file, so
 * what is not for somebody cannot be shown to them by mistake.
 */
export function fileFor(file: CaseFile, reader: Reader): CaseFile {
  if (reader.kind === 'council') return file
  const by = actedFor(file.events)
  const readable = file.events
    .filter(({ data }, at) => readsWords(file.kase, data, by[at] ?? null, reader))
    .flatMap(({ data }) => textsIn(data))
  const texts = new Map(readable.flatMap(({ id }) => pair(file.texts, id)))
  return { ...file, texts }
}

/** The same for somebody of the council: whoever only decides does not read what was said in confidence. */
export function fileForCouncil(file: CaseFile, actor: Actor): CaseFile {
  const hidden = file.events
    .filter(({ data }) => !councilReads(data, actor))
    .flatMap(({ data }) => textsIn(data))
  if (hidden.length === 0) return file
  const texts = new Map(file.texts)
  for (const { id } of hidden) texts.delete(id)
  return { ...file, texts }
}

const pair = (texts: CaseFile['texts'], id: string): [string, string][] => {
  const body = texts.get(id)
  return body === undefined ? [] : [[id, body]]
}
