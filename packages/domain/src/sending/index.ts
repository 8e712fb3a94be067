export * from './channel.ts'
export * from './moment.ts'
export * from './reach.ts'
export * from './retry.ts'
