import { describe, expect, test } from 'vitest'
import {
  ANSWER_WORKING_DAYS,
  addWorkingDays,
  type Case,
  dateWords,
  decide,
  isOutside,
  localDate,
  OUTSIDE_PARTIES,
  openDates,
  PARTIES,
  partyAnswerBy,
  type Refusal,
  readsOutside,
} from '../src/index.ts'
import {
  ACTORS,
  after,
  FAMILY,
  FRIEND,
  MANAGER,
  OFFICER,
  OTHER_PARENT,
  raised,
  TODAY,
  text,
} from './build.ts'

const { outside } = ACTORS
const ask = {
  type: 'requestDisagreementResolution',
  kind: 'DR2',
  parties: ['family', 'school'],
  providerId: 'p',
} as const
const byLink = (agrees: boolean, party: 'school' | 'icb' = 'school') =>
  ({ type: 'answerByLink', party, agrees, reason: null, link: 'page-1', by: text() }) as const
const codeOf = (decided: ReturnType<typeof decide>): Refusal['code'] | null =>
  decided.ok ? null : decided.refusal.code
const refused = (kase: Case, command: Parameters<typeof decide>[1], actor = OFFICER) =>
  codeOf(decide(kase, command, { actor, today: TODAY }))

describe('asking those outside', () => {
  test('everybody but the family and the SEN team is asked outside', () => {
    expect(PARTIES.filter(isOutside)).toEqual([...OUTSIDE_PARTIES])
    expect(isOutside('family') || isOutside('council')).toBe(false)
  })

  test('with the referral: the day and the target stand beside the party', () => {
    const asked = after(raised(), { ...ask, asked: ['school'] }, OFFICER)
    expect(asked.stages.disagreementResolution).toMatchObject({
      state: 'seekingAgreement',
      parties: [
        { party: 'family', answer: null },
        { party: 'school', answer: null, asked: { on: TODAY, answerBy: '2026-12-07' } },
      ],
    })
  })

  test('the target is ten working days, over a bank holiday too', () => {
    expect(ANSWER_WORKING_DAYS).toBe(10)
    expect(partyAnswerBy(localDate('2026-12-18'))).toBe('2027-01-06')
    expect(partyAnswerBy(TODAY)).toBe(addWorkingDays(TODAY, 10))
  })

  test.each([
    ['a family sends nobody a link', FAMILY, ['school'], 'notYours'],
    ['only those who take part are asked', OFFICER, ['icb'], 'notAParty'],
    ['one twice is asked once', OFFICER, ['school', 'school'], null],
    ['a manager may as an officer may', MANAGER, ['school'], null],
  ] as const)('%s', (_what, actor, asked, code) => {
    expect(refused(raised(), { ...ask, asked }, actor)).toBe(code)
  })

  test('again, while there is no answer: the newer day stands', () => {
    const asked = after(raised(), { ...ask, asked: ['school'] }, OFFICER)
    const later = localDate('2026-12-08')
    const again = after(asked, { type: 'askParty', party: 'school' }, OFFICER, later)
    expect(again.stages.disagreementResolution).toMatchObject({
      parties: [{}, { asked: { on: later, answerBy: '2026-12-22' } }],
    })
    expect(refused(asked, { type: 'askParty', party: 'icb' })).toBe('notAParty')
    expect(refused(asked, { type: 'askParty', party: 'school' }, FAMILY)).toBe('wrongRole')
    const three = { ...ask, parties: ['family', 'school', 'college'] } as const
    const answered = after(after(raised(), three, OFFICER), byLink(true), outside)
    expect(refused(answered, { type: 'askParty', party: 'school' })).toBe('alreadyAnswered')
  })
})

describe('an answer by a link', () => {
  const asked = after(raised(), { ...ask, asked: ['school'] }, OFFICER)

  test('says by which, and who answered; what stood of the asking stays', () => {
    const decided = decide(asked, byLink(false), { actor: outside, today: TODAY })
    expect(decided).toMatchObject({
      ok: true,
      events: [{ type: 'partyAnswered', party: 'school', through: { link: 'page-1', by: text() } }],
    })
    const after1 = after(asked, byLink(false), outside)
    expect(after1.stages.disagreementResolution).toMatchObject({
      state: 'declined',
      by: 'school',
      parties: [{}, { answer: { agrees: false, on: TODAY }, asked: { on: TODAY } }],
    })
  })

  test('makes it go ahead when all have agreed, and not before', () => {
    const one = after(asked, byLink(true), outside)
    expect(one.stages.disagreementResolution.state).toBe('seekingAgreement')
    const answer = { party: 'family', agrees: true, answeredOn: TODAY, reason: null } as const
    const all = after(one, { type: 'answerForParty', ...answer }, FAMILY)
    expect(all.stages.disagreementResolution.state).toBe('agreed')
  })

  test.each([
    ['once', after(asked, byLink(false), outside), byLink(true), 'wrongState'],
    ['by those asked', asked, byLink(true, 'icb'), 'notAParty'],
    ['by somebody who says who they are', asked, { ...byLink(true), by: text(0) }, 'wordsMissing'],
    ['while it is asked', raised(), byLink(true), 'wrongState'],
  ] as const)('is given %s', (_what, kase, command, code) => {
    expect(refused(kase, command, outside)).toBe(code)
  })

  test('is for whoever holds the link and nobody else, and they do nothing else', () => {
    for (const actor of [FAMILY, OFFICER, MANAGER, ACTORS.decisionMaker, ACTORS.adviser])
      expect(refused(asked, byLink(true), actor)).toBe('wrongRole')
    const answer = { party: 'school', agrees: true, answeredOn: TODAY, reason: null } as const
    expect(refused(asked, { type: 'answerForParty', ...answer }, outside)).toBe('wrongRole')
    expect(refused(asked, { type: 'sendMessage', text: text() }, outside)).toBe('wrongRole')
  })
})

test('the provider is referred to when all have agreed, again too, and a meeting keeps the day', () => {
  const asked = after(raised(), { ...ask, asked: ['school'] }, OFFICER)
  expect(refused(asked, { type: 'referDisagreementResolution' })).toBe('wrongState')
  const own = after(raised(), ask, FAMILY)
  const agreed = after(own, byLink(true), outside)
  const sent = after(agreed, { type: 'referDisagreementResolution' }, OFFICER)
  expect(sent.stages.disagreementResolution).toMatchObject({ state: 'agreed', referredOn: TODAY })
  expect(refused(sent, { type: 'referDisagreementResolution' })).toBeNull()
  expect(refused(agreed, { type: 'referDisagreementResolution' }, FAMILY)).toBe('wrongRole')
  const meeting = { meetingOn: localDate('2026-12-01'), mode: 'video' } as const
  const arranged = after(sent, { type: 'arrangeDisagreementResolution', ...meeting }, OFFICER)
  expect(arranged.stages.disagreementResolution).toMatchObject({ state: 'arranged', referredOn: TODAY })
  // What came of it is not known before its day.
  const came = { heldOn: TODAY, outcome: 'none', summary: text() } as const
  const conclude = { type: 'concludeDisagreementResolution', ...came } as const
  expect(refused(arranged, conclude)).toBe('beforeItsDay')
  const onItsDay = decide(arranged, conclude, { actor: OFFICER, today: meeting.meetingOn })
  expect(onItsDay.ok).toBe(true)
})

test('an older record, without asking, folds as it did', () => {
  const kase = after(raised(), ask, OFFICER)
  const { disagreementResolution } = kase.stages
  expect(JSON.stringify(disagreementResolution)).not.toMatch(/asked"|referredOn/)
})

describe('whom we wait for', () => {
  const asked = after(raised(), { ...ask, asked: ['school'] }, OFFICER)
  const listed = (kase: Case) => openDates(kase, null, TODAY).filter(({ rule }) => rule === 'party-answer')

  test('is in the officer’s work until they have answered, as a target and no law', () => {
    expect(listed(asked)).toEqual([
      {
        key: 'asked:school',
        kind: 'promise',
        owedBy: 'council',
        due: '2026-12-07',
        rule: 'party-answer',
        party: 'school',
      },
    ])
    expect(dateWords('promise', 'party-answer').why).toContain('not the law')
    expect(listed(after(asked, byLink(true), outside))).toEqual([])
    expect(listed(after(asked, { type: 'withdrawDisagreementResolution' }, FAMILY))).toEqual([])
  })
})

test('a paper that went outside is read by whoever raised it and who supports them', () => {
  const joined = (kase: Case, who: typeof FRIEND, relation: 'friend' | 'otherParent') => {
    const invitationId = `i-${who.id}`
    const scope = relation === 'friend' ? 'see' : null
    const invited = after(kase, { type: 'invitePerson', invitationId, relation, scope, until: null }, FAMILY)
    return after(invited, { type: 'joinCase', invitationId }, who)
  }
  const kase = joined(joined(raised(), FRIEND, 'friend'), OTHER_PARENT, 'otherParent')
  const reads = (id: string) => {
    const member = kase.people.find(({ personId }) => personId === id)
    return member && readsOutside(kase, { kind: 'member', member })
  }
  expect([FAMILY, FRIEND, OTHER_PARENT].map(({ id }) => reads(id))).toEqual([true, true, false])
  expect(readsOutside(kase, { kind: 'council' })).toBe(true)
})
