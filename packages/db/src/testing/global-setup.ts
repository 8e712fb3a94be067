import type { TestProject } from 'vitest/node'
import { startTestServer } from './server.ts'

/** Vitest's global set-up: one server for the run, stopped whatever becomes of it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...server } = await startTestServer()
  project.provide('testServer', server)
  return stop
}
