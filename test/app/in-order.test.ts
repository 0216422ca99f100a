import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder } from '../../src/app/import/in-order.ts'

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield item
}
const numbers = (n: number) => Array.from({ length: n }, (_, i) => i)

/** Two of three weigh little. */
const light = (i: number) => (i % 3 === 0 ? 1 : 0.25)

describe('inOrder', () => {
  it('stores everything once, in its order, however long each takes to make', async () => {
    const waits = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(
        waits,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 9 }),
        async (ms, atOnce, batch) => {
          let [making, most] = [0, 0]
          const stored: number[] = []
          await inOrder(each(numbers(ms.length)), {
            make: async (i) => {
              most = Math.max(most, ++making)
              await sleep(ms[i])
              making--
              return i
            },
            store: async (made) => {
              expect(made.reduce((sum, i) => sum + light(i), 0)).toBeLessThanOrEqual(batch)
              stored.push(...made)
            },
            atOnce,
            weigh: light,
            batch,
            isStopped: () => false,
          })
          expect(stored).toEqual(numbers(ms.length))
          expect(most).toBeLessThanOrEqual(atOnce)
        },
      ),
      { seed: 40, numRuns: 40 },
    )
  })

  const line = { make: (i: number) => Promise.resolve(i), atOnce: 2, weigh: () => 1, batch: 4, isStopped: () => false }

  it('ends with the first error of either side, and of the items themselves', async () => {
    const store = async () => {}
    const fails = (what: string) => Promise.reject(new Error(what))
    await expect(
      inOrder(each(numbers(9)), { ...line, make: (i) => (i === 5 ? fails('made') : Promise.resolve(i)), store }),
    ).rejects.toThrow('made')
    await expect(inOrder(each(numbers(9)), { ...line, store: () => fails('stored') })).rejects.toThrow('stored')
    const broken = async function* () {
      yield 1
      throw new Error('read')
    }
    await expect(inOrder(broken(), { ...line, store })).rejects.toThrow('read')
  })

  it('stops before the next batch, and begins nothing more', async () => {
    const batches: (readonly number[])[] = []
    const begun: number[] = []
    await inOrder(each(numbers(100)), {
      ...line,
      make: async (i) => {
        begun.push(i)
        await sleep(1)
        return i
      },
      store: async (made) => void batches.push(made),
      isStopped: () => batches.flat().length >= 4,
    })
    // A busy machine may make a batch of less than four; the one with the fourth is the last.
    const stored = batches.flat()
    expect(stored).toEqual(numbers(stored.length))
    expect(stored.length).toBeGreaterThanOrEqual(4)
    expect(batches.slice(0, -1).flat().length).toBeLessThan(4)
    expect(begun.length).toBeLessThan(50)
  })

  it('stores many light ones in one go, and few that weigh', async () => {
    const goings = async (weight: number) => {
      let count = 0
      await inOrder(each(numbers(64)), { ...line, weigh: () => weight, store: async () => void count++ })
      return count
    }
    expect(await goings(1)).toBeGreaterThanOrEqual(16)
    expect(await goings(1 / 16)).toBeLessThanOrEqual(4)
  })

  it('does not let what is ready wait for a batch that does not fill', async () => {
    const stored: number[] = []
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const slow = async function* () {
      yield 1
      await held
      yield 2
    }
    const running = inOrder(slow(), { ...line, store: async (made) => void stored.push(...made) })
    await expect.poll(() => stored).toEqual([1])
    release()
    await running
    expect(stored).toEqual([1, 2])
  })
})
