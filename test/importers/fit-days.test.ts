import { FitWriter } from '@markw65/fit-file-writer'
import { describe, expect, it } from 'vitest'
import { fitMeasures } from '../../src/importers/fit/index.ts'
import { parseFile } from '../../src/importers/parse-file.ts'
import { FIT_START, makeFit } from './support/make-fit.ts'
import { makeWeights } from './support/make-weights.ts'

/** A run whose watch asked afterwards how hard it was. */
function runWithEffort(workout_rpe: number | undefined): Uint8Array {
  const writer = new FitWriter()
  writer.writeMessage('file_id', { type: 'activity', manufacturer: 'garmin', time_created: writer.time(FIT_START) })
  for (let i = 0; i <= 60; i++)
    writer.writeMessage('record', { timestamp: writer.time(FIT_START + i * 1000), distance: i * 3 })
  writer.writeMessage('session', {
    timestamp: writer.time(FIT_START + 60_000),
    start_time: writer.time(FIT_START),
    total_elapsed_time: 60,
    total_timer_time: 60,
    total_distance: 180,
    sport: 'running',
    ...(workout_rpe !== undefined && { workout_rpe }),
  })
  const view = writer.finish()
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice()
}

describe('a FIT file', () => {
  it('of a scale tells weights with their instants, and is no activity', async () => {
    const bytes = makeWeights([
      { at: FIT_START + 86_400_000, weight_kg: 71.2 },
      { at: FIT_START, weight_kg: 71.75 },
    ])
    expect(await parseFile(bytes, 'weight.fit')).toEqual({
      ok: false,
      error: { code: 'not-an-activity', kind: 'weight' },
    })
    expect(fitMeasures(bytes)).toEqual([
      { at: FIT_START, weight_kg: 71.75 },
      { at: FIT_START + 86_400_000, weight_kg: 71.2 },
    ])
  })

  it('of anything else tells none', () => {
    expect(fitMeasures(makeFit())).toEqual([])
    expect(fitMeasures(makeFit([{}], { type: 'course' }))).toEqual([])
    expect(fitMeasures(new TextEncoder().encode('no FIT'))).toEqual([])
  })

  it.each([
    [70, 7],
    [10, 1],
    [100, 10],
    [0, undefined],
    [undefined, undefined],
    [180, undefined],
  ])('with %s for the effort, in tens, comes to %s', async (written, effort) => {
    const parsed = await parseFile(runWithEffort(written), 'run.fit')
    expect(parsed.ok && parsed.value[0]!.effort).toBe(effort)
  })
})
