import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { numbersOf } from '../src/figures/public/numbers.ts'
import {
  addDays,
  addMonths,
  type CaseCommand,
  type CaseEvent,
  CHANNELS,
  type CommandName,
  DECISION_TYPES,
  decide,
  entriesOf,
  evolve,
  type FrozenTallies,
  fold,
  frozenQuarters,
  LINKS,
  type LocalDate,
  localDate,
  type MeasuredEntry,
  measureOf,
  monthOf,
  monthsOf,
  monthsOfQuarter,
  PUBLIC_MEASURES,
  type PublicNumber,
  quarterOf,
  raise,
  type Tally,
} from '../src/index.ts'
import { anyOf } from './arbitrary.ts'
import { DECIDER, FAMILY, MANAGER, OFFICER, raiseCommand } from './build.ts'

const PROMISES = { firstContact: 5, reply: 5, reconsideration: 15 }
const FIRST = localDate('2026-04-01')
/** The quarters of each made-up council. */
const QUARTERS = [0, 3, 6, 9].map((months) => addMonths(FIRST, months))
/** Enough councils that a relation which is none shows it, each with few enough cases that most numbers are small. */
const [COUNCILS, CASES] = [100, 12]

/** Steps that go together, so that whatever is counted comes about. Each is taken where the domain allows it. */
const COURSES = [
  ['assignCase'],
  ['sendMessage', 'sendMessage'],
  ['requestConversation', 'arrangeConversation', 'logConversation'],
  ['logConversation', 'recordAgreement', 'recordActionDone'],
  ['openReconsideration', 'recommendReconsideration', 'decideReconsideration', 'recordCause'],
  ['requestReconsideration', 'openReconsideration', 'recommendReconsideration', 'decideReconsideration'],
  [
    'requestDisagreementResolution',
    ...(['answerForParty', 'answerForParty', 'answerForParty', 'answerForParty'] as const),
    'referDisagreementResolution',
    'arrangeDisagreementResolution',
    'concludeDisagreementResolution',
  ],
  ['requestMediation', 'arrangeMediation', 'arrangeMediation', 'concludeMediation', 'recordCertificate'],
  ['requestMediation', 'arrangeMediation', 'concludeMediation', 'recordCause', 'noteAppeal'],
  ['requestMediation', 'arrangeMediation', 'cancelMediationMeeting', 'withdrawMediation'],
  ['declineMediation', 'recordCertificate'],
  ['noteAppeal', 'registerAppeal', 'endAppeal'],
  ['noteAppeal', 'registerAppeal', 'concedeAppeal', 'recordCause'],
  ['releasePack'],
  ['addDocument', 'releasePack'],
  ['closeCase'],
  ['closeCase', 'reopenCase'],
] as const satisfies readonly (readonly CommandName[])[]

/** What some commands say beside, now and then: letters held back, needs at a meeting, the child's views. */
const anyBeside = fc.record({
  refusedBefore: fc.option(fc.nat({ max: 1 }), { nil: undefined }),
  needs: fc.record({ asked: fc.nat({ max: 2 }), met: fc.nat({ max: 2 }) }),
  views: fc.boolean(),
})

const anySteps = fc
  .constantFrom(...COURSES)
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc.record({ command: anyOf(name), beside: anyBeside, later: fc.nat({ max: 9 }) }),
      ),
    ),
  )

const anyLife = fc.record({
  type: fc.constantFrom(...DECISION_TYPES),
  channel: fc.constantFrom(...CHANNELS),
  raisedOn: fc.nat({ max: 300 }),
  answered: fc.boolean(),
  steps: fc.array(anySteps, { minLength: 2, maxLength: 7, size: 'max' }).map((some) => some.flat()),
})
type Life = typeof anyLife extends fc.Arbitrary<infer T> ? T : never

/** Days that somebody names in a command: what happened did so that day, and what is to come does later. */
const PAST =
  /^(heldOn|toldOn|issuedOn|lodgedOn|registeredOn|endedOn|agreedOn|doneOn|toldCouncilOn|answeredOn|agreementOn)$/
const TO_COME = /^(meetingOn|dueOn)$/
const onDay = (command: CaseCommand, today: LocalDate): CaseCommand =>
  JSON.parse(JSON.stringify(command), (key, value) => {
    if (value === null || Array.isArray(value)) return value
    if (PAST.test(key)) return today
    return TO_COME.test(key) ? addDays(today, 5) : value
  })

/** The record of a case: raised on some day of the year, and whatever of its steps the domain allows somebody. */
function recordOf({ type, channel, raisedOn, steps }: Life): readonly CaseEvent[] {
  let today = addDays(FIRST, raisedOn)
  const began = raise(
    { ...raiseCommand({ type, sections: ['F'], sent: addDays(today, -20) }), channel },
    { actor: FAMILY, today },
  )
  if (!began.ok) throw new Error(began.refusal.code)
  const events: CaseEvent[] = [...began.events]
  let kase = fold(events)
  for (const { command, beside, later } of steps) {
    today = addDays(today, later)
    for (const actor of [FAMILY, OFFICER, MANAGER, DECIDER]) {
      const decided = decide(kase, onDay({ ...command, ...beside } as CaseCommand, today), { actor, today })
      if (!decided.ok) continue
      events.push(...decided.events)
      kase = decided.events.reduce(evolve, kase)
      break
    }
  }
  return events
}

/** What stood on a day in the record of a case. */
function entriesOn(
  record: readonly CaseEvent[],
  answered: boolean,
  day: LocalDate,
): readonly MeasuredEntry[] {
  const events = record.filter(({ on }) => on < day)
  if (events.length === 0) return []
  const closed = events.findLast(({ type }) => type === 'caseClosed')
  const fairness = answered && closed ? [{ answers: [4, 4, 4, 4] as const, on: closed.on }] : []
  return entriesOf({ events, kase: fold(events), promises: PROMISES, fairness })
}

const tallyOf = ({ on, result, due, part, days, amount }: MeasuredEntry): Tally => ({
  period: monthOf(on),
  result,
  due,
  part,
  days,
  n: 1,
  amount: amount ?? 0,
})

type Numbers = ReadonlyMap<string, number>

/** Every number that could be told of each quarter of a council, out of months frozen on the day after their last. */
function quartersOf(lives: readonly Life[]): readonly Numbers[] {
  const records = lives.map((life) => ({ record: recordOf(life), answered: life.answered }))
  const months = QUARTERS.flatMap((quarter) => monthsOf(monthsOfQuarter(quarter))).map((month) => {
    const on = addMonths(month, 1)
    const entries = records.flatMap(({ record, answered }) => entriesOn(record, answered, on))
    return { month, on, at: 0, entries: Map.groupBy(entries, ({ measure }) => measure) }
  })
  const quarters = QUARTERS.map(() => new Map<string, number>())
  for (const id of PUBLIC_MEASURES) {
    const measure = measureOf(id)
    const frozen = months.map(
      ({ entries, ...month }): FrozenTallies => ({ ...month, tallies: (entries.get(id) ?? []).map(tallyOf) }),
    )
    for (const { quarter, ...counts } of frozenQuarters(measure, frozen)) {
      const numbers = quarters[QUARTERS.indexOf(quarterOf(quarter))]
      for (const [name, value] of numbersOf(measure, counts))
        if (name !== 'rest') numbers?.set(`${id} ${name}`, value)
    }
  }
  return quarters
}

let seen: readonly Numbers[] = []
beforeAll(() => {
  const lives = fc.sample(anyLife, { numRuns: COUNCILS * CASES, seed: 20_261_128 })
  seen = Array.from({ length: COUNCILS }, (_, at) => lives.slice(at * CASES, (at + 1) * CASES)).flatMap(
    quartersOf,
  )
})

const valueIn = (numbers: Numbers, name: string): number => numbers.get(name) ?? 0
/** Numbers that were something often enough for what they have in common to be no accident. */
const OFTEN = 12
const often = (): readonly string[] =>
  [...(seen[0]?.keys() ?? [])].filter(
    (name) => seen.filter((each) => valueIn(each, name) > 0).length >= OFTEN,
  )

const measureIn = (name: string): string => name.split(' ')[0] ?? ''
const nameOf = ({ measure, number }: PublicNumber): string => `${measure} ${number}`

/** How many rows say something that the others do not. */
function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row])
  let rank = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, index) => index >= rank && Math.abs(row[column] ?? 0) > 1e-6)
    const pivot = left[at]
    if (!pivot) continue
    left.splice(at, 1)
    left.splice(rank, 0, pivot)
    for (const row of left.slice(rank + 1)) {
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1)
      if (factor !== 0)
        for (let each = column; each < row.length; each += 1)
          row[each] = (row[each] ?? 0) - factor * (pivot[each] ?? 0)
    }
    rank += 1
  }
  return rank
}

type Equality = { readonly whole: string; readonly parts: readonly string[] }

/** What adds up by definition: the parts of a measure that has nothing beside them, and links. */
const equalities = (): readonly Equality[] => [
  ...PUBLIC_MEASURES.map(measureOf).flatMap(({ id, parts, share }): Equality[] =>
    parts && (share?.byPart || id === 'reconsidered' || id === 'mediation-outcome')
      ? [{ whole: `${id} of`, parts: parts.all.map((part) => `${id} part ${part.id}`) }]
      : [],
  ),
  ...LINKS.filter(({ beside }) => !beside).map(({ whole, parts }) => ({
    whole: nameOf(whole),
    parts: parts.map(nameOf),
  })),
]

/** Numbers that are one and the same by links, each by the name of the first of them. */
function namesake(name: string): string {
  const one = LINKS.find(
    ({ beside, parts: [first, ...more] }) => !beside && first && more.length === 0 && nameOf(first) === name,
  )
  return one ? nameOf(one.whole) : name
}

describe('numbers of different measures that hang together', () => {
  test('are found in made-up records of everything that is told', () => {
    const missing = PUBLIC_MEASURES.filter((id) => !often().includes(`${id} of`))
    expect(missing).toEqual([])
  })

  test('add up in no way that the table of links does not know', () => {
    const names = often()
    const known = equalities().map(({ whole, parts }) =>
      names.map((name) => (name === whole ? -1 : parts.includes(name) ? 1 : 0)),
    )
    const free = rankOf(seen.map((numbers) => names.map((name) => valueIn(numbers, name))))
    // As many ways to add up as are known, and none of them is said twice: were one missing here, this would fail.
    expect(names.length - free).toBe(known.length)
    expect(rankOf(known)).toBe(known.length)
  })

  test('are never above one another, and mostly equal, unless the table says so', () => {
    const names = often()
    const found: string[] = []
    for (const one of names) {
      for (const other of names) {
        if (measureIn(one) === measureIn(other) || namesake(one) === namesake(other)) continue
        const both = seen.map((numbers) => [valueIn(numbers, one), valueIn(numbers, other)] as const)
        const some = both.filter(([, more]) => more > 0)
        const equal = some.filter(([fewer, more]) => fewer === more).length
        if (both.every(([fewer, more]) => fewer <= more) && equal > some.length / 2)
          found.push(`${namesake(one)} in ${namesake(other)}`)
      }
    }
    const said = new Set<string>(
      LINKS.flatMap(({ whole, parts }) =>
        parts.map((each) => `${namesake(nameOf(each))} in ${namesake(nameOf(whole))}`),
      ),
    )
    expect(found.filter((each) => !said.has(each))).toEqual([])
    expect(found).toContain('officer-named of in raised of')
    expect(found).toContain('notice-complete of in reconsidered of')
  })

  test('do so in every quarter; what was changed and its causes, which no law ties, in nine of ten', () => {
    const breaks = LINKS.map(({ whole, parts, beside }) => ({
      whole: nameOf(whole),
      times: seen.filter((numbers) => {
        const left =
          valueIn(numbers, nameOf(whole)) -
          parts.reduce((sum, each) => sum + valueIn(numbers, nameOf(each)), 0)
        return left < 0 || (left > 0 && !beside)
      }).length,
    })).filter(({ times }) => times > 0)
    expect(breaks.map(({ whole }) => whole)).toEqual(['causes of'])
    expect(breaks[0]?.times).toBeLessThan(seen.length / 10)
  })
})
