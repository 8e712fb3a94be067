import { circle, family, officer, person, type Telling, type Tellings } from '../telling.ts'

/** Papers. Those whom a paper is shared with are told that there is one, never what it is. */
export const DOCUMENTS: Tellings<'documentAdded' | 'documentShared' | 'documentRemoved' | 'packReleased'> = {
  documentAdded: ({ from, shared }, kase) => {
    const told: readonly Telling[] =
      from === 'family'
        ? officer(
            kase,
            'documentAdded',
            'The family has added a document.',
            'Read it in the case, and say what it changes.',
          )
        : []
    if (shared.with === 'everyone' && from === 'council') return [...told, NEW_PAPER]
    return [...told, ...named(shared)]
  },
  documentShared: ({ shared }) => (shared.with === 'everyone' ? [NEW_PAPER] : named(shared)),
  documentRemoved: (_, kase) =>
    officer(kase, 'documentRemoved', 'A document has been removed.', 'See which papers the case has now.'),
  // Whom it went to, and what is in it, is read after signing in. Its officer made it, and the case says so.
  packReleased: ({ recipient }) => {
    if (recipient.kind === 'person')
      return [circle(recipient.personId, PACKED.template, PACKED.happened, PACKED.toDo)]
    return [family(PACKED.template, PACKED.happened, PACKED.toDo)]
  },
}

const PACKED = {
  template: 'packReleased',
  happened: 'We have put papers of a disagreement together in one file.',
  toDo: 'Sign in to see who it is for and which papers are in it.',
}

const SAID = {
  template: 'documentShared',
  happened: 'There is a document for you to read in a disagreement.',
  toDo: 'Sign in to read it.',
}
const NEW_PAPER = family(SAID.template, SAID.happened, SAID.toDo)
const named = (shared: Parameters<(typeof DOCUMENTS)['documentShared']>[0]['shared']): readonly Telling[] =>
  shared.with === 'people' ? shared.people.map((personId) => person(personId, SAID)) : []
