import type { TimelineEntry } from '@common-ground/api/contracts'
import { formatMoment } from '@common-ground/domain'
import type { TimelineItem } from '@common-ground/ui'

/** An entry of the record as a timeline draws it. */
export const itemOf = (entry: TimelineEntry): TimelineItem => ({
  id: entry.seq,
  title: entry.title,
  by: entry.by,
  at: entry.at,
  when: formatMoment(new Date(entry.at)),
  details: entry.details,
  body: entry.body,
})
