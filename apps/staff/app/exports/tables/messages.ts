import type { OutboxMessage, UndeliveredExport, Whole } from '@common-ground/api/contracts'
import { formatClockTime } from '@common-ground/domain'
import { dayCell } from '@common-ground/web'
import { letterLine, lineOf } from '../../reaching/line.ts'
import { dayOf, each, type FileTable } from './table.ts'

/** What reached nobody: messages, and then letters that nobody has opened. */
export const notDeliveredTable = ({ rows }: UndeliveredExport): FileTable => ({
  name: 'Not delivered',
  head: ['Reference', 'What', 'For', 'Who they are', 'Why', 'Written', 'Reach them by', 'Whose work'],
  rows: each(rows, (row) => {
    if (row.kind === 'message') {
      const { reference, name, who, role, writtenAt, by, whose } = row.message
      const { why } = lineOf(row.message)
      return [reference ?? '', name, who, role, why, dayOf(writtenAt), dayCell(by), whose]
    }
    const { reference, name, child, sentAt, whose } = row.letter
    const { how } = letterLine(row.letter)
    return [reference, name, `The family of ${child}`, '', how, dayOf(sentAt), null, whose]
  }),
})

/** What its page shows of each message: never its words, which may open something for its person alone. */
export const outboxTable = ({ rows }: Whole<OutboxMessage>): FileTable => ({
  name: 'Outbox',
  head: ['Message', 'To', 'Written', 'At', 'How it stands'],
  rows: each(rows, ({ subject, to, createdAt, standing }) => [
    subject,
    to,
    dayOf(createdAt),
    formatClockTime(new Date(createdAt)),
    standing,
  ]),
})
