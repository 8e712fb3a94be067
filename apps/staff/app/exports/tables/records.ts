import type { HoldView, RemovalsExport, RemovedView, Whole } from '@common-ground/api/contracts'
import { dayCell } from '@common-ground/web'
import { dayOf, each, type FileTable } from './table.ts'

/** What is due to go, or was decided about; and cases whose time is over and that stay all the same. */
export const removalsTable = ({ rows }: RemovalsExport): FileTable => ({
  name: 'Removals',
  head: ['What', 'Records', 'Why', 'Proposed', 'What was decided'],
  rows: each(rows, (row) => {
    if (row.kind === 'kept')
      return [`Case ${row.kept.reference}`, null, row.kept.why, null, 'Kept all the same']
    const { name, records, why, proposedOn, decided } = row.removal
    return [name, records, why, dayCell(proposedOn), decided ?? '']
  }),
})

export const removedTable = ({ rows }: Whole<RemovedView>): FileTable => ({
  name: 'Removed',
  head: ['What', 'Removed', 'By which rule', 'Approved by', 'Records', 'What went', 'The record ended with'],
  rows: each(rows, ({ name, removedOn, rule, approvedBy, goes, lastHash }) => [
    name,
    dayCell(removedOn),
    rule,
    approvedBy,
    goes.reduce((sum, { many }) => sum + many, 0),
    goes.map(({ what, many }) => `${what}: ${many.toLocaleString('en-GB')}`).join(', '),
    lastHash ?? '',
  ]),
})

export const holdsTable = ({ rows }: Whole<HoldView>): FileTable => ({
  file: 'legal-holds',
  name: 'Legal holds',
  head: ['Reference', 'Placed', 'Placed by', 'Why'],
  rows: each(rows, ({ reference, placedAt, placedBy, reason }) => [
    reference,
    dayOf(placedAt),
    placedBy,
    reason,
  ]),
})
