import { defineConfig } from 'vitest/config'

// What a new runner is spoken to in follows the machine; tests are made on one that speaks English.
process.env['LC_ALL'] = 'C.UTF-8'

export default defineConfig({
  test: {
    // Left to itself, vitest keeps one core free, which is half of two.
    maxWorkers: '100%',
    // Shuffled, yet in the same order at every desk and in CI; --sequence.seed=N tries another.
    sequence: { seed: 20_261_122 },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/journeys/**', 'test/long/**'],
          globalSetup: ['test/support/start-postgres.ts'],
          sequence: { shuffle: true },
          // A busy machine may let a child process or a server be late once; the run says which tests needed it.
          retry: 1,
          // What polling has by itself is a second: too little for a machine that is busy.
          expect: { poll: { timeout: 30_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
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
          retry: 1,
        },
      },
    ],
  },
})
