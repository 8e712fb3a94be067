export * from './decisions.ts'
export * from './route.ts'
export * from './sections.ts'
export * from './situation.ts'
