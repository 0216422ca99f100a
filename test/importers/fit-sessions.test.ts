import { describe, expect, it } from 'vitest'
import type { ParsedActivity } from '../../src/core/activity/parsed-activity.ts'
import { parseFile } from '../../src/importers/parse-file.ts'
import { ENUM, fileId, FIT_START, fitTime, makeRawFit, type RawMessage, UINT32, uint32 } from './support/make-fit.ts'

const DAY_S = 86_400

const read = async (...messages: readonly RawMessage[]): Promise<readonly ParsedActivity[]> => {
  const parsed = await parseFile(makeRawFit([fileId(4), ...messages]), 'run.fit')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}
const record = (second: number): RawMessage => ({
  global: 20,
  fields: [
    [253, UINT32, fitTime(FIT_START + second * 1000)],
    [5, UINT32, uint32(Math.abs(second % DAY_S) * 300)],
  ],
})
const records = (count: number, from = 0) => Array.from({ length: count }, (_, i) => record(from + i))
const session = (startS: number, elapsedS: number, sport = 1): RawMessage => ({
  global: 18,
  fields: [
    [253, UINT32, fitTime(FIT_START + (startS + elapsedS) * 1000)],
    [2, UINT32, fitTime(FIT_START + startS * 1000)],
    [5, ENUM, [sport]],
    [7, UINT32, uint32(elapsedS * 1000)],
    [8, UINT32, uint32(elapsedS * 1000)],
  ],
})

describe('a FIT file whose session was never closed, or closed oddly', () => {
  it.each<[string, RawMessage]>([
    [
      'as it was chosen',
      {
        global: 12,
        fields: [
          [0, ENUM, [1]],
          [1, ENUM, [1]],
        ],
      },
    ],
    [
      'as its lap has it',
      {
        ...session(0, 60),
        global: 19,
        fields: [
          [25, ENUM, [1]],
          [39, ENUM, [1]],
        ],
      },
    ],
  ])('has its sport %s, where no session tells', async (_, message) => {
    const [run] = await read(message, ...records(61))
    expect(run).toMatchObject({
      sport: 'running',
      subSport: 'treadmill',
      elapsed_s: 60,
      warnings: [{ code: 'no-summary' }],
    })
  })

  it('takes a session of no time for one that was not closed, where samples tell more', async () => {
    const [run] = await read(...records(61), session(0, 0))
    expect(run?.elapsed_s).toBe(60)
    expect(run).not.toHaveProperty('moving_s')
  })

  it('has a session that is there twice once, and two sports of one hour twice', async () => {
    expect(await read(...records(61), session(0, 60), session(0, 60))).toHaveLength(1)
    expect(await read(...records(61), session(0, 60), session(0, 60, 2))).toHaveLength(2)
  })

  it('begins when its session does, not with what was left from days before', async () => {
    const [run] = await read(...records(11, -6 * DAY_S), ...records(61), session(0, 60))
    expect(run).toMatchObject({
      startAt: FIT_START,
      elapsed_s: 60,
      warnings: [{ code: 'time-goes-back', count: 11 }],
    })
    expect(run?.streams?.time_s).toHaveLength(61)
  })

  it('is dated by its samples where most of them are from days before: it is the session that is wrong', async () => {
    const [run] = await read(...records(61, -6 * DAY_S), session(0, 60))
    expect(run).toMatchObject({ startAt: FIT_START - 6 * DAY_S * 1000 })
    expect(run?.streams?.time_s).toHaveLength(61)
  })
})
