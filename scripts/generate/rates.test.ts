import { type CaseEvent, type DecisionType, localDate } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import { numberOf } from './days.ts'
import { castFor, houseOf } from './house.ts'
import { type Life, live } from './live.ts'
import { Lots, type Shares } from './lots.ts'
import {
  ANSWERS_ON_TIME,
  APPEAL_ENDS,
  CHANNEL,
  DECIDED,
  FORMAL,
  MEDIATED,
  MIX,
  PLANS_ON_TIME,
} from './rates.ts'

const CASES = 3_000
const until = localDate('2026-11-27')
const wish = { authorities: 1, cases: CASES, seed: 7, until }
const house = houseOf(wish, 0)
const cast = castFor(house)

/** Raised long enough ago that every one of them has come to its end. */
const lives: Life[] = Array.from({ length: CASES }, (_, number) => {
  const lots = new Lots(wish.seed, 0, number)
  return live({
    authorityId: house.authorityId,
    lots,
    number,
    raisedOn: numberOf(localDate('2023-01-10')) + lots.between(0, 500),
    until: numberOf(until),
    cast: (channel) => cast(lots, lots.uuid(), channel),
  })
})

const of = <T extends CaseEvent['type']>({ events }: Life, type: T) =>
  events.filter((event): event is Extract<CaseEvent, { type: T }> => event.type === type)
const has = (life: Life, type: CaseEvent['type']): boolean => life.events.some((event) => event.type === type)
const mediated = lives.filter((life) => has(life, 'mediationConcluded'))
const advised = lives.filter((life) => has(life, 'mediationRequested') || has(life, 'mediationDeclined'))
const appealed = lives.filter((life) => has(life, 'appealNoted'))
const share = (some: readonly unknown[], all: readonly unknown[]): number => some.length / all.length

/** How far chance may take a share of so many from what it is drawn at: three standard errors. */
const off = (expected: number, many: number): number => 3 * Math.sqrt((expected * (1 - expected)) / many)
function near(expected: number, some: readonly unknown[], all: readonly unknown[]): void {
  expect(all.length).toBeGreaterThan(20)
  expect(Math.abs(share(some, all) - expected)).toBeLessThan(off(expected, all.length))
}
function nearShares<T>(shares: Shares<T>, all: readonly T[]): void {
  const whole = shares.reduce((sum, [, each]) => sum + each, 0)
  for (const [thing, each] of shares) {
    near(
      each / whole,
      all.filter((one) => one === thing),
      all,
    )
  }
}

describe('what is drawn comes out at the rates of the table', () => {
  test('what disagreements are about, and how they come', () => {
    nearShares(
      MIX,
      lives.map(({ matter }) => matter.type),
    )
    nearShares(
      CHANNEL,
      lives.map(({ matter }) => matter.channel),
    )
  })

  test('refusals to assess to refusals to issue are as 38,889 to 6,404', () => {
    const about = (type: DecisionType) => lives.filter(({ matter }) => matter.type === type)
    const refused = [...about('RTA'), ...about('RTI')]
    near(38_889 / (38_889 + 6_404), about('RTA'), refused)
  })

  test('42% of those advised take up mediation, most of it about requests', () => {
    near(
      0.42,
      advised.filter((life) => has(life, 'mediationRequested')),
      // Those who dispute a school alone need no adviser, and are in no such figure.
      advised,
    )
    near(
      0.72,
      mediated.filter(({ matter }) => matter.type === 'RTA'),
      mediated,
    )
  })

  test('18.3% of mediations are followed by an appeal', () => {
    near(
      0.183,
      mediated.filter((life) => has(life, 'appealNoted')),
      mediated,
    )
    nearShares(
      MEDIATED,
      mediated.flatMap((life) => of(life, 'mediationConcluded').map(({ outcome }) => outcome)),
    )
  })

  test('61% of appeals are about contents and 24% about assessing', () => {
    near(
      0.61,
      appealed.filter(({ matter }) => matter.type === 'CON'),
      appealed,
    )
    near(
      0.24,
      appealed.filter(({ matter }) => matter.type === 'RTA'),
      appealed,
    )
    for (const type of Object.keys(FORMAL)) {
      expect(appealed.some(({ matter }) => matter.type === type)).toBe(true)
    }
  })

  test('appeals end as appeals do, and nearly all that are decided are decided for the family', () => {
    const ended = appealed.flatMap((life): string[] => {
      if (has(life, 'appealConceded')) return ['conceded']
      if (has(life, 'appealWithdrawn')) return ['withdrawn']
      return of(life, 'appealEnded').map(({ outcome }) => outcome)
    })
    const decided = ended.filter((each) => DECIDED.some(([outcome]) => outcome === each))
    nearShares<string>(
      APPEAL_ENDS,
      ended.map((each) => (decided.includes(each) ? 'decided' : each)),
    )
    nearShares<string>(DECIDED, decided)
  })

  test('46.4% of plans are in time, and 84.8% of first answers', () => {
    const dates = (life: Life, limit: string) =>
      of(life, 'dutyDone').flatMap(({ deadline, doneOn }) => (deadline === limit ? [doneOn] : []))
    const plans = lives.flatMap((life) => {
      const { mediation } = life.kase.stages
      if (mediation.state !== 'held' || !mediation.agreementOn) return []
      const from = numberOf(mediation.agreementOn)
      return dates(life, 'agreed-assess-final').map((day) => numberOf(day) - from <= 14 * 7)
    })
    near(
      PLANS_ON_TIME,
      plans.filter((isOnTime) => isOnTime),
      plans,
    )
    const answers = lives.flatMap((life) => {
      const { mediation } = life.kase.stages
      if (mediation.state !== 'held' || !mediation.agreementOn) return []
      const from = numberOf(mediation.agreementOn)
      return dates(life, 'agreed-assess-notify').map((day) => numberOf(day) - from <= 14)
    })
    near(
      ANSWERS_ON_TIME,
      answers.filter((isOnTime) => isOnTime),
      answers,
    )
  })

  test('every life comes to an end, and few of its steps were refused', () => {
    expect(
      share(
        lives.filter(({ kase }) => kase.closed),
        lives,
      ),
    ).toBeGreaterThan(0.97)
    const steps = lives.reduce((sum, { taken }) => sum + taken.length, 0)
    const refused = lives.reduce((sum, life) => sum + life.refused, 0)
    expect(refused / steps).toBeLessThan(0.05)
  })
})
