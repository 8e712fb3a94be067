/** What is kept and removed together. */
export const RECORD_CLASSES = ['case', 'draft', 'account', 'message'] as const
export type RecordClass = (typeof RECORD_CLASSES)[number]
