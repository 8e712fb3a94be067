import { family, officer, person, type Telling, type Tellings } from '../telling.ts'

/** Papers. Those whom a paper is shared with are told that there is one, never what it is. */
export const DOCUMENTS: Tellings<'documentAdded' | 'documentShared' | 'documentRemoved'> = {
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
}

const SAID = {
  template: 'documentShared',
  happened: 'There is a document for you to read in a disagreement.',
  toDo: 'Sign in to read it.',
}
const NEW_PAPER = family(SAID.template, SAID.happened, SAID.toDo)
const named = (shared: Parameters<(typeof DOCUMENTS)['documentShared']>[0]['shared']): readonly Telling[] =>
  shared.with === 'people' ? shared.people.map((personId) => person(personId, SAID)) : []
