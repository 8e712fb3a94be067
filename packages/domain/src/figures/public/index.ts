export { type Cell, type Cells, isSmall, isSmallBase, SMALL_BASE, SMALL_COUNT, type Sum } from './cells.ts'
export * from './quarters.ts'
export * from './series.ts'
export { hiddenThemselves, suppress, type ToldBefore } from './suppress.ts'
