import { circle, family, officer, person, type Telling, type Tellings } from '../telling.ts'

/** Papers. Those whom a paper is shared with are told that there is one, never what it is. */
export const DOCUMENTS: Tellings<'documentAdded' | 'documentShared' | 'documentRemoved' | 'packReleased'> = {
  documentAdded: ({ from, shared }, kase) => {
    const told: readonly Telling[] = from === 'family' ? officer(kase, 'documentAdded') : []
    if (shared.with === 'everyone' && from === 'council') return [...told, NEW_PAPER]
    return [...told, ...named(shared)]
  },
  documentShared: ({ shared }) => (shared.with === 'everyone' ? [NEW_PAPER] : named(shared)),
  documentRemoved: (_, kase) => officer(kase, 'documentRemoved'),
  // Whom it went to, and what is in it, is read after signing in. Its officer made it, and the case says so.
  packReleased: ({ recipient }) => [
    recipient.kind === 'person' ? circle(recipient.personId, 'packReleased') : family('packReleased'),
  ],
}

const NEW_PAPER = family('documentShared')
const named = (shared: Parameters<(typeof DOCUMENTS)['documentShared']>[0]['shared']): readonly Telling[] =>
  shared.with === 'people' ? shared.people.map((personId) => person(personId, 'documentShared')) : []
