import { beforeEach, vi } from 'vitest'

// Silence is part of a pass: what a test does not expect on the console is a failure.
beforeEach(() => {
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...said: unknown[]) => {
      throw new Error(`Unexpected console.${level}: ${said.map(String).join(' ')}`)
    })
  }
})
