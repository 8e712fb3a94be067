import { describe, expect, test } from 'vitest'
import { DECISION_TYPES } from '../routes/index.ts'
import { type Sen2Facts, sen2Flags, sen2ModuleOf } from './flags.ts'
import { splitName } from './person.ts'

test('where each kind of decision belongs in the return', () => {
  expect(Object.fromEntries(DECISION_TYPES.map((type) => [type, sen2ModuleOf(type)]))).toEqual({
    RTA: 'request',
    RTI: 'assessment',
    CON: 'other',
    RRA: 'other',
    RAM: 'other',
    CEASE: 'other',
    SUP: null,
    OTH: null,
  })
})

const NEW: Sen2Facts = {
  closed: false,
  mediationAsked: false,
  mediation: 'notRequested',
  hasCertificate: false,
  appealRegistered: false,
  appeal: 'notLodged',
  appealOutcome: null,
}

describe('the flags of a disagreement', () => {
  test.each<[string, Partial<Sen2Facts>, 0 | 1 | null, 0 | 1 | null]>([
    ['nothing has happened', {}, null, null],
    [
      'mediation was asked for and is not held yet',
      { mediationAsked: true, mediation: 'requested' },
      1,
      null,
    ],
    ['mediation was held', { mediationAsked: true, mediation: 'held' }, 1, null],
    [
      'the family asked for mediation and gave it up',
      { mediationAsked: true, mediation: 'withdrawn' },
      1,
      null,
    ],
    ['the family did not want mediation', { mediation: 'notWanted' }, 0, null],
    ['a certificate came, and no request', { hasCertificate: true }, 0, null],
    ['a certificate came after mediation', { mediationAsked: true, hasCertificate: true }, 1, null],
    ['an appeal was lodged and is not registered', { appeal: 'lodged' }, null, null],
    ['an appeal was registered', { appeal: 'lodged', appealRegistered: true }, null, 1],
    [
      'an appeal was decided, and nobody noted its registration',
      { appeal: 'ended', appealOutcome: 'allowed' },
      null,
      1,
    ],
    ['the council did not oppose it', { appeal: 'ended', appealOutcome: 'conceded' }, null, 1],
    ['the tribunal sent the appeal back', { appeal: 'ended', appealOutcome: 'notRegistered' }, null, null],
    ['a registered appeal was withdrawn', { appeal: 'withdrawn', appealRegistered: true }, null, 1],
    ['an appeal was withdrawn before it was registered', { appeal: 'withdrawn' }, null, null],
    ['it was closed without either', { closed: true }, 0, 0],
    ['it was closed after mediation', { closed: true, mediationAsked: true, mediation: 'held' }, 1, 0],
    ['it was closed after an appeal', { closed: true, appeal: 'ended', appealOutcome: 'dismissed' }, 0, 1],
    [
      'it was closed, the appeal sent back',
      { closed: true, appeal: 'ended', appealOutcome: 'notRegistered' },
      0,
      0,
    ],
  ])('%s', (_, facts, mediation, tribunal) => {
    expect(sen2Flags({ ...NEW, ...facts })).toEqual({ mediation, tribunal })
  })
})

test.each([
  ['Wren Alder', 'Alder', 'Wren', true],
  ['  Wren   Alder ', 'Alder', 'Wren', true],
  ['Wren Mary Alder', 'Alder', 'Wren Mary', false],
  ['Wren van der Berg', 'Berg', 'Wren van der', false],
  ['Wren', 'Wren', '', false],
  ['', '', '', false],
])('%j is split', (name, surname, forename, isSure) => {
  expect(splitName(name)).toEqual({ surname, forename, isSure })
})
