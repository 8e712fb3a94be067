export * from './contact.ts'
export * from './reading.ts'
export * from './scope.ts'
export * from './standing.ts'
