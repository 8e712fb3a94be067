import { expect, test } from 'vitest'
import { AimInput, OutsideNumberInput } from '../src/contracts/index.ts'

const said = (given: object) => {
  const read = OutsideNumberInput.safeParse({
    name: 'plansMaintained',
    year: '2026',
    value: '1',
    source: 'SEN2',
    ...given,
  })
  return read.success ? read.data.value : read.error.issues.map(({ path }) => path.join('.'))
}

test.each([
  [{ value: '3,016' }, 3_016],
  [{ name: 'hourRate', value: '£38.50' }, 3_850],
  [{ value: '38.5' }, ['value']],
  [{ value: '0' }, ['value']],
  [{ name: 'hourRate', value: '38.505' }, ['value']],
  [{ value: '-4' }, ['value']],
  [{ year: '26', value: '£=1+1' }, ['year', 'value']],
  [{ name: 'nothing', year: '', value: '', source: ' ' }, ['name', 'year', 'value', 'source']],
])('a number that no case holds, %o', (given, answer) => {
  expect(said(given)).toEqual(answer)
})

test.each([
  ['140', 'Our plan', ['percent']],
  ['80', '', ['source']],
  ['80%', 'Our plan', 80],
  ['', 'Our plan', null],
])('an aim of %s from “%s”', (percent, source, answer) => {
  const read = AimInput.safeParse({ measure: 'reply', owner: 'Somebody', percent, source })
  expect(read.success ? read.data.percent : read.error.issues.map(({ path }) => path.join('.'))).toEqual(
    answer,
  )
})
