import { standingOf } from '../../access/standing.ts'
import { sideOf } from '../../people/actor.ts'
import { isWritten } from '../../people/text-ref.ts'
import { type Handlers, notInTheFuture } from './handler.ts'

/** How to reach somebody, that somebody could be in danger if something got out, and that this is over. */
export const SAFETY_HANDLERS: Handlers<'recordContact' | 'flagSafety' | 'unflagSafety'> = {
  // What somebody else says of how to reach a person is not used until that person says that it is right.
  recordContact: ({ kase, command, on, today }) => {
    const { about, personId, field, confirmed } = command
    if (personId !== null && standingOf(kase, personId, today) === null) return { code: 'noSuchPerson' }
    if ((personId === null) !== (confirmed !== null)) return { code: 'confirmedHow' }
    const future = confirmed && notInTheFuture(confirmed.on, today)
    return future || [{ type: 'contactRecorded', on, about, personId, field, confirmed }]
  },

  flagSafety: ({ command, actor, on }) => {
    const { reason } = command
    if (!isWritten(reason)) return { code: 'wordsMissing' }
    return [{ type: 'safetyFlagged', on, by: actor.id, from: sideOf(actor), reason }]
  },

  unflagSafety: ({ kase, command, actor, on, today }) => {
    const { reason } = command
    const { safety = [] } = kase
    if (safety.length === 0) return { code: 'nothingChanges' }
    if (!isWritten(reason)) return { code: 'wordsMissing' }
    const said = safety.filter(({ side }) => side === 'family').map(({ by }) => by)
    // Whoever has left meanwhile hears nothing more of the case.
    const told = said.filter((by) => standingOf(kase, by, today) !== null)
    return [{ type: 'safetyUnflagged', on, by: actor.id, told, reason }]
  },
}
