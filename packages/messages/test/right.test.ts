import { type Case, fold } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import { messagesFor, rightPassesFor } from '../src/index.ts'
import { OFFICER, raised, SAMPLES } from '../src/testing/samples.ts'

const NAMES = {
  authorityName: 'Shropshire Council',
  portalOrigin: 'https://portal.example',
  staffOrigin: 'https://staff.example',
}
const alone = fold([raised])
const parent = alone.people[0]
if (!parent) throw new Error('Nobody raised it')
const young = { ...parent, personId: 'young-1', relation: 'youngPerson' as const }
const adviser = {
  ...parent,
  personId: 'adviser-1',
  relation: 'adviser' as const,
  scope: 'actFor' as const,
  supports: parent.personId,
}
const kase: Case = { ...alone, officerId: OFFICER, people: [parent, young, adviser] }
const toPersons = (messages: ReturnType<typeof messagesFor>) =>
  messages.flatMap(({ template, to }) => (to.kind === 'person' ? [`${template} ${to.personId}`] : []))

describe('what a supporter does for somebody', () => {
  const { messageSent, conversationRequested } = SAMPLES
  const sent = { ...messageSent, from: 'family' as const, person: parent.personId }

  test('is told to that person', () => {
    expect(toPersons(messagesFor([sent], kase, NAMES, adviser.personId))).toContain(
      `actedForYou ${parent.personId}`,
    )
  })

  test('is not told twice, nor when they do it themselves', () => {
    expect(toPersons(messagesFor([sent], kase, NAMES, parent.personId))).not.toContain(
      `actedForYou ${parent.personId}`,
    )
    const heard = messagesFor([{ ...conversationRequested, by: 'council' }], kase, NAMES, adviser.personId)
    expect(heard.some(({ to }) => to.kind === 'family')).toBe(true)
    expect(toPersons(heard)).not.toContain(`actedForYou ${parent.personId}`)
  })
})

test('a parent whom the young person does not keep is told that they can open it no more', () => {
  const moved = { ...SAMPLES.rightMoved, personId: young.personId, keepParent: false }
  const after: Case = { ...kase, people: [{ ...parent, endedOn: moved.on }, young] }
  expect(toPersons(messagesFor([moved], after, NAMES))).toContain(`accessEndedParent ${parent.personId}`)
})

describe.each([
  ['the young person', young.personId, 'portal'],
  ['a parent', parent.personId, 'portal'],
  ['the case officer', OFFICER, 'staff'],
] as const)('that the right has passed is told to %s', (_, personId, app) => {
  const { body, subject } = rightPassesFor(kase, personId, NAMES)

  test('in plain words, with the way to the case and nobody’s name', () => {
    expect(subject).toMatch(/^There is news about/)
    expect(body.match(/https?:\S+/g)?.[0]).toContain(`https://${app}.example/`)
    expect(body).not.toMatch(/!|\b(please|sorry|unfortunately)\b/i)
    const sentences = body.replace(/https?:\S+/g, '').split(/[.:?]\s|\n/)
    for (const sentence of sentences) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(25)
  })
})
