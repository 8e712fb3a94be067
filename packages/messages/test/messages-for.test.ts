import { type Case, type CaseEvent, fold } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import { messagesFor, type Outgoing } from '../src/index.ts'
import { ALL_SAMPLES, DECISION_MAKER, OFFICER, raised, SAMPLES, SECRET } from '../src/testing/samples.ts'

const NAMES = {
  authorityName: 'Shropshire Council',
  portalOrigin: 'https://portal.example',
  staffOrigin: 'https://staff.example',
}
const unassigned = fold([raised])
const kase: Case = { ...unassigned, officerId: OFFICER }
const tell = (...events: readonly CaseEvent[]): readonly Outgoing[] => messagesFor(events, kase, NAMES)
/** Parties of the family's side: those with a place on the case. */
const isFamily = ({ to }: Outgoing): boolean =>
  to.kind === 'person' ? to.personId === 'parent-1' : to.kind !== 'managers' && to.kind !== 'outside'
/** To those of them who read the disagreement, or only come to meetings. */
const toFamily = (messages: readonly Outgoing[]) =>
  messages.filter((message) => isFamily(message) && message.to.kind !== 'attending')
const toAttending = (messages: readonly Outgoing[]) => messages.filter(({ to }) => to.kind === 'attending')
const personsTold = (messages: readonly Outgoing[]): string[] =>
  messages.flatMap(({ to }) => (to.kind === 'person' ? [to.personId] : []))

/** What the council notes for itself, and tells nobody. */
const TOLD_NOBODY: readonly string[] = ['causeRecorded', 'costRecorded']

describe.each(ALL_SAMPLES)('$type', (event) => {
  const messages = tell(event)

  test('somebody is told, or nobody where that is meant', () =>
    expect(messages.length > 0).toBe(!TOLD_NOBODY.includes(event.type)))

  test('nobody is told twice', () => {
    const readers = messages.map(({ to }) => JSON.stringify(to))
    expect(new Set(readers).size).toBe(readers.length)
  })

  test('each message leads to the reader’s own page of this case, and nowhere else', () => {
    for (const message of messages) {
      const { body, to } = message
      // Organisations outside have the link that opened their page; this leads nowhere.
      if (to.kind === 'outside') {
        expect(body).not.toMatch(/https?:/)
        continue
      }
      const expected = isFamily(message)
        ? 'https://portal.example/disagreements/ABC-DEF-GHJ'
        : 'https://staff.example/cases/ABC-DEF-GHJ'
      expect(body.match(/https?:\S+/g)).toEqual([expected])
    }
  })

  test('no words, names or references of anybody are in it', () =>
    expect(JSON.stringify(messages)).not.toContain(SECRET))

  test('the subject says only that there is news, and where', () => {
    for (const message of messages) {
      if (message.to.kind === 'outside') continue
      expect(message.subject).toBe(
        isFamily(message)
          ? 'There is news about your disagreement ABC-DEF-GHJ'
          : 'There is news about case ABC-DEF-GHJ',
      )
    }
  })

  test('it is written plainly', () => {
    for (const { body } of messages) {
      expect(body).not.toMatch(/!|\b(please|sorry|unfortunately|fail|claim|via|eg|ie|etc)\b/i)
      const sentences = body.replace(/https?:\S+/g, '').split(/[.:?]\s|\n/)
      for (const sentence of sentences) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(25)
      expect(body.endsWith('Shropshire Council')).toBe(true)
    }
  })
})

test('the canary is in every event that can carry words', () => {
  const carriers = ALL_SAMPLES.filter((event) => JSON.stringify(event).includes(SECRET))
  expect(carriers.map(({ type }) => type)).toEqual([
    'caseRaised',
    'dateChangeProposed',
    'dateChanged',
    'dateChangeRefused',
    'contactRecorded',
    'safetyFlagged',
    'safetyUnflagged',
    'caseRestricted',
    'caseUnrestricted',
    'documentAdded',
    'documentShared',
    'documentRemoved',
    'packReleased',
    'positionStated',
    'pointSettled',
    'agreementRecorded',
    'actionDone',
    'actionNotDone',
    'messageSent',
    'caseClosed',
    'caseReopened',
    'conversationArranged',
    'conversationHeld',
    'reconsiderationRequested',
    'reconsiderationRecommended',
    'reconsiderationReturned',
    'reconsiderationDecided',
    'disagreementResolutionRequested',
    'partyAnswered',
    'disagreementResolutionArranged',
    'disagreementResolutionConcluded',
    'mediationRequested',
    'mediationReferred',
    'icbTold',
    'mediationArranged',
    'mediationMeetingCancelled',
    'mediationCannotBeArranged',
    'mediationConcluded',
    'certificateRecorded',
    'appealNoted',
    'appealRegistered',
    'directionsRecorded',
    'appealConceded',
    'causeRecorded',
  ])
})

/** The same event with every outcome it could have had. A message that differs gives the outcome away. */
const OUTCOMES: readonly (readonly CaseEvent[])[] = [
  (['changed', 'partlyChanged', 'kept'] as const).map((result) => ({
    ...SAMPLES.reconsiderationDecided,
    result,
  })),
  (['full', 'part', 'none'] as const).map((outcome) => ({ ...SAMPLES.mediationConcluded, outcome })),
  (['full', 'part', 'none'] as const).map((outcome) => ({
    ...SAMPLES.disagreementResolutionConcluded,
    outcome,
  })),
  [true, false].map((agrees) => ({ ...SAMPLES.partyAnswered, agrees })),
  (['allowed', 'dismissed', 'struckOut'] as const).map((outcome) => ({ ...SAMPLES.appealEnded, outcome })),
  [true, false].flatMap((whole) =>
    ([null, ['assess'], []] as const).map((unopposed) => ({ ...SAMPLES.appealConceded, whole, unopposed })),
  ),
  (['explained', 'settled'] as const).map((outcome) => ({ ...SAMPLES.conversationHeld, outcome })),
  (['resolvedByTalking', 'notResolved', 'endedByTribunal'] as const).map((outcome) => ({
    ...SAMPLES.caseClosed,
    outcome,
  })),
]
test.each(OUTCOMES)('a message reads the same whatever the outcome ($type)', (...events) => {
  const [first, ...rest] = events.map((event) => tell(event))
  for (const other of rest) expect(other).toEqual(first)
})

describe('who is told', () => {
  test('the family hears what the council does', () => {
    const byCouncil = [
      SAMPLES.caseRaised,
      SAMPLES.caseAssigned,
      SAMPLES.messageSent,
      SAMPLES.conversationArranged,
      SAMPLES.conversationHeld,
      SAMPLES.reconsiderationOpened,
      SAMPLES.reconsiderationDecided,
      SAMPLES.partyAsked,
      SAMPLES.disagreementResolutionReferred,
      SAMPLES.disagreementResolutionArranged,
      SAMPLES.disagreementResolutionConcluded,
      SAMPLES.mediationReferred,
      SAMPLES.icbTold,
      SAMPLES.mediationArranged,
      SAMPLES.mediationConcluded,
      SAMPLES.certificateRecorded,
      SAMPLES.appealNoted,
      SAMPLES.appealEnded,
      SAMPLES.caseClosed,
      SAMPLES.caseReopened,
    ]
    for (const event of byCouncil) expect(toFamily(tell(event)), event.type).toHaveLength(1)
  })

  test('the officer hears what the family does, and the family does not hear it back', () => {
    const byFamily: readonly CaseEvent[] = [
      { ...SAMPLES.messageSent, from: 'family' },
      { ...SAMPLES.caseReopened, by: 'family' },
      { ...SAMPLES.caseClosed, outcome: 'withdrawn', summary: null },
      SAMPLES.conversationRequested,
      SAMPLES.conversationWithdrawn,
      SAMPLES.reconsiderationRequested,
      SAMPLES.reconsiderationWithdrawn,
      SAMPLES.disagreementResolutionRequested,
      SAMPLES.disagreementResolutionWithdrawn,
      SAMPLES.mediationRequested,
    ]
    for (const event of byFamily) {
      expect(personsTold(tell(event)), event.type).toEqual([OFFICER])
      expect(toFamily(tell(event)), event.type).toEqual([])
    }
  })

  test('what either side may have recorded is told to both', () => {
    const byEither = [
      SAMPLES.partyAnswered,
      SAMPLES.mediationDeclined,
      SAMPLES.mediationWithdrawn,
      SAMPLES.certificateRecorded,
      SAMPLES.appealNoted,
      SAMPLES.appealWithdrawn,
    ]
    for (const event of byEither) {
      expect(personsTold(tell(event)), event.type).toEqual([OFFICER])
      expect(toFamily(tell(event)), event.type).toHaveLength(1)
    }
  })

  test('decision maker and officer hear of a reconsideration that is given', () =>
    expect(personsTold(tell(SAMPLES.reconsiderationOpened))).toEqual([DECISION_MAKER, OFFICER]))

  test('a recommendation is told to whoever decides, and questions to whoever recommends; never to the family', () => {
    expect(personsTold(tell(SAMPLES.reconsiderationRecommended))).toEqual([DECISION_MAKER])
    expect(personsTold(tell(SAMPLES.reconsiderationReturned))).toEqual([OFFICER])
    for (const event of [SAMPLES.reconsiderationRecommended, SAMPLES.reconsiderationReturned])
      expect(toFamily(tell(event))).toEqual([])
  })

  test('that whoever decided first looks again is said, and the letter is told with its decision', () => {
    const same = {
      ...SAMPLES.reconsiderationOpened,
      sameDecider: { by: OFFICER, reason: SAMPLES.caseRaised.points[0]?.wrong },
    }
    expect(toFamily(tell(same as typeof SAMPLES.reconsiderationOpened))[0]?.body).toContain(
      'by whoever made it',
    )
    const letter = { ...SAMPLES.documentAdded, from: 'council', shared: { with: 'everyone' } } as const
    expect(toFamily(tell(letter, SAMPLES.reconsiderationDecided)).map(({ template }) => template)).toEqual([
      'reconsiderationDecided',
    ])
  })

  test('family and officer both hear that the decision maker has decided', () => {
    expect(personsTold(tell(SAMPLES.reconsiderationDecided))).toEqual([OFFICER])
    expect(toFamily(tell(SAMPLES.reconsiderationDecided))).toHaveLength(1)
  })

  test('the officer hears of a case given to them', () =>
    expect(personsTold(tell(SAMPLES.caseAssigned))).toEqual([OFFICER]))

  test('without an officer no staff message is made up', () => {
    const messages = messagesFor([{ ...SAMPLES.messageSent, from: 'family' }], unassigned, NAMES)
    expect(messages).toEqual([])
  })
})

describe('one act is told once', () => {
  test('raising a disagreement', () =>
    expect(tell(raised, SAMPLES.conversationRequested).map(({ template }) => template)).toEqual([
      'disagreementReceived',
    ]))

  test('asking for disagreement resolution, which is agreeing to it', () =>
    expect(
      tell(SAMPLES.disagreementResolutionRequested, { ...SAMPLES.partyAnswered, party: 'family' }),
    ).toHaveLength(1))

  test('a family that takes no part is asked nothing', () => {
    const between = { kind: 'DR4', parties: ['council', 'icb'], askedBy: 'council' } as const
    const [message] = tell({ ...SAMPLES.disagreementResolutionRequested, ...between })
    expect(message?.body).toContain('you need do nothing')
    expect(message?.body).not.toContain('whether you agree')
  })

  test('asking the parties with the referral', () =>
    expect(
      tell({ ...SAMPLES.disagreementResolutionRequested, askedBy: 'council' }, SAMPLES.partyAsked).map(
        ({ template }) => template,
      ),
    ).toEqual(['disagreementResolutionOffered']))

  test('withdrawing while things are under way', () =>
    expect(
      tell(SAMPLES.mediationWithdrawn, SAMPLES.reconsiderationWithdrawn, {
        ...SAMPLES.caseClosed,
        outcome: 'withdrawn',
      }).map(({ template }) => template),
    ).toEqual(['disagreementWithdrawn', 'outsideWithdrawn']))

  test('a step that opens a closed case again', () =>
    expect(
      tell({ ...SAMPLES.caseReopened, by: 'family' }, SAMPLES.mediationRequested).map(
        ({ template }) => template,
      ),
    ).toEqual(['mediationAskedFor']))
})

const MEETINGS = [
  SAMPLES.conversationArranged,
  SAMPLES.disagreementResolutionArranged,
  SAMPLES.mediationArranged,
] as const

describe.each(MEETINGS)('a meeting: $type', (event) => {
  const { at: _, ...dayOnly } = event
  const bodies = (...events: readonly CaseEvent[]) => toFamily(tell(...events)).map(({ body }) => body)
  const stage = event.type.replace('Arranged', '') as 'conversation' | 'disagreementResolution' | 'mediation'

  test('is told with its weekday and time to everybody who comes, and never where it is', () => {
    for (const told of [toFamily(tell(event)), toAttending(tell(event))]) {
      expect(told).toHaveLength(1)
      expect(told[0]?.body).toContain('Tuesday 8 December 2026 at 9:30am')
      expect(told[0]?.body).toContain('Sign in to see how to join or where it is')
    }
    expect(bodies(dayOnly)[0]).toMatch(/Tuesday 8 December 2026\./)
  })

  test('whoever only comes to meetings learns of no last day of the family', () => {
    expect(bodies(event)[0]).toContain('Your next last day is')
    expect(toAttending(tell(event))[0]?.body).not.toContain('last day')
    expect(toAttending(tell(event, SAMPLES.deadlineMoved))[0]?.body).not.toContain('last day')
  })

  test('that moves says so, and one that has more to it says that the day is the same', () => {
    const moved = { ...event, was: { meetingOn: event.on, at: event.at } } as CaseEvent
    expect(bodies(moved)[0]).toContain('has moved. It is now on Tuesday 8 December 2026 at 9:30am.')
    const later = { ...event, was: { meetingOn: event.meetingOn } } as CaseEvent
    expect(bodies(later)[0]).toContain('has moved.')
    const more = { ...event, was: { meetingOn: event.meetingOn, at: event.at } } as CaseEvent
    expect(bodies(more)[0]).toContain('has new details. The day and the time are the same.')
  })

  test('that is off is told to everybody who would have come, also when all is withdrawn', () => {
    const off = { meetingOn: event.meetingOn, ...(event.at && { at: event.at }) }
    const withdrawn: CaseEvent = { type: `${stage}Withdrawn`, on: event.on, off }
    const withdrawal: CaseEvent = { ...SAMPLES.caseClosed, outcome: 'withdrawn', summary: null }
    for (const events of [[withdrawn], [withdrawn, withdrawal]]) {
      const told = toFamily(tell(...events))
      expect(told.map(({ to }) => to)).toEqual([{ kind: 'family' }])
      expect(toAttending(tell(...events)).map(({ template }) => template)).toEqual(['meetingOff'])
      expect(told[0]?.body).toContain('The meeting on Tuesday 8 December 2026 at 9:30am is not going ahead.')
    }
    expect(personsTold(tell(withdrawn, withdrawal))).toEqual([OFFICER])
  })

  test('that lies ahead of a withdrawal taken back, or a case opened again, is on again', () => {
    const arranged: Case = {
      ...kase,
      stages: { ...kase.stages, [stage]: { state: 'arranged', meetingOn: event.meetingOn, at: event.at } },
    }
    const again = (one: CaseEvent, more: readonly CaseEvent[] = []) =>
      toAttending(messagesFor([one, ...more], arranged, NAMES))
    expect(again(SAMPLES.withdrawalUndone)).toHaveLength(1)
    expect(again(SAMPLES.caseReopened)[0]?.body).toContain('9:30am goes ahead after all.')
    expect(again(SAMPLES.caseReopened, [SAMPLES.messageSent])).toHaveLength(1)
    expect(again({ ...SAMPLES.caseReopened, on: event.meetingOn })).toEqual([])
  })
})

test('a talk that lies ahead is off when the case is closed', () => {
  const arranged: Case = {
    ...kase,
    stages: { ...kase.stages, conversation: { ...SAMPLES.conversationArranged, state: 'arranged' } },
  }
  const told = messagesFor([SAMPLES.caseClosed], arranged, NAMES)
  expect(toFamily(told).map(({ template }) => template)).toEqual(['disagreementClosed', 'meetingOff'])
  expect(toAttending(told).map(({ template }) => template)).toEqual(['meetingOff'])
})

test('staff are told the next date of the case', () => {
  const asked = fold([raised, SAMPLES.mediationRequested])
  const [message] = messagesFor([SAMPLES.mediationRequested], { ...asked, officerId: OFFICER }, NAMES)
  expect(message?.body).toMatch(/Next date in this case: \w+day \d+ \w+ 202\d\./)
})

describe('what a family’s message says of its clock', () => {
  const bodies = (...events: readonly CaseEvent[]) => toFamily(tell(...events)).map(({ body }) => body)

  test('the next last day, and that nothing here moves it', () => {
    expect(bodies(SAMPLES.messageSent)[0]).toContain('Nothing in this message moves it.')
  })

  test('a day that moved is told with what moved it, once', () => {
    const told = bodies(SAMPLES.certificateRecorded, SAMPLES.deadlineMoved)
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('One of your last days has moved. It is now Tuesday 8 December 2026.')
    expect(told[0]).not.toContain('Nothing in this message moves it.')
  })

  test('or by itself, where the family hears of nothing else', () => {
    const told = bodies(SAMPLES.dateChangeRefused, SAMPLES.deadlineMoved)
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('Something we have written down moves a last day of yours.')
  })

  test('a day that is not theirs to lose is not spoken of', () => {
    const ours = { ...SAMPLES.deadlineMoved, deadline: 'arrange-mediation' } as const
    expect(bodies(SAMPLES.messageSent, ours)[0]).toContain('Nothing in this message moves it.')
  })

  test('nothing is said where no day runs', () => {
    const support: Case = { ...kase, decision: { ...kase.decision, type: 'SUP' } }
    const [message] = toFamily(messagesFor([SAMPLES.messageSent], support, NAMES))
    expect(message?.body).not.toMatch(/last day/)
  })
})

test('closing a case says what is still open', () =>
  expect(toFamily(tell(SAMPLES.caseClosed))[0]?.body).toContain('what is still open to you'))

test('a message in full', () =>
  expect(toFamily(tell(SAMPLES.reconsiderationOpened))).toEqual([
    {
      template: 'reconsiderationOpened',
      wording: 0,
      to: { kind: 'family' },
      subject: 'There is news about your disagreement ABC-DEF-GHJ',
      body: `Somebody who did not make the first decision is now looking at it again.

If there is something they should know, send it as a message. This does not stop the time limit for appealing: the page shows the last day.

Your next last day is Friday 8 January 2027. Nothing in this message moves it.

https://portal.example/disagreements/ABC-DEF-GHJ

We leave details out of our messages to keep them private.

Shropshire Council`,
    },
  ]))
