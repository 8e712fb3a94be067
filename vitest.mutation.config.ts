import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The page of everything the engine knows comes first: most slips in the data fail there, in no time. */
class PublishedFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rest = await super.sort(files)
    const first = (file: TestSpecification) => (file.moduleId.endsWith('published.test.ts') ? 0 : 1)
    return rest.toSorted((a, b) => first(a) - first(b))
  }
}

/** The tests of the rules and the routes alone, for a run that changes their code and wants to see them fail. */
export default defineConfig({
  test: {
    include: ['packages/domain/src/{calendar,routes,rights}/**/*.test.ts'],
    setupFiles: ['packages/domain/test/pinned-seed.ts'],
    testTimeout: 60_000,
    isolate: false,
    sequence: { sequencer: PublishedFirst },
  },
})
