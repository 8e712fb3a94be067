import type { Parcel } from '@common-ground/channels'
import type { Addressee, Claimed } from '@common-ground/db'
import type { Way } from '@common-ground/domain'
import { textOf } from '@common-ground/messages'
import { paper } from '@common-ground/papers'
import { type House, letterPaper } from './letter.ts'

/** What goes out of a message by a way: the words that fit it, and the letter as it is printed. */
export async function parcelFor(
  message: Claimed,
  way: Way,
  addressee: Addressee | null,
  house: House,
): Promise<Parcel> {
  const toName = addressee?.fullName ?? null
  const words = { subject: message.subject, body: message.body }
  const pdf =
    way.channel === 'letter'
      ? await paper(
          letterPaper({
            ...words,
            to: way.to.split('\n'),
            at: message.createdAt,
            addressee,
            house,
          }),
        )
      : null
  return {
    reference: message.id,
    channel: way.channel,
    to: way.to,
    toName,
    subject: message.subject,
    body: way.channel === 'text' ? textOf(words).text : message.body,
    pdf,
    attachments: [],
  }
}
