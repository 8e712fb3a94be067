import type { CaseFile } from '@common-ground/db'
import {
  FIRST_THREAD,
  givesAway,
  type LocalDate,
  membersOn,
  readsContact,
  SHARED_WITH_COUNCIL,
} from '@common-ground/domain'
import { TRPCError } from '@trpc/server'
import type { SignedIn } from '../context.ts'
import { keptFrom } from '../views/kept.ts'
import { openCase } from '../views/read.ts'

/**
 * Stops words that everybody who comes to a meeting reads, where they hold how to reach, or where to find, somebody who
 * has not shared it with all of them.
 *
 * @throws BAD_REQUEST with a sentence that says what happened and what to do, and not whose it is.
 */
export function mustNotLocate(file: CaseFile, words: string, today: LocalDate): void {
  const readers = membersOn(file.kase, today)
  if (!readers.some(({ personId }) => givesAway(words, keptFrom(file, personId)).length > 0)) return
  throw new TRPCError({
    code: 'BAD_REQUEST',
    message:
      'This was not saved: how to join or what to bring holds an address, a telephone number or an email address that somebody keeps from others who come. Take it out, and tell each of them by message',
  })
}

type Message = {
  readonly reference: string
  readonly text: string
  readonly topic: string | null
  readonly threadId: string | null
  readonly person: string | null
}

/**
 * Stops words on their way to one person that hold how to reach, or where to find, another who has not shared it with
 * them. Those who write for the council see everybody's, and may forget who reads this thread.
 *
 * @throws BAD_REQUEST with a sentence that says what happened and what to do, and not whose it is.
 */
export async function mustGiveNothingAway(ctx: SignedIn, message: Message): Promise<void> {
  const { file } = await openCase(ctx, message.reference)
  const thread = file.kase.threads.find(({ id }) => id === (message.threadId ?? FIRST_THREAD))
  const reader = thread?.person ?? message.person ?? file.kase.raisedBy
  const withheld = file.people.filter(
    ({ userId, contactShared }) =>
      userId !== null && !readsContact(userId, contactShared ?? SHARED_WITH_COUNCIL, reader),
  )
  const secrets = withheld.flatMap(({ address, phone, email }) => [address, phone, email])
  if (givesAway(`${message.topic ?? ''}\n${message.text}`, secrets).length === 0) return
  throw new TRPCError({
    code: 'BAD_REQUEST',
    message:
      'This was not sent: it holds an address, a telephone number or an email address that somebody keeps from whoever reads this. Take it out, then send it again',
  })
}
