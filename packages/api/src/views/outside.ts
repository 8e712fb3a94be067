import type { CaseFile } from '@common-ground/db'
import { givesAway, type Reader, readsOutside, todayIn } from '@common-ground/domain'
import type { OutsidePaper, SentOutside } from '../contracts/index.ts'
import { paperOf, stillOpens, wordsIn } from '../shared/outside.ts'
import { secretsOf } from '../shared/sentinel.ts'
import { found } from '../trpc.ts'

type Row = CaseFile['outside'][number]

/**
 * What of a case a reader may not learn by reading what went outside: how to reach somebody who keeps that from them. A
 * provider can have been given the telephone number of a parent that their own supporter does not know.
 */
function keptFrom(file: CaseFile, reader: Reader): readonly (string | null)[] {
  if (reader.kind === 'council') return []
  return secretsOf(file)
    .filter(({ isFor }) => !isFor(reader.member.personId))
    .map(({ said }) => said)
}

function view(
  { kase, events }: CaseFile,
  row: Row,
  reader: Reader,
  kept: readonly (string | null)[],
  now: Date,
): SentOutside {
  const answered = events.find(({ data }) => data.type === 'partyAnswered' && data.through?.link === row.id)
  const isReadable =
    readsOutside(kase, reader) && givesAway(wordsIn(paperOf(row).blocks).join('\n'), kept).length === 0
  return {
    id: row.id,
    purpose: row.purpose,
    party: row.party,
    organisation: row.organisation,
    // Where there is none it went by post.
    email: reader.kind === 'council' ? row.email || null : null,
    sentOn: todayIn(row.createdAt),
    openedOn: row.openedAt && todayIn(row.openedAt),
    answeredOn: answered ? todayIn(answered.at) : null,
    isOpen: stillOpens(row, now),
    isReadable,
  }
}

/** What left the building about a case, the newest first: to whom, when, and what became of it. For all purposes. */
export function sentOutside(file: CaseFile, reader: Reader, now: Date): readonly SentOutside[] {
  const kept = keptFrom(file, reader)
  return file.outside.map((row) => view(file, row, reader, kept, now)).toReversed()
}

/** One of them with its paper, exactly as it was sent; or "not found" where the reader may not read it. */
export function outsidePaper(file: CaseFile, reader: Reader, id: string, now: Date): OutsidePaper {
  const row = found(file.outside.find((each) => each.id === id))
  const seen = view(file, row, reader, keptFrom(file, reader), now)
  found(seen.isReadable || null)
  return { ...seen, letter: paperOf(row) }
}
