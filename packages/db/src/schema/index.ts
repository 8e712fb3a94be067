export * from './accounts.ts'
export * from './authorities.ts'
export * from './cases.ts'
export * from './edges.ts'
