import fc from 'fast-check'
import type { BarData, LineData, Scale, StackedData, Value } from '../src/index.ts'

const name = fc.oneof(
  fc.constantFrom(
    'Held in time',
    'Education, health and care needs assessment refused',
    'Yes',
    'Ysgol y Garnedd',
  ),
  fc.string({ minLength: 1, maxLength: 60 }).filter((words) => words.trim() !== ''),
)
const valueIn = (scale: Scale, most: number): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: most }) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant<Value>('none') },
    ...(scale === 'percent' ? [{ weight: 1, arbitrary: fc.constant(24.6) }] : []),
  )
const scales = fc.constantFrom<Scale>('percent', 'count')
const mostOf = (scale: Scale) => (scale === 'percent' ? 100 : 99_999)

/** Months one after another, from any. */
export const months = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => {
    const month = from + at
    return `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })

export const bars: fc.Arbitrary<BarData> = scales.chain((scale) =>
  fc.record({
    scale: fc.constant(scale),
    order: fc.constantFrom('largest', 'given'),
    bars: fc.array(fc.record({ label: name, value: valueIn(scale, mostOf(scale)) }), {
      minLength: 3,
      maxLength: 12,
    }),
  }),
)

export const stacks: fc.Arbitrary<StackedData> = fc
  .tuple(scales, fc.integer({ min: 1, max: 4 }))
  .chain(([scale, parts]) =>
    fc.record({
      scale: fc.constant(scale),
      parts: fc.array(name, { minLength: parts, maxLength: parts }),
      rows: fc.array(
        fc.record({
          label: name,
          values: fc.array(valueIn(scale, scale === 'percent' ? 25 : mostOf(scale)), {
            minLength: parts,
            maxLength: parts,
          }),
        }),
        { minLength: 1, maxLength: 8 },
      ),
    }),
  )

export const lines: fc.Arbitrary<LineData> = fc
  .tuple(scales, fc.integer({ min: 3, max: 24 }), fc.integer({ min: 0, max: 11 }))
  .chain(([scale, count, from]) =>
    fc.record({
      scale: fc.constant(scale),
      periods: fc.constant(months(from, count)),
      series: fc.array(
        fc.record({
          name,
          values: fc.array(valueIn(scale, mostOf(scale)), { minLength: count, maxLength: count }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      target: fc.option(fc.record({ name, value: fc.integer({ min: 0, max: mostOf(scale) }) }), {
        nil: undefined,
      }),
    }),
  )
