import type { CaseFile } from '@common-ground/db'
import {
  formatDate,
  formatMoment,
  isKnownOutside,
  type LocalDate,
  type PackExtra,
  type PackRecipient,
  packReaders,
  todayIn,
} from '@common-ground/domain'
import type { Block } from '@common-ground/papers'
import type { StaffCaseView } from '../contracts/index.ts'
import { ASKED_BY, pointBlocks } from '../shared/point-blocks.ts'
import type { Names } from '../views/case.ts'
import { timeline } from '../views/timeline.ts'
import { fileFor } from '../views/words.ts'

/**
 * What happened, as whoever it is for may know it: one person reads their own timeline, several what stands on the
 * timelines of all, and an organisation the steps and their days.
 */
function chronology(file: CaseFile, names: Names, recipient: PackRecipient, today: LocalDate): Block[] {
  const readers = packReaders(file.kase, recipient, today)
  const [only, ...others] = readers
  if (only && others.length === 0) {
    const own = fileFor(file, { kind: 'member', member: only })
    return timeline(own, 'family', only.personId, names, today)
      .toReversed()
      .map(({ title, by, at, details, body }) => ({
        kind: 'entry',
        title,
        by,
        at: formatMoment(new Date(at)),
        details: [...details],
        body,
      }))
  }
  const known = readers.map(
    ({ personId }) => new Set(timeline(file, 'family', personId, names, today).map(({ seq }) => seq)),
  )
  const rows = timeline(file, 'staff', '', names, today)
    .toReversed()
    .filter(({ seq, type }) =>
      known.length > 0 ? known.every((seqs) => seqs.has(seq)) : isKnownOutside(type),
    )
    .map(({ at, title }) => [formatDate(todayIn(new Date(at))), title])
  return [{ kind: 'table', caption: 'Each step with its day', head: ['Day', 'What happened'], rows }]
}

/** A part of a pack that we write ourselves. */
export function extraBlocks(
  extra: PackExtra,
  of: { readonly file: CaseFile; readonly names: Names; readonly view: StaffCaseView },
  recipient: PackRecipient,
  today: LocalDate,
): Block[] {
  return extra === 'points'
    ? pointBlocks(of.view, 2, ASKED_BY.others)
    : chronology(of.file, of.names, recipient, today)
}
