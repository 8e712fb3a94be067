import type { CaseFile, NewText } from '@common-ground/db'
import {
  type CaseEvent,
  type CommandName,
  type CommandOf,
  decide,
  evolve,
  givesAway,
  isAmong,
  isCouncil,
  type Member,
  membersOn,
  type PersonId,
  readsContact,
  SHARED_WITH_COUNCIL,
  textsIn,
  wordsFor,
} from '@common-ground/domain'
import { TRPCError } from '@trpc/server'
import type { SignedIn } from '../context.ts'
import { openCase } from '../views/read.ts'
import { waitingContact } from './waiting-contact.ts'

/** Something by which a person can be found, and who may know it. */
type Secret = { readonly said: string | null; readonly isFor: (reader: PersonId) => boolean }

/** Words on their way to some of the family's side. */
type OnTheWay = {
  readonly words: string
  readonly readers: readonly Member[]
  /** Whether whoever is asked to the case later will read them too. */
  readonly byAll: boolean
}

/** Somebody who has no place on the case yet, and of whom nobody has said anything. */
const LATER: PersonId = 'somebody who comes later'

/** Everything by which somebody on the case can be found, with who may know it. */
export async function secretsOf(ctx: SignedIn, file: CaseFile): Promise<readonly Secret[]> {
  const waiting = await waitingContact(ctx, file)
  const ofPeople = file.people.flatMap(({ id, userId, contactShared, address, phone, email }): Secret[] => {
    const shared = contactShared ?? SHARED_WITH_COUNCIL
    const isFor = (reader: PersonId) => userId !== null && readsContact(userId, shared, reader)
    const held = waiting.flatMap((change) => (change.personId === id ? [change.value] : []))
    return [address, phone, email, ...held].map((said) => ({ said, isFor }))
  })
  const ofAsked = [...file.invitations.values()].map(({ id, email: said }): Secret => {
    const by = file.kase.invitations.find((each) => each.id === id)?.invitedBy
    return { said, isFor: (reader) => reader === by }
  })
  return [...ofPeople, ...ofAsked]
}

/** The words that a paper is known by. */
const nameOf = (file: CaseFile, event: CaseEvent, names: Names): readonly string[] => {
  if (!('documentId' in event)) return []
  const held = file.files.get(event.documentId)
  const given = names.get(event.documentId)
  return [given?.fileName ?? held?.fileName, given?.source ?? held?.source].filter((word) => word != null)
}

/** The name of a paper that is not in the case's file yet, and who wrote it. */
export type Names = ReadonlyMap<string, { readonly fileName: string; readonly source: string | null }>

/** Which words the events of a command bring, and to whom: the domain says who reads them. */
function onTheWay(
  ctx: SignedIn,
  file: CaseFile,
  command: CommandOf<CommandName>,
  texts: readonly NewText[],
  names: Names,
): readonly OnTheWay[] {
  const decided = decide(file.kase, command, { actor: ctx.actor, today: ctx.today })
  // What is refused goes nowhere.
  if (!decided.ok) return []
  const after = decided.events.reduce(evolve, file.kase)
  const bodies = new Map([...file.texts, ...texts.map(({ ref, body }) => [ref.id, body] as const)])
  const members = membersOn(after, ctx.today)
  return decided.events.map((event) => {
    const isFor = wordsFor(event, after, null)
    const written = textsIn(event).map(({ id }) => bodies.get(id) ?? '')
    const document = 'documentId' in event && after.documents.find(({ id }) => id === event.documentId)
    return {
      words: [...written, ...nameOf(file, event, names)].join('\n'),
      readers: members.filter((member) => isAmong(isFor, after, { kind: 'member', member })),
      byAll:
        isFor.with === 'everyone' ||
        isFor.with === 'meeting' ||
        (document ? document.shared.with === 'everyone' : false),
    }
  })
}

/**
 * Stops a step of the council whose words hold how to reach, or where to find, somebody who keeps that from one of
 * those who will read them. Those who write for the council see everybody's, and may forget who reads.
 *
 * @param names the papers that the command names and the case's file does not hold yet.
 * @throws BAD_REQUEST with a sentence that says what happened and what to do, and not whose it is.
 */
export async function mustGiveNothingAway<C extends CommandName>(
  ctx: SignedIn,
  reference: string,
  command: CommandOf<C>,
  texts: readonly NewText[],
  names: Names,
): Promise<void> {
  if (!isCouncil(ctx.actor)) return
  const { file } = await openCase(ctx, reference)
  const going = onTheWay(ctx, file, command, texts, names).filter(({ words }) => words.trim() !== '')
  if (going.length === 0) return
  const secrets = await secretsOf(ctx, file)
  for (const { words, readers, byAll } of going) {
    const eyes = [...readers.map(({ personId }) => personId), ...(byAll ? [LATER] : [])]
    const withheld = secrets.filter(({ isFor }) => !eyes.every(isFor)).map(({ said }) => said)
    if (givesAway(words, withheld).length > 0) throw gaveAway()
  }
}

const gaveAway = (): TRPCError =>
  new TRPCError({
    code: 'BAD_REQUEST',
    message:
      'This was not sent: it holds an address, a telephone number or an email address that somebody keeps from whoever reads this. Take it out, then send it again',
  })
