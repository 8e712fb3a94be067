export * from './flags.ts'
export * from './person.ts'
