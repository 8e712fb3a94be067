/** The lists that must be kept short. */
export const REGISTERS = [
  'overdue',
  'lawSoon',
  'lawLate',
  'agreedLate',
  'certificateLate',
  'notDelivered',
  'notDeliveredLate',
  'unreadLetters',
  'changesOfOfficer',
  'lookIns',
  'holds',
] as const
export type RegisterId = (typeof REGISTERS)[number]

/** How long a list is, and its address: the page that shows it, and its query. The page lists as many rows. */
export type RegisterView = {
  readonly id: RegisterId
  readonly count: number
  /** Whether there are more than the page shows, which is then `count`. */
  readonly isCut: boolean
  readonly page: 'cases' | 'counted' | 'notDelivered' | 'lookedAt' | 'holds'
  readonly query: string
}

export type Registers = {
  readonly asAt: string
  readonly registers: readonly RegisterView[]
  /** How many messages went out in the last 12 months, beside those that did not arrive. */
  readonly sent: number
}
