import { applyReceipts, type Connection } from '@common-ground/db'
import { REPORT_KEPT_MS } from '@common-ground/domain'

/**
 * Applies what providers reported of messages, in whatever order it came.
 *
 * @returns how many reports are dealt with.
 */
export const takeInReceipts = ({ db }: Connection, authorityId: string, now: Date): Promise<number> =>
  applyReceipts(db, authorityId, now, REPORT_KEPT_MS)
