import { defineConfig } from 'vitest/config'

const silence = new URL('./scripts/vitest-silence.ts', import.meta.url).pathname
const files = (rooms: string[]) =>
  rooms.flatMap((room) => [
    `${room}/src/**/*.test.{ts,tsx}`,
    `${room}/test/**/*.test.{ts,tsx}`,
    `${room}/app/**/*.test.{ts,tsx}`,
  ])
const packages = (...names: string[]) => names.map((name) => `packages/${name}`)

/** Tests of commands that need a database stand in a folder of their own. */
const DATABASE_OF_SCRIPTS = 'scripts/*/test/**/*.test.ts'

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
          exclude: ['**/node_modules/**', DATABASE_OF_SCRIPTS],
          setupFiles: [silence],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'database',
          include: [...files([...packages('db', 'auth', 'api'), 'apps/worker']), DATABASE_OF_SCRIPTS],
          setupFiles: [silence],
          globalSetup: [new URL('./packages/db/src/testing/global-setup.ts', import.meta.url).pathname],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
