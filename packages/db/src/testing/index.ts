import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { clone, dropDatabase, type TestServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

/** A database of a test file's own: a clone of the migrated template. `url` is the owner's address. */
export async function testDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = inject('testServer')
  const name = `test_${randomBytes(8).toString('hex')}`
  return { url: await clone(server, name), drop: () => dropDatabase(server, name) }
}

export { enqueue } from '../store/enqueue.ts'
export { explaining, listening, type Statement } from './listening.ts'
export { type Planted, plantCases } from './plant.ts'
