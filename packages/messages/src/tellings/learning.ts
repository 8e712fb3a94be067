import type { Tellings } from '../telling.ts'

/** What the council notes to learn from. Nobody is told. */
export const LEARNING: Tellings<'causeRecorded' | 'costRecorded'> = {
  causeRecorded: () => [],
  costRecorded: () => [],
}
