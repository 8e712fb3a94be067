import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Case,
  type CaseCommand,
  COUNCIL_ROLES,
  decide,
  evolve,
  type Member,
  readsEvent,
  type Sight,
  type Staff,
  staffSees,
} from '../src/index.ts'
import { anyAttempt, anyCase } from './arbitrary.ts'
import { after, DECIDER, FAMILY, MANAGER, OFFICER, raised, refusalOf, TODAY, text } from './build.ts'

/** A case after many things were tried, restricting it more often than anything else. */
const anyRestriction = fc
  .subarray([OFFICER.id, 'officer-2', DECIDER.id, 'decider-1', MANAGER.id], { minLength: 1 })
  .map((named) => ({
    actor: MANAGER,
    command: { type: 'restrictCase', named, reason: text() } satisfies CaseCommand as CaseCommand,
    later: 0,
  }))
const lived = fc
  .record({
    start: anyCase,
    attempts: fc.array(fc.oneof({ weight: 4, arbitrary: anyAttempt }, anyRestriction), {
      minLength: 20,
      maxLength: 60,
    }),
  })
  .map(({ start, attempts }) =>
    attempts.reduce((kase, { actor, command }) => {
      const decided = decide(kase, command, { actor, today: TODAY })
      return decided.ok ? decided.events.reduce<Case>(evolve, kase) : kase
    }, start),
  )

const OTHER_OFFICER = { id: 'officer-2', roles: ['officer'] } as const
const staff = (id: string, role: Staff['roles'][number], teamId: string | null): Staff => ({
  id,
  roles: [role],
  teamId,
})

const nobodys = raised()
const norths: Case = { ...nobodys, officerId: 'anna', teamId: 'north' }
const given: Case = {
  ...norths,
  stages: {
    ...norths.stages,
    reconsideration: { state: 'underReview', openedOn: TODAY, decisionMakerId: 'dora' } as never,
  },
}
const restrict = (kase: Case, ...named: string[]): Case => ({
  ...kase,
  restricted: { by: 'anna', on: TODAY, named, reason: text() },
})

/** Written by hand: whose case, who looks, what it is to them. */
const TABLE: readonly [string, Case, Staff, Sight][] = [
  ['nobody’s yet, any officer', nobodys, staff('bob', 'officer', 'south'), 'open'],
  ['nobody’s yet, a decision maker', nobodys, staff('dora', 'decisionMaker', null), 'open'],
  ['one’s own', norths, staff('anna', 'officer', 'north'), 'open'],
  ['one’s own after moving team', norths, staff('anna', 'officer', 'south'), 'open'],
  ['the team’s', norths, staff('ben', 'officer', 'north'), 'open'],
  ['another team’s', norths, staff('bob', 'officer', 'south'), 'needsReason'],
  ['a team’s, for somebody in none', norths, staff('bob', 'officer', null), 'needsReason'],
  ['no team’s, for somebody in none', { ...norths, teamId: null }, staff('bob', 'officer', null), 'open'],
  ['no team’s, for a team', { ...norths, teamId: null }, staff('bob', 'officer', 'south'), 'needsReason'],
  ['a manager', norths, staff('mia', 'manager', null), 'open'],
  ['given to decide', given, staff('dora', 'decisionMaker', null), 'open'],
  ['given to another to decide', given, staff('dan', 'decisionMaker', null), 'needsReason'],
  ['a decision maker of the team', given, staff('dan', 'decisionMaker', 'north'), 'open'],
  [
    'restricted, its own officer unnamed',
    restrict(norths, 'ben'),
    staff('anna', 'officer', 'north'),
    'hidden',
  ],
  ['restricted, the team', restrict(norths, 'anna'), staff('ben', 'officer', 'north'), 'hidden'],
  ['restricted, a manager', restrict(norths, 'anna'), staff('mia', 'manager', null), 'hidden'],
  [
    'restricted, a manager who is named',
    restrict(norths, 'anna', 'mia'),
    staff('mia', 'manager', null),
    'open',
  ],
  ['restricted, named, of another team', restrict(norths, 'bob'), staff('bob', 'officer', 'south'), 'open'],
  ['restricted while nobody’s', restrict(nobodys, 'anna'), staff('bob', 'officer', 'south'), 'hidden'],
  ['no longer restricted', { ...norths, restricted: null }, staff('ben', 'officer', 'north'), 'open'],
]

describe('what a case is to somebody of the council', () => {
  test.each(TABLE)('%s', (_, kase, who, sight) => {
    expect(staffSees(who, kase)).toBe(sight)
  })

  const anyone = fc.record({
    id: fc.constantFrom('officer-1', 'officer-2', 'decider-2', 'manager-1', 'nobody'),
    roles: fc.uniqueArray(fc.constantFrom(...COUNCIL_ROLES), { minLength: 1 }),
    teamId: fc.constantFrom('north', 'south', null),
  })

  test('a restricted case is open to those named and hidden from everybody else, whatever they are', () => {
    fc.assert(
      fc.property(lived, anyone, (kase, who) => {
        if (kase.restricted) {
          expect(staffSees(who, kase)).toBe(kase.restricted.named.includes(who.id) ? 'open' : 'hidden')
        } else expect(staffSees(who, kase)).not.toBe('hidden')
      }),
    )
  })

  test('whoever works on a restricted case sees it, and at least two do', () => {
    fc.assert(
      fc.property(lived, (kase) => {
        if (!kase.restricted) return
        const { named } = kase.restricted
        expect(named.length).toBeGreaterThan(1)
        const { reconsideration } = kase.stages
        if (kase.officerId) expect(named).toContain(kase.officerId)
        if (reconsideration.state === 'underReview') expect(named).toContain(reconsideration.decisionMakerId)
      }),
    )
  })
})

describe('restricting a case', () => {
  const mine = after(raised(), { type: 'assignCase', officerId: OFFICER.id, teamId: null }, OFFICER)
  const kept = after(mine, { type: 'restrictCase', named: [MANAGER.id], reason: text() }, OFFICER)
  const only = (...named: string[]) => ({ type: 'restrictCase', named, reason: text() }) as const

  test('names whoever does it, and tells those who are new', () => {
    expect(kept.restricted?.named).toEqual([MANAGER.id, OFFICER.id])
    const more = after(kept, only(MANAGER.id, DECIDER.id), OFFICER)
    expect(more.restricted?.named).toEqual([DECIDER.id, MANAGER.id, OFFICER.id])
    expect(after(more, { type: 'unrestrictCase', reason: text() }, MANAGER).restricted).toBeNull()
  })

  test('is for a manager and its own officer, with a reason and a second person', () => {
    expect(refusalOf(mine, only(MANAGER.id), OTHER_OFFICER)).toBe('notItsOfficer')
    expect(refusalOf(kept, { type: 'unrestrictCase', reason: text() }, OTHER_OFFICER)).toBe('notItsOfficer')
    expect(refusalOf(mine, only(MANAGER.id), FAMILY)).toBe('wrongRole')
    expect(refusalOf(mine, only(MANAGER.id), DECIDER)).toBe('wrongRole')
    expect(refusalOf(mine, { ...only(MANAGER.id), reason: text(0) }, OFFICER)).toBe('wordsMissing')
    expect(refusalOf(mine, only(OFFICER.id), OFFICER)).toBe('tooFewNamed')
    expect(refusalOf(kept, only(MANAGER.id), OFFICER)).toBe('nothingChanges')
    expect(refusalOf(mine, { type: 'unrestrictCase', reason: text() }, OFFICER)).toBe('nothingChanges')
    expect(refusalOf(kept, { type: 'unrestrictCase', reason: text(0) }, OFFICER)).toBe('wordsMissing')
  })

  test('shuts out nobody who works on it, and it is given to nobody who is shut out', () => {
    expect(refusalOf(mine, only('officer-2'), MANAGER)).toBe('notNamed')
    expect(refusalOf(kept, { type: 'assignCase', officerId: 'officer-2', teamId: null }, MANAGER)).toBe(
      'notNamed',
    )
    expect(refusalOf(kept, { type: 'openReconsideration', decisionMakerId: DECIDER.id }, OFFICER)).toBe(
      'notNamed',
    )
    const decides = after(mine, { type: 'openReconsideration', decisionMakerId: DECIDER.id }, OFFICER)
    expect(refusalOf(decides, only(MANAGER.id), OFFICER)).toBe('notNamed')
    expect(refusalOf(decides, only(DECIDER.id), OFFICER)).toBeNull()
  })

  test('is on no timeline of the family’s side', () => {
    const member = kept.people[0] ?? ({ personId: FAMILY.id, scope: null, supports: null } as Member)
    const events = [
      { type: 'caseRestricted', on: TODAY, by: 'x', named: [], added: [], reason: text() },
      { type: 'caseUnrestricted', on: TODAY, by: 'x', reason: text() },
    ] as const
    for (const event of events) {
      expect(readsEvent(kept, event, { kind: 'member', member })).toBe(false)
      expect(readsEvent(kept, event, { kind: 'council' })).toBe(true)
    }
  })
})
