import { formatClockTime } from '@common-ground/domain'

/** When a session ends unless it is used: in words, and in seconds from now, which no wrong clock can move. */
export type SessionEnd = { readonly at: string; readonly secondsLeft: number }

/** The end of a session as a page shows it. `endsAt` is an ISO instant. */
export function endOf(endsAt: string | null, now: Date): SessionEnd | null {
  if (!endsAt) return null
  const end = new Date(endsAt)
  return {
    at: formatClockTime(end),
    secondsLeft: Math.max(0, Math.floor((end.getTime() - now.getTime()) / 1_000)),
  }
}
