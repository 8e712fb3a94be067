export type { ApiConfig, Call } from './context.ts'
export * from './contracts/index.ts'
