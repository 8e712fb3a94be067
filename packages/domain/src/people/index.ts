export * from './actor.ts'
export * from './party.ts'
export * from './text-ref.ts'
