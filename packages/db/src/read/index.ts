export * from './alike.ts'
export * from './answers.ts'
export * from './authority.ts'
export * from './case-file.ts'
export * from './caseload.ts'
export { readCursor } from './caseload-order.ts'
export type { Hold, LinkedCase, NotReached } from './council-lists.ts'
export * from './dashboard.ts'
export * from './drafts.ts'
export * from './letter-codes.ts'
export * from './openings.ts'
export { type Minder, REACHING_VIEWS, type ReachingView } from './reaching.ts'
export * from './reaching-work.ts'
export * from './retention.ts'
export * from './right-passes.ts'
export * from './sight.ts'
export * from './staff-accounts.ts'
export * from './undelivered.ts'
export type { UndeliveredFilter, UndeliveredRow } from './undelivered-rows.ts'
export * from './under-review.ts'
export {
  MOST_UNREAD,
  readUnreadLetter,
  readUnreadLetters,
  type UnreadLetter,
} from './unread-letters.ts'
export { oldestWaiting, readFailedJobs, readSweepRuns } from './watch.ts'
export * from './wordings.ts'
export * from './work.ts'
