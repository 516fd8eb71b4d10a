import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const IN_BROWSER = 'tests/browser/**/*.test.{ts,tsx}'
const never = ['dist/**', 'node_modules/**']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    setupFiles: ['tests/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
          exclude: [...never, IN_BROWSER],
          maxWorkers: Math.max(2, availableParallelism() - 1),
          sequence: { groupOrder: 1 },
        },
      },
      {
        // One after the other, when all else is done: a browser and a server already keep two cores busy.
        extends: true,
        test: { name: 'browser', include: [IN_BROWSER], exclude: never, maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
})
