import { describe, expect, test } from 'vitest'
import {
  type Case,
  COMMAND_NAMES,
  type CommandName,
  CorruptRecord,
  decide,
  evolve,
  fold,
  localDate,
  type Refusal,
  raise,
  refusalText,
} from '../src/index.ts'
import {
  after,
  DECIDER,
  FAMILY,
  FIRST_DECIDER,
  MANAGER,
  OFFICER,
  raiseCommand,
  raised,
  TODAY,
  text,
} from './build.ts'

const refusal = (decided: ReturnType<typeof decide>): Refusal['code'] | null =>
  decided.ok ? null : decided.refusal.code
const facts = { actor: OFFICER, today: TODAY }

describe('raising', () => {
  test('asks for a conversation at once, and assigns nobody', () => {
    const kase = raised()
    expect(kase.version).toBe(2)
    expect(kase.stages.conversation).toEqual({ state: 'requested', on: TODAY })
    expect(kase.officerId).toBeNull()
  })

  test('needs something to disagree with', () => {
    const empty = raise({ ...raiseCommand(), points: [] }, { actor: FAMILY, today: TODAY })
    expect(refusal(empty)).toBe('noPoints')
    const blank = raise(
      { ...raiseCommand(), points: [{ id: 'p', section: null, wrong: text(0), wanted: null }] },
      { actor: FAMILY, today: TODAY },
    )
    expect(refusal(blank)).toBe('noPoints')
  })

  test('refuses a letter from the future, and one sent before it was dated', () => {
    const future = raiseCommand({ sent: localDate('2026-11-24') })
    expect(refusal(raise(future, { actor: FAMILY, today: TODAY }))).toBe('inTheFuture')
    const command = raiseCommand()
    const wrongWay = {
      ...command.decision,
      dateOnLetter: localDate('2026-11-10'),
      dateSent: localDate('2026-11-09'),
    }
    expect(refusal(raise({ ...command, decision: wrongWay }, { actor: FAMILY, today: TODAY }))).toBe(
      'sentBeforeDated',
    )
  })
})

describe('reconsideration', () => {
  const open = (kase: Case, decisionMakerId: string) =>
    decide(kase, { type: 'openReconsideration', decisionMakerId }, facts)

  test('is never given to whoever took the first decision', () => {
    expect(refusal(open(raised(), FIRST_DECIDER))).toBe('sameDecisionMaker')
    expect(refusal(open(raised(), DECIDER.id))).toBeNull()
  })

  test('waits until it is recorded who took the first decision', () => {
    expect(refusal(open(raised({ by: null }), DECIDER.id))).toBe('unknownDecider')
  })

  test('is decided only by the one it was given to, with a reason for every point', () => {
    const opened = after(
      raised({ type: 'CON', sections: ['B', 'F'] }),
      { type: 'openReconsideration', decisionMakerId: DECIDER.id },
      OFFICER,
    )
    const one = { pointId: 'point-1', result: 'kept', reasons: text(), originalReason: null } as const
    const two = { pointId: 'point-2', result: 'changed', reasons: text(), originalReason: null } as const
    const other = { id: 'decider-3', roles: ['decisionMaker'] } as const
    const kase = after(
      opened,
      { type: 'recommendReconsideration', points: [one, two], answer: null },
      OFFICER,
    )
    const command = (points: (typeof one | typeof two)[]) =>
      ({ type: 'decideReconsideration', points }) as const
    expect(refusal(decide(kase, command([one, two]), { actor: other, today: TODAY }))).toBe(
      'notTheDecisionMaker',
    )
    const missing = decide(kase, command([one]), { actor: DECIDER, today: TODAY })
    expect(missing).toEqual({ ok: false, refusal: { code: 'reasonMissing', pointIds: ['point-2'] } })
    const blank = command([one, { ...two, reasons: text(0) } as unknown as typeof two])
    expect(refusal(decide(kase, blank, { actor: DECIDER, today: TODAY }))).toBe('reasonMissing')
    const done = after(kase, command([one, two]), DECIDER)
    expect(done.stages.reconsideration).toMatchObject({ state: 'decided', result: 'partlyChanged' })
    expect(done.points.map((point) => point.answer?.result)).toEqual(['kept', 'changed'])
  })
})

describe('disagreement resolution', () => {
  const ask = {
    type: 'requestDisagreementResolution',
    kind: 'DR2',
    parties: ['family', 'school'],
    providerId: 'p',
  } as const
  const answer = (party: 'school' | 'family' | 'icb', agrees: boolean) =>
    ({ type: 'answerForParty', party, agrees, answeredOn: TODAY, reason: null }) as const

  test('whoever asks has agreed; it goes ahead only when all have', () => {
    const asked = after(raised({ type: 'SUP' }), ask, FAMILY)
    expect(asked.stages.disagreementResolution).toMatchObject({
      state: 'seekingAgreement',
      parties: [
        { party: 'family', answer: { agrees: true } },
        { party: 'school', answer: null },
      ],
    })
    expect(after(asked, answer('school', true), OFFICER).stages.disagreementResolution.state).toBe('agreed')
    expect(after(asked, answer('school', false), OFFICER).stages.disagreementResolution).toMatchObject({
      state: 'declined',
      by: 'school',
    })
  })

  test('an officer asking for a school and a family has agreed for neither', () => {
    const asked = after(raised({ type: 'SUP' }), ask, OFFICER)
    expect(asked.stages.disagreementResolution).toMatchObject({
      parties: [{ answer: null }, { answer: null }],
    })
  })

  test('a family answers only for itself, once, and only those asked answer', () => {
    const asked = after(raised({ type: 'SUP' }), ask, OFFICER)
    expect(refusal(decide(asked, answer('school', true), { actor: FAMILY, today: TODAY }))).toBe('notYours')
    expect(refusal(decide(asked, answer('icb', true), facts))).toBe('notAParty')
    const once = after(asked, answer('family', true), FAMILY)
    expect(refusal(decide(once, answer('family', false), { actor: FAMILY, today: TODAY }))).toBe(
      'alreadyAnswered',
    )
  })

  test.each([
    ['DR1', ['family', 'council'], true],
    ['DR1', ['family'], false],
    ['DR2', ['family', 'council'], false],
    ['DR3', ['family', 'icb'], true],
    ['DR4', ['council', 'icb'], true],
    ['DR4', ['council', 'icb', 'family'], false],
    ['DR2', ['family', 'school', 'school'], false],
  ] as const)('%s between %j fits: %s', (kind, parties, fits) => {
    const decided = decide(raised(), { ...ask, kind, parties }, facts)
    expect(refusal(decided)).toBe(fits ? null : 'partiesDoNotFit')
  })
})

describe('mediation and its certificate', () => {
  const request = {
    type: 'requestMediation',
    toldCouncilOn: TODAY,
    healthIncluded: false,
    providerId: 'p',
  } as const
  const certificate = (ground: 'notPursuing' | 'tookPart' | 'couldNotArrange') =>
    ({ type: 'recordCertificate', ground, issuedOn: TODAY }) as const

  test('the ground must fit what happened', () => {
    const fresh = raised()
    const asked = after(fresh, request, FAMILY)
    expect(refusal(decide(fresh, certificate('notPursuing'), facts))).toBeNull()
    expect(refusal(decide(fresh, certificate('tookPart'), facts))).toBe('groundDoesNotFit')
    expect(refusal(decide(asked, certificate('couldNotArrange'), facts))).toBeNull()
    expect(refusal(decide(asked, certificate('notPursuing'), facts))).toBe('groundDoesNotFit')
  })

  test('the certificate outlives what happens next', () => {
    const held = after(raised(), certificate('notPursuing'), FAMILY)
    const asked = after(held, request, FAMILY)
    expect(asked.stages.mediation.certificate).toEqual({ ground: 'notPursuing', issuedOn: TODAY })
  })

  test('is open on a case the council has closed, and reopens it', () => {
    const closed = after(
      raised(),
      { type: 'closeCase', outcome: 'notResolved', reason: 'noReply', summary: text() },
      OFFICER,
    )
    const decided = decide(closed, request, { actor: FAMILY, today: TODAY })
    expect(decided.ok && decided.events.map((event) => event.type)).toEqual([
      'caseReopened',
      'mediationRequested',
    ])
  })
})

describe('closing', () => {
  const close = {
    type: 'closeCase',
    outcome: 'notResolved',
    reason: 'agreedToDiffer',
    summary: text(),
  } as const

  test('waits for what is under way, and says which', () => {
    const lodged = after(raised(), { type: 'noteAppeal', lodgedOn: TODAY, tribunalReference: null }, FAMILY)
    expect(decide(lodged, close, facts)).toEqual({
      ok: false,
      refusal: { code: 'stageRunning', stage: 'appeal' },
    })
  })

  test('withdrawing stops what the council does, and leaves the tribunal alone', () => {
    let kase = after(raised(), { type: 'noteAppeal', lodgedOn: TODAY, tribunalReference: null }, FAMILY)
    kase = after(
      kase,
      { type: 'requestMediation', toldCouncilOn: TODAY, healthIncluded: false, providerId: 'p' },
      FAMILY,
    )
    kase = after(kase, { type: 'requestReconsideration', newEvidence: null }, FAMILY)
    const gone = after(kase, { type: 'withdrawCase' }, FAMILY)
    expect(gone.closed?.outcome).toBe('withdrawn')
    expect(gone.stages.mediation.state).toBe('withdrawn')
    expect(gone.stages.reconsideration.state).toBe('withdrawn')
    expect(gone.stages.conversation.state).toBe('withdrawn')
    expect(gone.stages.appeal.state).toBe('lodged')
  })
})

describe('small rules', () => {
  test('what happened cannot lie in the future; a meeting to come cannot lie in the past', () => {
    const tomorrow = localDate('2026-11-24')
    const log = { type: 'logConversation', mode: 'telephone', outcome: 'explained', summary: text() } as const
    expect(refusal(decide(raised(), { ...log, heldOn: tomorrow }, facts))).toBe('inTheFuture')
    expect(refusal(decide(raised(), { ...log, heldOn: TODAY }, facts))).toBeNull()
    const arrange = { type: 'arrangeConversation', mode: 'video' } as const
    expect(refusal(decide(raised(), { ...arrange, meetingOn: localDate('2026-11-22') }, facts))).toBe(
      'inThePast',
    )
    expect(refusal(decide(raised(), { ...arrange, meetingOn: TODAY }, facts))).toBeNull()
  })

  test('a clock set back does not make the record run backwards', () => {
    const decided = decide(
      raised(),
      { type: 'sendMessage', text: text() },
      { actor: FAMILY, today: localDate('2026-11-01') },
    )
    expect(decided.ok && decided.events[0]?.on).toBe(TODAY)
  })

  test('an unanswered message is remembered from the first, until the council answers', () => {
    let kase = after(raised(), { type: 'sendMessage', text: text() }, FAMILY)
    kase = after(kase, { type: 'sendMessage', text: text() }, FAMILY, localDate('2026-11-25'))
    expect(kase.familyWaitingSince).toBe(TODAY)
    expect(after(kase, { type: 'sendMessage', text: text() }, OFFICER).familyWaitingSince).toBeNull()
  })

  test('assigning somebody who has the case already changes nothing', () => {
    const assign = { type: 'assignCase', officerId: OFFICER.id, teamId: 'north' } as const
    expect(refusal(decide(after(raised(), assign, MANAGER), assign, facts))).toBe('nothingChanges')
  })
})

describe('refusals', () => {
  test('every refusal met has a sentence for both audiences that ends like one', () => {
    for (const command of COMMAND_NAMES satisfies readonly CommandName[]) {
      const kase = { ...raised(), closed: { on: TODAY, outcome: 'notResolved' } } as const
      const decided = decide(kase, { type: command } as never, {
        actor: { id: 'x', roles: [] },
        today: TODAY,
      })
      if (decided.ok) throw new Error(`${command} was accepted from nobody`)
      for (const audience of ['family', 'staff'] as const)
        expect(refusalText(decided.refusal, audience)).toMatch(/\.$/)
    }
    const wrong: Refusal = { code: 'wrongState', stage: 'mediation', state: 'held' }
    expect(refusalText(wrong, 'family')).toBe(
      'This step is not open now. Where mediation stands: meeting held. The page of this disagreement shows the steps that are.',
    )
  })
})

describe('a corrupt record', () => {
  test('is an exception, not a case', () => {
    expect(() => fold([])).toThrow(CorruptRecord)
    expect(() => evolve(null, { type: 'withdrawn' } as never)).toThrow(CorruptRecord)
    expect(() => evolve(raised(), { type: 'unheardOf' } as never)).toThrow(CorruptRecord)
    expect(() =>
      evolve(raised(), { type: 'mediationArranged', on: TODAY, meetingOn: TODAY, mode: 'video' }),
    ).toThrow(CorruptRecord)
  })
})
