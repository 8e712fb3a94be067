import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  type Actor,
  type Case,
  COMMAND_NAMES,
  type CommandName,
  guard,
  ROLES,
  type Role,
  STAGE_NAMES,
  STAGE_STATES,
  type StageName,
  TRANSITIONS,
} from '../src/index.ts'
import { raised } from './build.ts'

const LETTERS: Record<Role, string> = {
  family: 'F',
  adviser: 'A',
  officer: 'O',
  decisionMaker: 'D',
  manager: 'M',
  outside: 'L',
}

type Cell = { stage: StageName | 'case'; command: CommandName; state: string; who: string }

const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

/** Reads docs/process/matrix.md: the hand-written oracle. */
function readMatrix(): Cell[] {
  const page = readFileSync(new URL('../../../docs/process/matrix.md', import.meta.url), 'utf8')
  const found: Cell[] = []
  for (const section of page.split('\n## ').slice(1)) {
    const title = section.split('\n')[0]?.trim() ?? ''
    const stage = title === 'The case' ? 'case' : STAGE_NAMES.find((name) => name === title)
    if (!stage) continue
    const [head, , ...rows] = section.split('\n').filter((line) => line.startsWith('|'))
    const states = cells(head ?? '').slice(1)
    for (const row of rows) {
      const [name, ...who] = cells(row)
      const command = COMMAND_NAMES.find((each) => each === name)
      if (!command) throw new Error(`The matrix names a step that does not exist: ${name}`)
      for (const [at, state] of states.entries()) found.push({ stage, command, state, who: who[at] ?? '' })
    }
  }
  return found
}

const MATRIX = readMatrix()

/** A case put in a state for the guard alone, which looks at nothing else of the stage. */
function caseIn(stage: StageName | 'case', state: string): Case {
  const kase = raised()
  if (stage === 'case') {
    return state === 'closed' ? { ...kase, closed: { on: kase.raisedOn, outcome: 'notResolved' } } : kase
  }
  const now = { ...kase.stages[stage], state }
  return { ...kase, stages: { ...kase.stages, [stage]: now } } as Case
}

const allowed = (kase: Case, command: CommandName): string =>
  ROLES.filter((role) => guard(kase, command, { id: 'x', roles: [role] } satisfies Actor) === null)
    .map((role) => LETTERS[role])
    .join('')

const sorted = (letters: string) => (letters === '-' ? '' : [...letters].toSorted().join(''))

describe('the hand-written matrix', () => {
  test('names every step exactly once for every state of its stage', () => {
    for (const command of COMMAND_NAMES) {
      const { stage } = TRANSITIONS[command]
      const states = stage === 'case' ? ['open', 'closed'] : STAGE_STATES[stage]
      const rows = MATRIX.filter((cell) => cell.command === command)
      expect(rows.map((cell) => cell.state)).toEqual([...states])
      expect(new Set(rows.map((cell) => cell.stage))).toEqual(new Set([stage]))
    }
  })

  test.each(MATRIX)('$stage / $state: $command is for "$who"', ({ stage, command, state, who }) => {
    expect(sorted(allowed(caseIn(stage, state), command))).toBe(sorted(who))
  })

  test('is about the product: it has cells of both kinds', () => {
    expect(MATRIX.filter((cell) => cell.who === '-').length).toBeGreaterThan(50)
    expect(MATRIX.filter((cell) => cell.who !== '-').length).toBeGreaterThan(50)
  })
})

describe('a closed case', () => {
  const REOPENS: readonly CommandName[] = [
    'requestDisagreementResolution',
    'requestMediation',
    'declineMediation',
    'referMediation',
    'tellIcb',
    'arrangeMediation',
    'cancelMediationMeeting',
    'cannotArrangeMediation',
    'concludeMediation',
    'withdrawMediation',
    'recordCertificate',
    'noteAppeal',
    'registerAppeal',
    'recordAppealPapers',
    'recordDirections',
    'changeDirection',
    'recordDirectionDone',
    'concedeAppeal',
    'endAppeal',
    'withdrawAppeal',
  ]
  const stageCommands = COMMAND_NAMES.filter((name) => TRANSITIONS[name].stage !== 'case')

  test.each(stageCommands)('%s: refused or reopening, as the matrix says', (command) => {
    const cell = MATRIX.find((each) => each.command === command && each.who !== '-')
    if (!cell) throw new Error('no cell')
    const closed: Case = {
      ...caseIn(cell.stage, cell.state),
      closed: { on: raised().raisedOn, outcome: 'notResolved' },
    }
    const expected = REOPENS.includes(command) ? sorted(cell.who) : ''
    expect(sorted(allowed(closed, command))).toBe(expected)
  })
})

describe('without a decision that can be appealed', () => {
  test.each(COMMAND_NAMES)('%s', (command) => {
    const { stage } = TRANSITIONS[command]
    const cell = MATRIX.find((each) => each.command === command && each.who !== '-')
    if (!cell) throw new Error('no cell')
    const kase = caseIn(stage, cell.state)
    const support: Case = { ...kase, decision: { ...kase.decision, type: 'SUP' } }
    const gone = stage === 'mediation' || stage === 'appeal'
    expect(sorted(allowed(support, command))).toBe(gone ? '' : sorted(cell.who))
  })
})
