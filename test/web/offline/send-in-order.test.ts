import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../src/api/contract.ts'
import { saidIn } from '../../../src/web/offline/said-in.ts'
import {
  OTHER_RUNNER,
  outcomeOf,
  sendInOrder,
  type Entry,
  type Outcome,
  type Refusal,
} from '../../../src/web/offline/send-in-order.ts'

const MINE = 'athlete-1'
const entry = (seq: number, extra: Partial<Entry> = {}): Entry => ({
  seq,
  key: `key-${seq}`,
  athleteId: MINE,
  kind: 'check-in',
  method: 'POST',
  path: '/check-ins',
  body: { on: '2027-03-05', words: `word ${seq}` },
  ...extra,
})
const STALE: Refusal = { code: 'stale-version', title: 'Changed meanwhile' }

/** A drawer, and a server that does a write once for a key and may lose its answer. */
function room(entries: readonly Entry[], outcomes: (entry: Entry) => Outcome = () => 'taken') {
  const drawer = new Map(entries.map((each) => [each.seq, each]))
  const asked: number[] = []
  const done = new Set<string>()
  const send = () =>
    sendInOrder([...drawer.values()], MINE, {
      send: async (each) => {
        asked.push(each.seq)
        const outcome = outcomes(each)
        if (outcome === 'taken') done.add(each.key)
        return outcome
      },
      drop: async ({ seq }) => void drawer.delete(seq),
      mark: async (each, refused) => void drawer.set(each.seq, { ...each, refused }),
    })
  return { drawer, asked, done, send }
}

describe('what waits is sent', () => {
  it('in the order in which it was written, whatever order the drawer gives it in, and then lies here no more', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 8 }), async (seqs) => {
        const { drawer, asked, send } = room(seqs.map((seq) => entry(seq)))
        expect(await send()).toBe(seqs.length)
        expect(asked).toEqual(seqs.toSorted((a, b) => a - b))
        expect(drawer.size).toBe(0)
        expect(await send()).toBe(0)
        expect(asked.length).toBe(seqs.length)
      }),
      { seed: 9, numRuns: 60 },
    )
  })

  it('up to where nobody answers, and from there on the next time', async () => {
    let isBack = false
    const { drawer, asked, done, send } = room([entry(1), entry(2), entry(3)], ({ seq }) =>
      seq === 2 && !isBack ? 'later' : 'taken',
    )
    expect(await send()).toBe(1)
    expect([asked, [...drawer.keys()]]).toEqual([
      [1, 2],
      [2, 3],
    ])
    isBack = true
    expect(await send()).toBe(2)
    expect([...done]).toEqual(['key-1', 'key-2', 'key-3'])
  })

  it('past what is refused, which stays with its reason and is not tried again', async () => {
    const { drawer, asked, send } = room([entry(1), entry(2)], ({ seq }) => (seq === 1 ? STALE : 'taken'))
    expect(await send()).toBe(1)
    expect([...drawer.values()]).toEqual([entry(1, { refused: STALE })])
    expect(await send()).toBe(0)
    expect(asked).toEqual([1, 2])
  })

  it('never into the data of another runner', async () => {
    const { drawer, asked, send } = room([entry(1, { athleteId: 'athlete-2' }), entry(2)])
    expect(await send()).toBe(1)
    expect(asked).toEqual([2])
    expect(drawer.get(1)?.refused).toEqual(OTHER_RUNNER)
  })
})

describe('an answer', () => {
  const problem = (status: number): Problem => ({ type: 'about:blank', title: 'No', status, code: 'x' })

  it.each([0, 401, 408, 429, 500, 502, 503, 504, 507])('of %s says nothing about the write: it waits on', (status) => {
    expect(outcomeOf(problem(status))).toBe('later')
  })

  it.each([400, 404, 409, 413, 415, 422])('of %s is a refusal, and is told with its reason', (status) => {
    expect(outcomeOf({ ...problem(status), detail: 'Because.' })).toEqual({
      code: 'x',
      title: 'No',
      detail: 'Because.',
    })
  })

  it('without a problem is the end of it', () => {
    expect(outcomeOf(undefined)).toBe('taken')
  })
})

describe('what a runner said, to copy', () => {
  it('has their own words first, then every answer, and nothing that they did not say', () => {
    const body = {
      on: '2027-03-05',
      version: 2,
      joy: 8,
      pain: { level: 2 },
      stress: null,
      answers: null,
      words: 'Fog.',
    }
    expect(saidIn(body)).toEqual({ day: '2027-03-05', text: 'Fog.\njoy: 8\npain: {"level":2}' })
    expect(saidIn({ day: '2027-03-05', elapsed_s: 1800, name: 'Lake', companions: [] })).toEqual({
      day: '2027-03-05',
      text: 'Lake\nelapsed_s: 1800',
    })
    expect(saidIn(undefined)).toEqual({ day: undefined, text: '' })
  })
})
