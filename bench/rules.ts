/** `pnpm bench:rules`: what the rules cost, beside a loop that does nothing with the same facts. See README.md. */
import {
  addDays,
  type CaseEvent,
  type ClockFacts,
  caseDeadlines,
  clockFacts,
  deadlines,
  fold,
  localDate,
  type RightsFacts,
  rightsOf,
  routesFor,
} from '@common-ground/domain'

const AIM = 50
const DAYS = 300
const ROUNDS = 60
const WARM = 20
const today = localDate('2026-11-23')
const first = localDate('2026-01-05')

/** A plan's contents, education and health, through mediation to an agreement: one set of facts a day. */
const facts = Array.from({ length: DAYS }, (_, at): ClockFacts => {
  const on = (later: number) => addDays(first, at + later)
  return {
    decisionType: 'CON',
    sections: ['B', 'F', 'G'],
    dateOnLetter: on(0),
    dateSent: on(2),
    adviserContactedOn: on(9),
    mediationToldLaOn: on(10),
    mediationArrangedFor: on(35),
    mediationHeldOn: on(35),
    certificateIssuedOn: on(38),
    agreementOn: on(35),
    agreed: ['amendContents', 'other'],
  }
})

const text = { id: 'text', commitment: 'ab'.repeat(32), length: 12 }
const histories = facts.map((each): readonly CaseEvent[] => {
  const { dateOnLetter = today, dateSent = today, sections } = each
  const meetingOn = addDays(dateOnLetter, 35)
  return [
    {
      type: 'caseRaised',
      on: dateSent,
      caseId: 'case',
      reference: 'BCD-FGH-JKL',
      channel: 'portal',
      raisedBy: 'family-1',
      decision: { type: 'CON', sections, dateOnLetter, dateSent, decidedBy: null },
      points: [{ id: 'point-1', section: 'F', wrong: text, wanted: null, answer: null }],
      setting: null,
      teamId: null,
    },
    { type: 'conversationRequested', on: dateSent, by: 'council' },
    {
      type: 'mediationRequested',
      on: addDays(dateOnLetter, 10),
      askedBy: 'family',
      toldCouncilOn: addDays(dateOnLetter, 10),
      healthIncluded: true,
      providerId: 'p',
    },
    { type: 'mediationArranged', on: addDays(dateOnLetter, 12), meetingOn, mode: 'video' },
    {
      type: 'mediationConcluded',
      on: meetingOn,
      heldOn: meetingOn,
      outcome: 'part',
      summary: text,
      agreementOn: meetingOn,
      agreed: ['amendContents', 'other'],
    },
    {
      type: 'certificateRecorded',
      on: addDays(meetingOn, 3),
      ground: 'tookPart',
      issuedOn: addDays(meetingOn, 3),
    },
  ]
})

const found: RightsFacts[] = facts.map(({ dateOnLetter = today }) => ({
  today,
  person: { dateOfBirth: localDate('2015-02-03') },
  decision: { type: 'RTA', dateOnLetter },
  adviser: { contactedOn: addDays(dateOnLetter, 3), wantsMediation: false },
}))

/** Keeps a result alive, so that nothing is optimised away. */
let kept: unknown
const micro = (nanoseconds: number) => nanoseconds / 1_000

function measure<T>(name: string, over: readonly T[], work: (of: T) => unknown): number {
  for (let round = 0; round < WARM; round += 1) for (const each of over) kept = work(each)
  const taken: number[] = []
  const began = performance.now()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const each of over) {
      const start = process.hrtime.bigint()
      kept = work(each)
      taken.push(Number(process.hrtime.bigint() - start))
    }
  }
  const seconds = (performance.now() - began) / 1_000
  taken.sort((a, b) => a - b)
  const at = (part: number) => micro(taken[Math.floor(taken.length * part)] ?? 0)
  const perSecond = Math.round(taken.length / seconds).toLocaleString('en-GB')
  console.log(
    `${name.padEnd(52)}${at(0.5).toFixed(1).padStart(9)}${at(0.99).toFixed(1).padStart(9)}${perSecond.padStart(13)}`,
  )
  return at(0.5)
}

console.log(`${''.padEnd(52)}${'p50 µs'.padStart(9)}${'p99 µs'.padStart(9)}${'a second'.padStart(13)}`)
measure('no-op over the same facts', facts, (each) => each)
const both = measure('routes and all time limits of one set of facts', facts, (each) =>
  routesFor(each, today, deadlines(each, today)),
)
measure('no-op over the same histories', histories, (each) => each)
measure('fold of the same case, 6 events', histories, fold)
measure('fold, then its routes and all its time limits', histories, (events) => {
  const kase = fold(events)
  return routesFor(clockFacts(kase), today, caseDeadlines(kase, today))
})
measure('rights of somebody who finds out, with who acts', found, rightsOf)
console.log(
  `aim: ${AIM} µs median for routes and all time limits: ${both <= AIM ? 'met' : 'NOT MET'}${kept ? '' : ' '}`,
)
