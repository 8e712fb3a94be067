import { COMMAND_INPUTS, type FamilyCaseView, type ProviderView } from '@common-ground/api/contracts'
import { COMMAND_NAMES, localDate, NO_STAGES, ROUTE_IDS, rowOf, STAGE_NAMES } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import { FAMILY_STEPS, STEP_LINKS, STEP_PAGES } from './steps.ts'
import { openSteps, STEPS_OF, standing } from './ways.ts'

const TODAY = localDate('2026-11-23')
const PROVIDERS: readonly ProviderView[] = [
  {
    id: 'fair-hearing',
    name: 'Fair Hearing',
    services: ['mediation', 'disagreementResolution'],
    phone: null,
    email: null,
    website: null,
  },
]
const commands = Object.fromEntries(COMMAND_NAMES.map((name) => [name, null])) as FamilyCaseView['commands']
const view: FamilyCaseView = {
  reference: 'BCD-FGH-JKL',
  version: 2,
  childName: 'Wren',
  headline: 'new',
  headlineLabel: 'Received',
  raisedOn: TODAY,
  decision: { type: 'RTA', label: '', sections: [], dateOnLetter: null, dateSent: null },
  setting: null,
  points: [],
  stages: STAGE_NAMES.map((stage) => ({
    stage,
    label: '',
    state: NO_STAGES[stage].state,
    stateLabel: '',
    lines: [],
  })),
  deadlines: [],
  routes: [],
  timeline: [],
  commands,
  closed: null,
  officerName: null,
  threeLines: { happened: '', next: '', byWhen: null },
  familyAnswerWanted: true,
}

describe('the steps of a family', () => {
  test('are those that the transition table gives it, all of them', () => {
    const theirs = COMMAND_NAMES.filter((name) => rowOf(name).by.includes('family'))
    expect([...FAMILY_STEPS].toSorted()).toEqual([...theirs].toSorted())
  })

  test.each(FAMILY_STEPS)('%s asks for all that its command needs, and nothing else', (step) => {
    const page = STEP_PAGES[step]({ view, providers: PROVIDERS, today: TODAY })
    const asked = [...page.fields.map((field) => field.name), ...Object.keys(page.given ?? {})]
    const needed = Object.keys(COMMAND_INPUTS[step].shape).filter(
      (name) => !['reference', 'expectedVersion', 'idempotencyKey'].includes(name),
    )
    expect(asked.toSorted()).toEqual(needed.toSorted())
    expect(page.done).toMatch(/\.$/)
    expect(STEP_LINKS[step].length).toBeGreaterThan(5)
  })

  test('where several providers run it, the family chooses', () => {
    const two = [...PROVIDERS, { ...PROVIDERS[0], id: 'other', name: 'Other' } as ProviderView]
    const page = STEP_PAGES.requestMediation({ view, providers: two, today: TODAY })
    expect(page.fields.map((field) => field.name)).toContain('providerId')
    expect(page.given).not.toHaveProperty('providerId')
  })

  test('each of a way’s own is offered there when it is open, and only then', () => {
    for (const way of ROUTE_IDS) expect(openSteps(view, way)).toEqual(STEPS_OF[way])
    const shut = { commands: { ...commands, requestMediation: 'Not now.' }, familyAnswerWanted: false }
    expect(openSteps(shut, 'mediation')).not.toContain('requestMediation')
    expect(openSteps(shut, 'disagreement-resolution')).not.toContain('answerForParty')
  })
})

test('how a way stands is said in words', () => {
  const route = { status: 'closed', since: TODAY } as Parameters<typeof standing>[0]
  expect(standing(route).label).toBe('Last day was Monday 23 November 2026')
  expect(standing({ ...route, status: 'open', until: TODAY }).label).toBe(
    'Open until Monday 23 November 2026',
  )
})
