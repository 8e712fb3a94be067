import type { Appeal } from './appeal.ts'
import type { Conversation } from './conversation.ts'
import type { DisagreementResolution } from './disagreement-resolution.ts'
import type { Mediation } from './mediation.ts'
import type { Reconsideration } from './reconsideration.ts'

export * from './appeal.ts'
export * from './conversation.ts'
export * from './disagreement-resolution.ts'
export * from './mediation.ts'
export * from './meeting.ts'
export * from './reconsideration.ts'
export * from './words.ts'

/** The five resolution stages. They stand side by side: none waits for another. */
export type Stages = {
  readonly conversation: Conversation
  readonly reconsideration: Reconsideration
  readonly disagreementResolution: DisagreementResolution
  readonly mediation: Mediation
  readonly appeal: Appeal
}
export type StageName = keyof Stages
export type StateOf<S extends StageName> = Stages[S]['state']

/** Every stage with every state it can be in, in the order a family would meet them. */
export const STAGE_STATES: { readonly [S in StageName]: readonly StateOf<S>[] } = {
  conversation: ['notStarted', 'requested', 'arranged', 'held', 'withdrawn'],
  reconsideration: ['notRequested', 'requested', 'underReview', 'decided', 'withdrawn'],
  disagreementResolution: [
    'notRequested',
    'seekingAgreement',
    'agreed',
    'declined',
    'arranged',
    'concluded',
    'withdrawn',
  ],
  mediation: ['notRequested', 'notWanted', 'requested', 'arranged', 'held', 'withdrawn'],
  appeal: ['notLodged', 'lodged', 'ended', 'withdrawn'],
}
export const STAGE_NAMES = Object.keys(STAGE_STATES) as readonly StageName[]

/** How every stage starts. */
export const NO_STAGES: Stages = {
  conversation: { state: 'notStarted' },
  reconsideration: { state: 'notRequested' },
  disagreementResolution: { state: 'notRequested' },
  mediation: { state: 'notRequested', certificate: null, contactedOn: null },
  appeal: { state: 'notLodged' },
}

/** States in which something is under way, so that a case cannot simply be closed over it. */
export const RUNNING: { readonly [S in StageName]: readonly StateOf<S>[] } = {
  conversation: [],
  reconsideration: ['underReview'],
  disagreementResolution: ['seekingAgreement', 'agreed', 'arranged'],
  mediation: ['requested', 'arranged'],
  appeal: ['lodged'],
}

/** Whether a stage has something under way. */
export function isRunning(stages: Stages, stage: StageName): boolean {
  const running: readonly string[] = RUNNING[stage]
  return running.includes(stages[stage].state)
}
