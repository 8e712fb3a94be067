import type { outbox } from '@common-ground/db'
import { messagesFor } from '@common-ground/messages'
import { dayOf } from './days.ts'
import type { House } from './house.ts'
import type { Life, Taken } from './live.ts'
import type { Lots } from './lots.ts'

export type Told = Omit<typeof outbox.$inferInsert, 'authorityId' | 'caseId'>

/** Messages are generated of so many days before the end: older ones have long been read, and are no part of the record. */
const DAYS = 14
/** Of those, so many came back. */
const CAME_BACK = 0.004

const ORIGINS = { portalOrigin: 'https://families.example', staffOrigin: 'https://staff.example' }

/**
 * What people were told of the last days of a case, by the product's own messages, as a worker leaves them: sent, or back
 * and for somebody at the council to see to. Of the family's side and of the council's the people of the case alone.
 */
export function toldOf(
  lots: Lots,
  house: House,
  emailOf: (personId: string) => string | undefined,
  { taken, kase }: Life,
  until: number,
): readonly Told[] {
  const since = `${dayOf(until - DAYS)}T00:00:00Z`
  if (kase.lastEventOn < dayOf(until - DAYS)) return []
  const from = new Date(since)
  return taken.flatMap((step, at) =>
    step.signed.now < from ? [] : ofStep(lots, house, emailOf, step, at === 0),
  )
}

function ofStep(
  lots: Lots,
  { name }: House,
  emailOf: (personId: string) => string | undefined,
  { signed, change }: Taken,
  isRaised: boolean,
): Told[] {
  const { after, events } = change
  const messages = messagesFor(events, after, { authorityName: name, ...ORIGINS })
  return messages.flatMap(({ to, template, wording, subject, body }, nth) => {
    const ids =
      to.kind === 'family'
        ? after.people.map(({ personId }) => personId)
        : to.kind === 'person'
          ? [to.personId]
          : []
    return ids.flatMap((id): Told[] => {
      const toAddress = emailOf(id)
      if (!toAddress || (id === signed.actor.id && !isRaised)) return []
      const key = `${after.id}:${after.version}:${nth}:${template}:${id}`
      const row = { id: lots.uuid(), key, toUserId: id, toAddress, template, wording, subject, body }
      const sentAt = new Date(signed.now.getTime() + 60_000)
      return [
        lots.happens(CAME_BACK)
          ? {
              ...row,
              createdAt: signed.now,
              state: 'undelivered',
              failedChannels: ['email'],
              failure: 'cameBack',
              failedAt: sentAt,
            }
          : { ...row, createdAt: signed.now, state: 'sent', channel: 'email', failedChannels: [], sentAt },
      ]
    })
  })
}
