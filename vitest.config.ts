import { defineConfig } from 'vitest/config'

const silence = new URL('./scripts/vitest-silence.ts', import.meta.url).pathname
const files = (rooms: string[]) =>
  rooms.flatMap((room) => [
    `${room}/src/**/*.test.{ts,tsx}`,
    `${room}/test/**/*.test.{ts,tsx}`,
    `${room}/app/**/*.test.{ts,tsx}`,
  ])
const packages = (...names: string[]) => names.map((name) => `packages/${name}`)

export default defineConfig({
  test: {
    // Every core: by itself it leaves one idle, of two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            ...files([
              ...packages(
                'calendars',
                'channels',
                'charts',
                'domain',
                'files',
                'messages',
                'papers',
                'ui',
                'web',
              ),
              'apps/portal',
              'apps/staff',
            ]),
            'scripts/**/*.test.ts',
          ],
          setupFiles: [silence],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'database',
          include: files([...packages('db', 'auth', 'api'), 'apps/worker']),
          setupFiles: [silence],
          globalSetup: [new URL('./packages/db/src/testing/global-setup.ts', import.meta.url).pathname],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
