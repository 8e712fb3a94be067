export { type KeptDoor, type KeptOptions, keptForms } from './watch.ts'
export type { Typed } from './words.ts'
