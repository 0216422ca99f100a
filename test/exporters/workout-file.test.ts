import FitParser from 'fit-file-parser'
import { describe, expect, it } from 'vitest'
import { WORKOUT_KINDS, type WorkoutStep } from '../../src/core/evidence/planned-workout.ts'
import { workoutFile } from '../../src/exporters/fit/workout-file.ts'
import { fitCrc } from '../../src/importers/fit/crc.ts'
import { makeId } from '../make.ts'

const METRIC = { units: 'metric', language: 'en' } as const
type Given = Parameters<typeof workoutFile>[0]
const workout = (facts: Partial<Given> = {}): Given => ({
  id: makeId(),
  on: '2027-03-20',
  kind: 'intervals',
  sport: 'running',
  name: null,
  distance_m: null,
  duration_s: null,
  steps: [],
  ...facts,
})

type Message = Record<string, unknown>
/** As a program of somebody else reads it, in the raw numbers of the file. */
interface Read {
  readonly file_id: Message[]
  readonly workout: Message
  readonly workout_step: Message[]
}
async function read(bytes: Uint8Array<ArrayBuffer>): Promise<Read> {
  const parsed = await new FitParser({ force: false, mode: 'list' }).parseAsync(Buffer.from(bytes))
  const { messages } = parsed as unknown as { messages: Record<string, Message[]> }
  const { file_id = [], workout: heads = [], workout_step = [] } = messages
  expect([file_id.length, heads.length]).toEqual([1, 1])
  return { file_id, workout: heads[0]!, workout_step }
}
const numbersOf = ({ workout_step }: Read) =>
  workout_step.map(({ wkt_step_name: _name, notes: _notes, message_index: _index, ...rest }) => rest)

const STEPS: WorkoutStep[] = [
  { role: 'warm-up', duration_s: 900 },
  {
    repeat: 5,
    steps: [
      { role: 'work', distance_m: 1000, target: { by: 'pace', fast_s_per_km: 250, slow_s_per_km: 260 } },
      { role: 'recovery', duration_s: 90, target: { by: 'heart-rate', low_bpm: 110, high_bpm: 135 } },
    ],
  },
  { role: 'cool-down', target: { by: 'effort', low: 2, high: 3 } },
]

describe('a workout on a watch', () => {
  it('has its steps, repeats, targets and names as another reader finds them', async () => {
    const found = await read(workoutFile(workout({ steps: STEPS }), METRIC))
    expect(found.file_id[0]).toMatchObject({ type: 'workout', manufacturer: 'development' })
    expect(found.workout).toMatchObject({ sport: 'running', num_valid_steps: 5, wkt_name: 'Intervals' })
    expect(found.workout_step.map(({ message_index: index }) => (index as Message)['value'])).toEqual([0, 1, 2, 3, 4])
    expect(numbersOf(found)).toEqual([
      { duration_type: 'time', duration_value: 900_000, target_type: 'open', target_value: 0, intensity: 'warmup' },
      {
        duration_type: 'distance',
        duration_value: 100_000,
        target_type: 'speed',
        target_value: 0,
        custom_target_value_low: 3846,
        custom_target_value_high: 4000,
        intensity: 'active',
      },
      {
        duration_type: 'time',
        duration_value: 90_000,
        target_type: 'heart_rate',
        target_value: 0,
        custom_target_value_low: 210,
        custom_target_value_high: 235,
        intensity: 'recovery',
      },
      // Back to the second message (number 1), five times in all.
      {
        duration_type: 'repeat_until_steps_cmplt',
        duration_value: 1,
        target_type: 'open',
        target_value: 5,
        intensity: 'active',
      },
      { duration_type: 'open', duration_value: 0, target_type: 'open', target_value: 0, intensity: 'cooldown' },
    ])
    expect(found.workout_step.map(({ wkt_step_name }) => wkt_step_name)).toEqual([
      'warm up',
      'run',
      'recover',
      undefined,
      'cool down',
    ])
    expect(found.workout_step.map(({ notes }) => notes)).toEqual([
      '15 min warm up',
      '1 km @ 4:10–4:20/km',
      '90 s recover @ 110–135 bpm',
      undefined,
      'cool down @ effort 2–3',
    ])
  })

  it('has a heart rate beside a pace as the second target, and beside an effort as the one it holds to', async () => {
    const heartRate = { low_bpm: 130, high_bpm: 150 }
    const found = await read(
      workoutFile(
        workout({
          steps: [
            {
              role: 'easy',
              distance_m: 5000,
              target: { by: 'pace', fast_s_per_km: 330, slow_s_per_km: 400, heartRate },
            },
            { role: 'easy', distance_m: 5000, target: { by: 'effort', low: 2, high: 4, heartRate } },
          ],
        }),
        METRIC,
      ),
    )
    expect(found.workout_step[0]).toMatchObject({
      target_type: 'speed',
      secondary_target_type: 'heart_rate',
      secondary_custom_target_value_low: 230,
      secondary_custom_target_value_high: 250,
      notes: '5 km easy @ 5:30–6:40/km or 130–150 bpm',
    })
    expect(found.workout_step[1]).toMatchObject({
      target_type: 'heart_rate',
      custom_target_value_low: 230,
      custom_target_value_high: 250,
    })
  })

  it('that was planned by hand without steps is one step of its size, or until the button is pressed', async () => {
    const stepOf = async (facts: Partial<Given>) => numbersOf(await read(workoutFile(workout(facts), METRIC)))
    const open = { target_type: 'open', target_value: 0, intensity: 'active' }
    expect(await stepOf({ kind: 'easy', distance_m: 8046.72 })).toEqual([
      { duration_type: 'distance', duration_value: 804_672, ...open },
    ])
    expect(await stepOf({ kind: 'strength', sport: 'training', duration_s: 1800 })).toEqual([
      { duration_type: 'time', duration_value: 1_800_000, ...open },
    ])
    expect(await stepOf({})).toEqual([{ duration_type: 'open', duration_value: 0, ...open }])
  })

  it('is called as its runner called it, in any script, cut where a watch would cut it', async () => {
    const nameOf = async (name: string) => (await read(workoutFile(workout({ name }), METRIC))).workout['wkt_name']
    expect(await nameOf('Tempo für Zoë – 東京')).toBe('Tempo für Zoë – 東京')
    expect(await nameOf('東'.repeat(40))).toBe('東'.repeat(20))
  })

  it('has its notes in miles for whom runs miles, and the same metres', async () => {
    const [miles, metres] = await Promise.all(
      (['imperial', 'metric'] as const).map(async (units) =>
        read(workoutFile(workout({ steps: STEPS }), { units, language: 'en' })),
      ),
    )
    expect(miles!.workout_step[1]!['notes']).toBe('0.6 mi @ 6:42–6:58/mi')
    expect(numbersOf(miles!)).toEqual(numbersOf(metres!))
  })

  it('is the same file twice, whole, and another one for another workout of the day', () => {
    const one = workout({ steps: STEPS })
    const bytes = workoutFile(one, METRIC)
    expect(workoutFile(one, METRIC)).toEqual(bytes)
    expect(fitCrc(bytes)).toBe(0)
    expect(workoutFile({ ...one, id: makeId() }, METRIC)).not.toEqual(bytes)
  })

  it.each(WORKOUT_KINDS)('of kind %s is read whole', async (kind) => {
    const { workout: head } = await read(workoutFile(workout({ kind }), METRIC))
    expect(head['num_valid_steps']).toBe(1)
  })
})
