import { MEETING_STAGES, type MeetingStage } from '@common-ground/domain'

/**
 * What a message says of meetings: that the one of a stage is arranged or has changed, that one is off, or that one is on
 * again. The last two do not say which.
 */
export type MeetingTold = { readonly stage: MeetingStage } | 'off' | 'onAgain'

/** What the messages of a template say of meetings; null for all that say nothing of any. */
export function meetingTold(template: string): MeetingTold | null {
  if (template === 'meetingOff') return 'off'
  if (template === 'meetingOnAgain') return 'onAgain'
  const stage = MEETING_STAGES.find((each) =>
    ['Arranged', 'Changed', 'Moved'].some((end) => template === `${each}${end}`),
  )
  return stage ? { stage } : null
}
