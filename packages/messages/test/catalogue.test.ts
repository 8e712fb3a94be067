import { type Case, fold, type Member } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import {
  AUDIENCES,
  CATALOGUE,
  messagesFor,
  type Names,
  rightPassesFor,
  TEMPLATE_IDS,
  textOf,
  timingOf,
} from '../src/index.ts'
import { LETTERS, OFFICER, raised, SCENES } from '../src/testing/index.ts'

const NAMES: Names = {
  authorityName: 'Shropshire Council',
  portalOrigin: 'https://portal.example',
  staffOrigin: 'https://staff.example',
}
const alone = fold([raised])
const parent = alone.people[0] as Member
const young: Member = { ...parent, personId: 'young-1', relation: 'youngPerson' }
const friend: Member = {
  ...parent,
  personId: 'friend-1',
  relation: 'friend',
  scope: 'actFor',
  supports: parent.personId,
}
const kase: Case = { ...alone, officerId: OFFICER, people: [parent, young, friend] }

const all = [
  ...SCENES.flatMap(({ events, after, actorId }) =>
    messagesFor(events, after?.(kase) ?? kase, NAMES, actorId ?? null),
  ),
  ...['young-1', 'parent-1', OFFICER].map((id) => rightPassesFor(kase, id, NAMES)),
  ...LETTERS(NAMES),
]

test('every template of the catalogue is said by some sample, and nothing is said that is not in it', () => {
  expect([...new Set(all.map(({ template }) => template))].toSorted()).toEqual([...TEMPLATE_IDS].toSorted())
})

test('every audience has something to read', () => {
  const reached = new Set(Object.values(CATALOGUE).flatMap(({ to }) => to))
  expect([...reached].toSorted()).toEqual([...AUDIENCES].toSorted())
})

test('no two templates are called the same', () => {
  const names = Object.values(CATALOGUE).map(({ name }) => name)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

test('only news that can be bad waits for a gentle hour', () => {
  for (const id of TEMPLATE_IDS) expect(timingOf(id) === 'gentle', id).toBe(CATALOGUE[id].kind === 'decision')
  expect(timingOf('reminderDigest')).toBe('workingHours')
  expect(timingOf('longGone')).toBe('atOnce')
})

describe.each(all.map((message) => [message.template, message] as const))('%s', (template, message) => {
  test('has no gap, says what happened and what to do in plain sentences, and no child is in it', () => {
    const { subject, body } = message
    expect(`${subject}${body}`).not.toMatch(/[{}]/)
    expect(subject).toMatch(/^[A-Z][^.!]{8,90}$/)
    expect(`${subject} ${body}`).not.toMatch(/!|\b(please|sorry|unfortunately|invalid|2FA|log ?in)\b/i)
    expect(`${subject} ${body}`).not.toMatch(/\byour (child|son|daughter)\b/i)
    const sentences = body.replace(/https?:\S+/g, '').split(/[.:?]\s|\n/)
    for (const sentence of sentences) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(25)
    expect(body.endsWith('Shropshire Council')).toBe(true)
    expect(message.wording).toBe(0)
    for (const [link] of body.matchAll(/\S*:\/\/\S*/g)) expect(link).toMatch(/^https:\/\/\w+\.example\/\S+$/)
  })

  test('fits in two text messages, and leads where the whole message leads', () => {
    const { text, segments } = textOf(message)
    expect(segments, `${template}: ${text}`).toBeLessThanOrEqual(2)
    const [link] = /https?:\S+/.exec(message.body) ?? []
    expect(text.endsWith(link ?? message.subject)).toBe(true)
  })
})

describe('an authority’s own words', () => {
  const wordings = {
    messageFromCouncil: {
      version: 3,
      words: { subject: 'News, {reference}', happened: 'There is a message.', toDo: 'Read it.' },
    },
  }
  const SENT = SCENES.find(({ events }) => events[0]?.type === 'messageSent')?.events ?? []
  const told = (names: Names) => messagesFor(SENT, { ...kase, people: [parent] }, names)

  test('stand in place of the product’s, and the message says which version', () => {
    const [message] = told({ ...NAMES, wordings })
    expect(message).toMatchObject({ wording: 3, subject: 'News, ABC-DEF-GHJ' })
    expect(message?.body).toMatch(/^There is a message\.\n\nRead it\.\n\nYour next last day is/)
  })

  test('are left when an authority goes back, or when they no longer hold what the template needs', () => {
    const [own] = told(NAMES)
    const back = { messageFromCouncil: { version: 4, words: null } }
    expect(told({ ...NAMES, wordings: back })).toEqual([own])
    const wrong = {
      messageFromCouncil: { version: 5, words: { ...wordings.messageFromCouncil.words, toDo: '{code}' } },
    }
    expect(told({ ...NAMES, wordings: wrong })).toEqual([own])
  })
})

test('a supporter is told that it is somebody else’s, and only of whom they support', () => {
  const told = messagesFor([SCENES[0]?.events[0] ?? raised], kase, NAMES)
  const beside = told.filter(({ to }) => to.kind === 'supporters')
  expect(beside).toHaveLength(1)
  expect(beside[0]?.subject).toBe('There is news about a disagreement that you support, ABC-DEF-GHJ')
  expect(beside[0]?.body).toMatch(/^You get this because you stand beside somebody/)
})
