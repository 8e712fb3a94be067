import { writeFile } from 'node:fs/promises'
import { type Case, type EventType, fold, type Member } from '@common-ground/domain'
import { expect, test } from 'vitest'
import { READERS, type Reader, whyNotTold } from '../src/catalogue/silence.ts'
import { CATALOGUE, messagesFor, type Outgoing, TEMPLATE_IDS } from '../src/index.ts'
import { DECISION_MAKER, OFFICER, raised, SAMPLES, SCENES } from '../src/testing/index.ts'

const PAGE = new URL('../../../docs/process/messages.md', import.meta.url)
const NAMES = {
  authorityName: 'Council',
  portalOrigin: 'https://p.example',
  staffOrigin: 'https://s.example',
}
const alone = fold([raised])
const parent = alone.people[0] as Member
const friend: Member = {
  ...parent,
  personId: 'friend-1',
  relation: 'friend',
  scope: 'actFor',
  supports: 'parent-1',
}
const kase: Case = { ...alone, officerId: OFFICER, people: [parent, friend] }

const READER_OF: Readonly<Record<Outgoing['to']['kind'], Reader>> = {
  family: 'family',
  circle: 'family',
  supporters: 'supporters',
  attending: 'attending',
  person: 'family',
  managers: 'managers',
  outside: 'outside',
}
function readerOf({ to }: Outgoing): Reader {
  if (to.kind !== 'person') return READER_OF[to.kind]
  if (to.personId === OFFICER) return 'officer'
  return to.personId === DECISION_MAKER ? 'decisionMaker' : 'family'
}

/** Which templates each event is told by, to each reader. A scene is its first event's. */
const told = new Map<EventType, Map<Reader, Set<string>>>()
for (const { events, after, actorId } of SCENES) {
  const [first] = events
  if (!first) continue
  const byReader = told.get(first.type) ?? new Map<Reader, Set<string>>()
  told.set(first.type, byReader)
  for (const message of messagesFor(events, after?.(kase) ?? kase, NAMES, actorId ?? null)) {
    const reader = readerOf(message)
    byReader.set(reader, (byReader.get(reader) ?? new Set()).add(message.template))
  }
}
const EVENTS = Object.keys(SAMPLES) as readonly EventType[]

const cell = (event: EventType, reader: Reader): string => {
  const templates = [...(told.get(event)?.get(reader) ?? [])]
  return templates.length > 0 ? templates.map((id) => `\`${id}\``).join(', ') : '–'
}

function page(): string {
  const silences = READERS.flatMap((reader) => {
    const byReason = Map.groupBy(
      EVENTS.filter((event) => !told.get(event)?.has(reader)),
      (event) => whyNotTold(event, reader),
    )
    return [...byReason].map(([reason, events]) => `| ${reader} | ${reason} | ${events.join(', ')} |`)
  })
  const words = TEMPLATE_IDS.map((id) => {
    const { name, to, kind, timing } = CATALOGUE[id]
    return `| \`${id}\` | ${name} | ${to.join(', ')} | ${kind} | ${timing} |`
  })
  return [
    '# What is told of what happens, and to whom',
    '',
    'Made from the code by `KEEP_MESSAGES=1 vitest run --project unit packages/messages/test/told.test.ts`; a test fails',
    'where it is out of date. Each name is a template of `packages/messages/src/catalogue`, which holds its words.',
    'Supporters are told what whoever they support is told. A dash: not told, for the reason further down.',
    '',
    `| what happens | ${READERS.join(' | ')} |`,
    `|${' --- |'.repeat(READERS.length + 1)}`,
    ...EVENTS.map((event) => `| ${event} | ${READERS.map((reader) => cell(event, reader)).join(' | ')} |`),
    '',
    '## Who is not told, and why',
    '',
    '| reader | why | of what |',
    '| --- | --- | --- |',
    ...silences,
    '',
    '## Every template',
    '',
    'Whoever signs in is told of their account; whoever is invited, or asked for a code, by a message of its own.',
    '',
    '| template | what it is | to | kind | when |',
    '| --- | --- | --- | --- | --- |',
    ...words,
    '',
  ].join('\n')
}

test('each event is told to each reader or, with a reason, not', () => {
  expect(EVENTS.filter((event) => !told.has(event))).toEqual([])
  for (const event of EVENTS)
    for (const reader of READERS)
      if (!told.get(event)?.has(reader))
        expect(whyNotTold(event, reader), `${event} to ${reader}`).toMatch(/^[A-Z].{15,}\.$/)
})

test('the page of it is as the code is', async () => {
  if (process.env.KEEP_MESSAGES) await writeFile(PAGE, page())
  await expect(page()).toMatchFileSnapshot(PAGE.pathname)
})
