import type { FamilyCaseView } from '@common-ground/api/contracts'
import type { Field } from '@common-ground/ui'
import { paths } from '../paths.ts'
import type { Maker } from './steps.ts'

/** Who a paper is shown to. People are named only where there is somebody to name. */
export function sharingFields({ seers }: Pick<FamilyCaseView, 'seers'>): readonly Field[] {
  const others = seers.filter(({ isMe }) => !isMe)
  const people: Field = {
    name: 'people',
    kind: 'checkboxes',
    label: 'Who?',
    options: others.map(({ personId, who, relationLabel }) => ({
      value: personId,
      text:
        who === relationLabel
          ? who
          : `${who} (${relationLabel.charAt(0).toLowerCase()}${relationLabel.slice(1)})`,
    })),
  }
  return [
    {
      name: 'sharedWith',
      kind: 'radios',
      label: 'Who can see it?',
      options: [
        {
          value: 'council',
          text: 'Only the council',
          hint: 'And whoever you have asked to see what you see',
        },
        ...(others.length > 0
          ? [{ value: 'people', text: 'The council, and people I choose', below: [people] }]
          : []),
        { value: 'everyone', text: 'Everyone who can see this disagreement', hint: 'Now and later' },
      ],
    },
  ]
}

/** What is done with a paper that is there. */
export const DOCUMENT_STEPS: Record<'shareDocument' | 'removeDocument', Maker> = {
  shareDocument: ({ view, of }) => {
    const document = view.documents.find(({ id, mine }) => id === of && mine)
    if (!document) return null
    const { shared } = document
    return {
      heading: `Who can see ${document.fileName}?`,
      lines: ['It changes at once. What somebody has read already cannot be unread.'],
      fields: sharingFields(view),
      start: { sharedWith: shared.with, people: shared.with === 'people' ? shared.people : [] },
      given: { documentId: document.id },
      from: paths.documents(view.reference),
      button: 'Save',
      done: 'Who can see the document has changed.',
    }
  },

  removeDocument: ({ view, of }) => {
    const document = view.documents.find(({ id, mine }) => id === of && mine)
    if (!document) return null
    return {
      heading: `Remove ${document.fileName}`,
      lines: [
        'Nobody can open it here any more, and that it was here stays on the record.',
        'If the council has used it for a decision, it may keep a copy in its own records.',
      ],
      fields: [],
      given: { documentId: document.id },
      from: paths.documents(view.reference),
      button: 'Remove it',
      warning: true,
      done: 'The document has been removed.',
    }
  },
}
