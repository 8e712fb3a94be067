import type { StageView } from '@common-ground/api/contracts'

const IDLE = new Set(['notStarted', 'notRequested', 'notLodged', 'withdrawn', 'notWanted'])
const DONE = new Set(['held', 'decided', 'concluded', 'declined', 'ended'])

/** Whether a stage has not begun, is under way, or is over: for its colour, which its words repeat. */
export const toneOf = ({ state }: StageView): 'idle' | 'running' | 'done' =>
  IDLE.has(state) ? 'idle' : DONE.has(state) ? 'done' : 'running'
