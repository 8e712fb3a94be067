import { holdsOwnViews, keptBack, packReaders } from '../../access/packs.ts'
import type { Handlers } from './handler.ts'

/** A pack of papers that leaves the council: only what whoever it is for may have. */
export const PACK_HANDLERS: Handlers<'releasePack'> = {
  releasePack: ({ kase, command, actor, on, today }) => {
    const { type: _, ...release } = command
    const { recipient, documentIds } = release
    const isPerson = recipient.kind === 'person'
    if (isPerson && packReaders(kase, recipient, today).length === 0) return { code: 'noSuchPerson' }
    if (documentIds.length === 0 && release.extras.length === 0) return { code: 'emptyPack' }
    for (const id of documentIds) {
      const document = kase.documents.find((each) => each.id === id)
      if (!document) return { code: 'noSuchDocument' }
      if (keptBack(document, kase, recipient, today)) return { code: 'notForThem' }
    }
    const views = holdsOwnViews(kase, documentIds) ? { views: true } : {}
    return [{ type: 'packReleased', on, by: actor.id, ...release, ...views }]
  },
}
