export * from './classes.ts'
export * from './due.ts'
export * from './schedule.ts'
export * from './words.ts'
