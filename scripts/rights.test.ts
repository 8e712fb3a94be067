import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'

const SCRIPT = new URL('./rights.ts', import.meta.url).pathname

/** Runs the command as another program would: text in, text and a code out. */
function ask(input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT], { input, encoding: 'utf8' })
  expect(stderr).toBe('')
  return { status, said: JSON.parse(stdout) }
}
const facts = (given: object) => ask(JSON.stringify({ today: '2026-09-20', ...given }))

describe('facts in, one object out', () => {
  test('the shape of the answer, whole', () => {
    const { status, said } = facts({
      person: { dateOfBirth: '2015-02-03', capacity: 'yes' },
      decision: { type: 'RTA', dateOnLetter: '2026-09-14', dateSent: '2026-09-14', sections: ['B', 'F'] },
    })
    expect(status).toBe(0)
    expect(Object.keys(said)).toEqual(['actor', 'routes', 'deadlines'])
    expect(said.actor).toEqual({
      who: 'parent',
      why: expect.stringContaining('Compulsory school age lasts until'),
      source: expect.stringContaining('s.51'),
    })
    expect(said.routes).toHaveLength(16)
    expect(said.routes.find(({ id }: { id: string }) => id === 'appeal')).toEqual({
      id: 'appeal',
      status: 'open',
      until: '2026-11-16',
      certificate: 'needed',
      why: expect.any(String),
      source: 'Children and Families Act 2014, s.51(2)(a)',
      clocks: {
        'contact-adviser': 'running',
        appeal: 'running',
        ombudsman: 'running',
        'council-response': 'starts',
      },
    })
    expect(said.deadlines.find(({ id }: { id: string }) => id === 'appeal')).toEqual({
      id: 'appeal',
      date: '2026-11-16',
      safeDate: '2026-11-16',
      owner: 'family',
      rule: expect.stringContaining('the later of 2 months'),
      source: expect.stringContaining('r.20(1)(c)'),
      sure: 'V',
      working: expect.arrayContaining([
        'Letter sent Monday 14 September 2026 + 2 months = Saturday 14 November 2026',
      ]),
    })
  })

  test('every part may be left out but the day', () => {
    expect(ask('{"today": "2026-09-20"}')).toMatchObject({ status: 0, said: { deadlines: [] } })
    for (const part of ['person', 'decision', 'adviser', 'mediation', 'certificate', 'appeal']) {
      expect(facts({ [part]: {} }).status).toBe(0)
    }
  })
})

describe('what cannot be used is refused by name, with exit 2', () => {
  test.each([
    ['no JSON', '{', 'input'],
    ['nothing', '', 'input'],
    ['a list', '[]', 'input'],
    ['null', 'null', 'input'],
    ['far too much', `"${'x'.repeat(30_000)}"`, 'input'],
    ['no day', '{}', 'today'],
    ['a day that does not exist', '{"today": "2026-02-30"}', 'today'],
    ['a day before the Act', '{"today": "2014-08-31"}', 'today'],
    ['a key that is not there', '{"today": "2026-09-20", "school": 1}', 'school'],
    ['one inside', '{"today": "2026-09-20", "decision": {"sent": 1}}', 'decision.sent'],
    ['a prototype', '{"today": "2026-09-20", "__proto__": {"x": 1}}', '__proto__'],
    ['no object', '{"today": "2026-09-20", "person": null}', 'person'],
    ['a list for an object', '{"today": "2026-09-20", "person": []}', 'person'],
    ['no list', '{"today": "2026-09-20", "decision": {"sections": "B"}}', 'decision.sections'],
    ['a type of ours alone', '{"today": "2026-09-20", "decision": {"type": "SUP"}}', 'decision.type'],
    [
      'a section that is none',
      '{"today": "2026-09-20", "decision": {"sections": ["Z"]}}',
      'decision.sections',
    ],
    [
      'a month that does not exist',
      '{"today": "2026-09-20", "certificate": {"issuedOn": "2026-13-01"}}',
      'certificate.issuedOn',
    ],
    [
      'another way to write a day',
      '{"today": "2026-09-20", "certificate": {"issuedOn": "1/9/2026"}}',
      'certificate.issuedOn',
    ],
    ['row 0', '{"today": "2026-09-20", "matter": 0}', 'matter'],
    ['row 39', '{"today": "2026-09-20", "matter": 39}', 'matter'],
    ['half a row', '{"today": "2026-09-20", "matter": 1.5}', 'matter'],
    [
      '"no" for false',
      '{"today": "2026-09-20", "adviser": {"wantsMediation": "no"}}',
      'adviser.wantsMediation',
    ],
    [
      'somebody of 27',
      '{"today": "2026-09-20", "person": {"dateOfBirth": "1999-01-01"}}',
      'person.dateOfBirth',
    ],
    ['the future', '{"today": "2026-09-20", "decision": {"dateSent": "2026-09-21"}}', 'decision.dateSent'],
    [
      'a certificate before the decision',
      '{"today": "2026-09-20", "decision": {"type": "RTA", "dateSent": "2026-09-14"}, "certificate": {"issuedOn": "2026-09-01"}}',
      'certificate.issuedOn',
    ],
  ])('%s', (_, input, fact) => {
    const { status, said } = ask(input)
    expect(status).toBe(2)
    expect(Object.keys(said)).toEqual(['error'])
    expect(said.error).toEqual({ fact, message: expect.stringMatching(/^[A-Z\d].{10,}\.$/) })
  })

  test('a bank holiday that is not known yet: the file to update is named', () => {
    const { status, said } = ask(
      '{"today": "2028-12-01", "decision": {"type": "RTA", "dateSent": "2028-11-30"}}',
    )
    expect(status).toBe(2)
    expect(said.error.fact).toBe('calendar')
    expect(said.error.message).toContain('packages/domain/src/calendar/bank-holidays.ts')
  })
})
