import type { CaseFile } from '@common-ground/db'
import {
  type Audience,
  addWorkingDays,
  type EventOf,
  FIRST_THREAD,
  type LocalDate,
  type Promises,
  type Reader,
  readsDocument,
  readsThread,
  type Thread,
  waitedWords,
  workingDaysBetween,
} from '@common-ground/domain'
import type { MessageView, ThreadView } from '../contracts/index.ts'
import { actorName, personName } from './names.ts'

type Row = CaseFile['events'][number]
type Sent = Row & { data: EventOf<'messageSent'> }

const isMessage = (row: Row): row is Sent => row.data.type === 'messageSent'

/** For whom threads are drawn, and on which day. */
type Reading = { readonly to: Audience; readonly readerId: string; readonly today: LocalDate }

/** The threads that a reader may see, the one with the newest message first. */
export function threadViews(
  file: CaseFile,
  reader: Reader,
  { to, readerId, today }: Reading,
  promises: Promises,
): ThreadView[] {
  const words = (id: string | undefined): string => (id ? (file.texts.get(id) ?? '') : '')
  const view = (thread: Thread): ThreadView => {
    const messages = file.events
      .filter(isMessage)
      .filter(({ data }) => (data.threadId ?? FIRST_THREAD) === thread.id)
    return {
      id: thread.id,
      topic: words(thread.topic?.id) || 'Your disagreement',
      withWhom: to === 'staff' ? { id: thread.person, name: personName(file, thread.person) } : null,
      lastAt: messages.at(-1)?.at.toISOString() ?? '',
      waitingSince: thread.waitingSince,
      waitingDays: thread.waitingSince && workingDaysBetween(thread.waitingSince, today),
      waited: thread.waitingSince && waitedWords(thread.waitingSince, today),
      answerBy: thread.waitingSince && addWorkingDays(thread.waitingSince, promises.reply),
      messages: messages.map((row) => message(file, row, reader, to, readerId)),
    }
  }
  return file.kase.threads
    .filter((thread) => readsThread(thread, reader))
    .map(view)
    .toSorted((a, b) => (a.lastAt < b.lastAt ? 1 : -1))
}

function message(file: CaseFile, row: Sent, reader: Reader, to: Audience, readerId: string): MessageView {
  const { text, from, documentIds = [] } = row.data
  const attached = documentIds.flatMap((id) => {
    const document = file.kase.documents.find((each) => each.id === id)
    const named = file.files.get(id)
    return document && named && readsDocument(document, reader) ? [{ id, fileName: named.fileName }] : []
  })
  return {
    seq: row.seq,
    at: row.at.toISOString(),
    by: actorName(file, row, to, readerId),
    ours: (from === 'family') === (to === 'family'),
    body: file.texts.get(text.id) ?? '',
    documents: attached,
  }
}
