import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { mailbox, type Parcel } from '@common-ground/channels'
import {
  type Addressee,
  type Claimed,
  claimMessages,
  outbox,
  readAddressees,
  tellOnce,
} from '@common-ground/db'
import { enqueue } from '@common-ground/db/testing'
import type { Case, CaseEvent } from '@common-ground/domain'
import {
  CATALOGUE,
  isTemplateId,
  messagesFor,
  type Outgoing,
  rightPassesFor,
  TEMPLATE_IDS,
} from '@common-ground/messages'
import { LETTERS, SCENES } from '@common-ground/messages/testing'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { letterPaper } from '../src/deliver/letter.ts'
import { parcelFor } from '../src/deliver/parcel.ts'
import {
  CASE_SECRETS,
  type Cast,
  castOf,
  FAMILY,
  FAMILY_SIDE,
  NOW,
  type OfFamily,
  OUTSIDE_OF,
  OUTSIDERS,
  PEOPLE,
  secretsOf,
  TODAY,
  type Who,
} from './cast.ts'
import { COUNCIL, HERE, house } from './house.ts'

/**
 * Every message of the catalogue, to everybody who is or was something to a case, as it would leave: nothing that is
 * kept of anybody is in it but the name and address of whom it goes to, on their own letter, and nobody gets what is not
 * for them. A new template is in the catalogue and so in here; one that no sample says fails.
 */
const built = house()
const NAMES = {
  authorityName: COUNCIL.name,
  portalOrigin: 'http://localhost:3000',
  staffOrigin: 'http://localhost:3001',
}

type Leaving = { readonly message: Claimed; readonly addressee: Addressee | null; readonly to: Who | null }
let cast: Cast
let leaving: readonly Leaving[] = []
/** What was told, by the part of a row's key that stands for it. */
const told = new Map<string, Outgoing>()

/** A sample as it happens to this case and these people. */
function here<T>(sample: T): T {
  const ids = {
    'parent-1': 'raiser',
    'young-1': 'young',
    'friend-1': 'friend',
    'officer-1': 'officer',
    'decision-maker-1': 'decider',
  }
  const text = Object.entries(ids).reduce(
    (all, [sampled, who]) => all.replaceAll(`"${sampled}"`, `"${cast.ids[who]}"`),
    JSON.stringify(sample),
  )
  return JSON.parse(text) as T
}

async function happen(kase: Case, events: readonly CaseEvent[], actorId: string): Promise<void> {
  const version = kase.version + told.size + 1
  const after: Case = { ...kase, version }
  const request = {
    authorityId: HERE,
    actor: { id: actorId, roles: [] },
    idempotencyKey: '',
    requestId: 'test',
    now: NOW,
    today: TODAY,
    action: 'test',
    messagesFor: () => {
      const messages = messagesFor(events, after, NAMES, actorId)
      for (const [nth, message] of messages.entries())
        told.set(`${after.id}:${version}:${nth}:${message.template}`, message)
      return messages
    },
  }
  await built.worker.db.transaction((tx) =>
    enqueue(tx, request, { before: { hash: '', version: version - 1 }, after, events, texts: [] }),
  )
}

beforeAll(async () => {
  cast = await castOf(built)
  const { kase, ids } = cast
  // Somebody who is no reader of anything does it, so that nobody is left out for having done it themselves.
  for (const { events, after, actorId } of SCENES)
    await happen(after?.(kase) ?? kase, here(events), actorId ? here(actorId) : (ids.stranger ?? ''))
  for (const who of ['raiser', 'young', 'officer']) {
    const { to: _, ...message } = rightPassesFor(kase, ids[who] ?? '', NAMES)
    const common = { authorityId: HERE, caseId: kase.id, now: NOW }
    await tellOnce(built.worker.db, {
      ...common,
      key: `rightPasses:${who}`,
      toUserId: ids[who] ?? '',
      ...message,
    })
  }
  await built.owner.db.insert(outbox).values(
    LETTERS(NAMES).map((letter, at) => ({
      authorityId: HERE,
      key: `letter:${at}`,
      toAddress: `${secretsOf('stranger').email}@example.org`,
      createdAt: NOW,
      ...letter,
    })),
  )
  const request = { authorityId: HERE, claim: crypto.randomUUID(), now: NOW, leaseMs: 60_000, limit: 5_000 }
  const claimed = await claimMessages(built.worker.db, request)
  const withCase = claimed.filter(({ caseId, toUserId }) => caseId && toUserId).map(({ id }) => id)
  const addressees = await readAddressees(built.worker.db, HERE, withCase, TODAY)
  leaving = claimed.map((message) => ({
    message,
    addressee: addressees.get(message.id) ?? null,
    to: message.toUserId ? (cast.whoIs.get(message.toUserId) ?? null) : null,
  }))
}, 60_000)

const WAYS = ['email', 'text', 'letter'] as const
const addressOf = ({ message, addressee }: Leaving, channel: (typeof WAYS)[number]): string | null => {
  if (channel === 'email') return message.toAddress
  return (channel === 'text' ? addressee?.reach.phone : addressee?.reach.address) ?? null
}

/** Everything that is kept of anybody, as it would turn up in a text. */
const SECRETS = [
  ...CASE_SECRETS,
  ...[...PEOPLE, ...(Object.keys(OUTSIDERS) as Who[])].flatMap((who) => Object.values(secretsOf(who))),
].filter((each, at, all) => all.indexOf(each) === at)
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(\d)[\s-]+(?=\d)/g, '$1')
    .replace(/=\r?\n/g, '')
/** What of all this stands in a text, beside what may. */
const leaksIn = (text: string, may: readonly string[]): readonly string[] => {
  const said = plain(text)
  return SECRETS.filter((secret) => !may.includes(secret) && said.includes(secret))
}
/** What a letter may hold: whom it goes to and, for whoever reads the case, its officer. */
const mayHold = ({ to, addressee }: Leaving): readonly string[] => {
  if (!to) return []
  const { name, house: street, town } = secretsOf(to)
  return [name, street, town, ...(addressee?.kase ? [secretsOf('officer').name] : [])]
}
const PRINTED = ['raiser', 'otherParent', 'young', 'attends'] as const
const saidIn = ({ subject, body, attachments }: Parcel): string =>
  [
    subject,
    body,
    ...attachments.flatMap(({ fileName, contentType, content }) => [fileName, contentType, content]),
  ].join('\n')

test('every template of the catalogue leaves for somebody', () => {
  const left = new Set(leaving.map(({ message }) => message.template))
  expect(TEMPLATE_IDS.filter((id) => !left.has(id))).toEqual([])
  expect([...left].filter((id) => !isTemplateId(id))).toEqual([])
})

describe('nothing that is kept of anybody', () => {
  test('is in a subject, an email, a text message or what is attached', async () => {
    const found: string[] = []
    for (const each of leaving)
      for (const channel of ['email', 'text'] as const) {
        const to = addressOf(each, channel)
        if (!to) continue
        const parcel = await parcelFor(each.message, { channel, to }, each.addressee, COUNCIL)
        const leaks = leaksIn(saidIn(parcel), [])
        if (leaks.length > 0) found.push(`${each.message.template} to ${each.to} by ${channel}: ${leaks}`)
      }
    expect(found).toEqual([])
  })

  test('is on a letter, but for the name and address of whom it goes to and who has their case', () => {
    const found: string[] = []
    let letters = 0
    for (const each of leaving) {
      const address = addressOf(each, 'letter')
      if (!address || !each.addressee) continue
      const { subject, body, createdAt: at } = each.message
      const paper = letterPaper({
        subject,
        body,
        to: address.split('\n'),
        at,
        addressee: each.addressee,
        house: COUNCIL,
      })
      const leaks = leaksIn(JSON.stringify(paper), mayHold(each))
      letters += 1
      if (leaks.length > 0) found.push(`${each.message.template} to ${each.to}: ${leaks}`)
    }
    expect(found).toEqual([])
    expect(letters).toBeGreaterThan(300)
  })

  test('is in the file of a letter, or in what a mail program shows of an email', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'common-ground-parcels-'))
    const carrier = mailbox(folder)
    const oneEach = new Map(leaving.map((each) => [each.to ?? each.message.toAddress, each]))
    for (const each of oneEach.values()) {
      const { message, addressee } = each
      const email = await parcelFor(message, { channel: 'email', to: message.toAddress }, addressee, COUNCIL)
      await carrier.hand(email)
      const file = await readFile(path.join(folder, `${message.id}.eml`), 'utf8')
      const own = each.to ? [secretsOf(each.to).email] : [message.toAddress.split('@')[0] ?? '']
      expect(leaksIn(file, own), `${message.template} to ${each.to}`).toEqual([])
      const address = addressOf(each, 'letter')
      // Making and reading a file takes a second: those who differ in what they may read are enough.
      if (!address || !addressee || !(PRINTED as readonly unknown[]).includes(each.to)) continue
      const { pdf } = await parcelFor(message, { channel: 'letter', to: address }, addressee, COUNCIL)
      const { text } = await extractText(await getDocumentProxy(pdf ?? new Uint8Array()), {
        mergePages: true,
      })
      expect(leaksIn(`${text}${Buffer.from(pdf ?? []).toString('latin1')}`, mayHold(each))).toEqual([])
      // The control: the letter does say whom it goes to.
      expect(plain(text)).toContain(secretsOf(each.to ?? 'raiser').house)
    }
    await carrier.close()
  }, 30_000)
})

const isPrincipal = (who: OfFamily): boolean => FAMILY_SIDE[who].supports === null
const isHere = (who: OfFamily): boolean => who !== 'left' && who !== 'expired'
const reads = (who: OfFamily): boolean => isHere(who) && FAMILY_SIDE[who].scope !== 'attend'
const nameOf = (id: string | null): string => (id === null ? '' : (cast.whoIs.get(id) ?? ''))

/** Who may get a message, by hand. */
function mayGet({ to }: Outgoing): readonly string[] {
  switch (to.kind) {
    case 'family':
      return FAMILY.filter((who) => reads(who) && isPrincipal(who))
    case 'circle':
      return FAMILY.filter((who) => reads(who) && who === nameOf(to.personId))
    case 'supporters':
      return FAMILY.filter(
        (who) =>
          reads(who) && !isPrincipal(who) && (to.of === null || FAMILY_SIDE[who].supports === nameOf(to.of)),
      )
    case 'attending':
      return ['attends']
    case 'person':
      return [nameOf(to.personId)]
    case 'managers':
      return ['manager']
    case 'outside':
      return (Object.keys(OUTSIDERS) as (keyof typeof OUTSIDERS)[]).filter((who) =>
        to.stages.includes(OUTSIDE_OF[who]),
      )
  }
}

describe('nobody gets what is not for them', () => {
  test('each message goes to all whom it is for, and to nobody else', async () => {
    const rows = await built.owner.sql<{ key: string; to: string | null; address: string }[]>`
      select key, to_user_id as to, to_address as address from outbox where case_id is not null`
    for (const [key, message] of told) {
      const got = rows
        .filter((row) => row.key.startsWith(`${key}:`))
        .map(({ to, address }) =>
          to
            ? (cast.whoIs.get(to) ?? to)
            : (Object.keys(OUTSIDERS) as Who[]).find((who) => address.startsWith(secretsOf(who).email)),
        )
      expect(got.toSorted(), `${message.template} to ${JSON.stringify(message.to)}`).toEqual(
        mayGet(message).toSorted(),
      )
    }
  })

  test('each is in the words for its reader', () => {
    const wrong: string[] = []
    for (const { message, to } of leaving) {
      if (!to || !isTemplateId(message.template)) continue
      const { frame } = CATALOGUE[message.template]
      const isFamily = (FAMILY as readonly Who[]).includes(to)
      if ((frame === 'portalCase') !== isFamily) wrong.push(`${message.template} to ${to}`)
      if (isFamily && message.body.includes(NAMES.staffOrigin))
        wrong.push(`${message.template} leads ${to} astray`)
      if (message.subject.includes('that you support') && isPrincipal(to as OfFamily))
        wrong.push(`${message.template} calls ${to} a supporter`)
    }
    expect(wrong).toEqual([])
  })

  test('whose access has ended since is told of that end alone, and their letter has nothing of the case', async () => {
    const id = cast.ids.friend ?? ''
    const mine = leaving.filter(({ to }) => to === 'friend').map(({ message }) => message.id)
    expect(mine.length).toBeGreaterThan(30)
    await built.owner.sql`update case_people set ended_on = '2026-11-20' where user_id = ${id}`
    await built.owner.sql`update outbox set template = 'accessEnded' where id = ${mine[0] ?? ''}`
    const now = await readAddressees(built.worker.db, HERE, mine, TODAY)
    expect([...now].filter(([, { mayBeTold }]) => mayBeTold).map(([each]) => each)).toEqual([mine[0]])
    for (const { kase } of now.values()) expect(kase).toBeNull()
  })
})

describe('the test itself notices', () => {
  test('each thing that is kept, wherever it stands in a message', () => {
    expect(SECRETS.length).toBeGreaterThan(90)
    for (const secret of SECRETS) expect(leaksIn(`Look at ${secret.toUpperCase()}.`, [])).toEqual([secret])
  })

  test('another parent’s address on a letter', () => {
    const mine = leaving.find(({ to, addressee }) => to === 'raiser' && addressee?.kase)
    if (!mine?.addressee) throw new Error('Nothing goes to whoever raised it')
    const { subject, body, createdAt: at } = mine.message
    const wrong = secretsOf('otherParent').house
    const paper = letterPaper({ subject, body, to: [wrong], at, addressee: mine.addressee, house: COUNCIL })
    expect(leaksIn(JSON.stringify(paper), mayHold(mine))).toEqual([wrong])
  })
})
