import type { LastExport, RegisterView, Whole } from '@common-ground/api/contracts'
import { formatClockTime } from '@common-ground/domain'
import { REGISTER_WORDS } from '../../pages/registers/words.ts'
import { EXPORT_WORDS } from '../words.ts'
import { dayOf, each, type FileTable } from './table.ts'

/** How long each register is. */
export const registersTable = ({ rows }: Whole<RegisterView>): FileTable => ({
  name: 'Registers',
  head: ['List', 'How many', 'Or more', 'What is in it'],
  rows: each(rows, ({ id, count, isCut }) => [
    REGISTER_WORDS[id].name,
    count,
    isCut ? 'Yes' : 'No',
    REGISTER_WORDS[id].what,
  ]),
})

/** Everything that can be taken away, and who took it last. */
export const downloadsTable = ({ rows }: Whole<LastExport>): FileTable => ({
  name: 'Downloads',
  head: ['Download', 'What is in it', 'Last downloaded', 'At', 'By', 'How much'],
  rows: each(rows, ({ name, last }) => [
    EXPORT_WORDS[name].name,
    EXPORT_WORDS[name].holds,
    last && dayOf(last.at),
    last ? formatClockTime(new Date(last.at)) : '',
    last?.who ?? '',
    last?.what ?? '',
  ]),
})
