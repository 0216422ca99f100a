import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Left to itself, vitest keeps one core free, which is half of two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/journeys/**', 'test/long/**'],
          globalSetup: ['test/support/start-postgres.ts'],
          // In another order every time; vitest prints the seed, and --sequence.seed=N repeats it.
          sequence: { shuffle: true },
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'long',
          include: ['test/long/**/*.test.ts'],
          globalSetup: ['test/support/start-postgres.ts'],
          testTimeout: 20 * 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/journeys/support/start-browser.ts'],
          testTimeout: 120_000,
          // A page that loads on a busy machine takes more than the second that polling has by itself.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
