import { type CaseFile, readOutsidePages } from '@common-ground/db'
import { givesAway, type Reader, readsOutside, todayIn } from '@common-ground/domain'
import type { SignedIn } from '../context.ts'
import type { OutsidePaper, SentOutside } from '../contracts/index.ts'
import { paperOf, stillOpens, wordsIn } from '../shared/outside.ts'
import { secretsOf } from '../shared/sentinel.ts'
import { found } from '../trpc.ts'

type Row = Awaited<ReturnType<typeof readOutsidePages>>[number]

const rowsOf = ({ db, config }: SignedIn, { kase }: CaseFile) =>
  readOutsidePages(db, { authorityId: config.authorityId, caseId: kase.id })

/**
 * What of a case a reader may not learn by reading what went outside: how to reach somebody who keeps that from them. A
 * provider can have been given the telephone number of a parent that their own supporter does not know.
 */
async function keptFrom(ctx: SignedIn, file: CaseFile, reader: Reader): Promise<readonly (string | null)[]> {
  if (reader.kind === 'council') return []
  const secrets = await secretsOf(ctx, file)
  return secrets.filter(({ isFor }) => !isFor(reader.member.personId)).map(({ said }) => said)
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
    email: reader.kind === 'council' ? row.email : null,
    sentOn: todayIn(row.createdAt),
    openedOn: row.openedAt && todayIn(row.openedAt),
    answeredOn: answered ? todayIn(answered.at) : null,
    isOpen: stillOpens(row, now),
    isReadable,
  }
}

/** What left the building about a case, the newest first: to whom, when, and what became of it. For all purposes. */
export async function sentOutside(ctx: SignedIn, file: CaseFile, reader: Reader): Promise<SentOutside[]> {
  const rows = await rowsOf(ctx, file)
  if (rows.length === 0) return []
  const kept = await keptFrom(ctx, file, reader)
  return rows.map((row) => view(file, row, reader, kept, ctx.call.now)).toReversed()
}

/** One of them with its paper, exactly as it was sent; or "not found" where the reader may not read it. */
export async function outsidePaper(
  ctx: SignedIn,
  file: CaseFile,
  reader: Reader,
  id: string,
): Promise<OutsidePaper> {
  const row = found((await rowsOf(ctx, file)).find((each) => each.id === id))
  const seen = view(file, row, reader, await keptFrom(ctx, file, reader), ctx.call.now)
  found(seen.isReadable || null)
  return { ...seen, letter: paperOf(row) }
}
