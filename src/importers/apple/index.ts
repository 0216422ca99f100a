import { err, ok } from '../../core/base/result.ts'
import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import type { ListImporter, ListRow } from '../importer.ts'
import { rootName } from '../xml/root-name.ts'
import { DayRecords } from './day-records.ts'
import { Pulse } from './pulse.ts'
import { attributesOf, type TagHandler, TagScanner } from './tag-scanner.ts'
import { amount, instant } from './values.ts'
import { type Workout, workoutActivity } from './workout.ts'

const HEART_RATE = 'HKQuantityTypeIdentifierHeartRate'
const WANTED_RECORDS: ReadonlySet<string> = new Set([
  HEART_RATE,
  'HKQuantityTypeIdentifierBodyMass',
  'HKQuantityTypeIdentifierRestingHeartRate',
  'HKCategoryTypeIdentifierSleepAnalysis',
])
const IN_WORKOUT: ReadonlySet<string> = new Set([
  'WorkoutStatistics',
  'MetadataEntry',
  'FileReference',
  'WorkoutActivity',
])
const RECORD_TYPE = /\btype\s*=\s*["']([A-Za-z]+)["']/

/** `export.xml` of Apple Health: workouts with their routes and heart rate; weight, resting heart rate and sleep a day. */
export const appleHealthList: ListImporter = {
  format: 'apple-health',
  detect: (head) => rootName(head)?.name === 'HealthData',
  async read(stream) {
    const reader = new ExportReader()
    const scanner = new TagScanner('HealthData', reader)
    for await (const chunk of stream) scanner.push(chunk)
    if (!reader.hasBegun) return err({ code: 'damaged', format: 'apple-health', detail: 'no HealthData' })
    return ok({
      format: 'apple-health',
      rows: reader.workouts.map((workout, i) => rowOf(workout, i + 1, reader.pulse)),
      days: reader.days.all(),
      ...(!reader.hasEnded && { cut: { code: 'damaged', format: 'apple-health', detail: 'ends early' } as const }),
    })
  },
}

class ExportReader implements TagHandler {
  readonly workouts: Workout[] = []
  readonly pulse = new Pulse()
  readonly days = new DayRecords()
  hasBegun = false
  hasEnded = false
  private workout: Workout | undefined
  /** A part of a multisport workout has statistics of its own, which are in the whole's too. */
  private isInPart = false

  wants(name: string, start: string): boolean {
    if (name === 'Record') return WANTED_RECORDS.has(RECORD_TYPE.exec(start)?.[1] ?? '')
    return name === 'Workout' || name === 'HealthData' || (this.workout !== undefined && IN_WORKOUT.has(name))
  }

  open(name: string, text: string): void {
    if (name === 'HealthData') this.hasBegun = true
    else if (name === 'Record') this.record(text)
    else if (name === 'Workout')
      this.workout = { attributes: attributesOf(text), statistics: new Map(), metadata: new Map(), routes: [] }
    else if (name === 'WorkoutActivity') this.isInPart = true
    else if (this.workout && !this.isInPart) inWorkout(this.workout, name, attributesOf(text))
  }

  close(name: string): void {
    if (name === 'HealthData') this.hasEnded = true
    else if (name === 'WorkoutActivity') this.isInPart = false
    else if (name === 'Workout' && this.workout) {
      this.workouts.push(this.workout)
      this.workout = undefined
      this.isInPart = false
    }
  }

  private record(text: string): void {
    const attributes = attributesOf(text)
    const type = attributes.get('type') ?? ''
    if (type === HEART_RATE) this.pulse.add(instant(attributes.get('startDate')), amount(attributes.get('value')))
    else this.days.add(type, attributes)
  }
}

function inWorkout(workout: Workout, name: string, attributes: ReadonlyMap<string, string>): void {
  const path = attributes.get('path')
  const key = attributes.get('key')
  if (name === 'WorkoutStatistics') workout.statistics.set(attributes.get('type') ?? '', attributes)
  else if (name === 'MetadataEntry' && key !== undefined) workout.metadata.set(key, attributes.get('value') ?? '')
  else if (name === 'FileReference' && path !== undefined) workout.routes.push(path)
}

function rowOf(workout: Workout, row: number, pulse: Pulse): ListRow {
  const [file, ...others] = workout.routes
  const read = (): ParsedActivity | undefined => {
    const activity = workoutActivity(workout)
    if (!activity) return undefined
    const end = instant(workout.attributes.get('endDate'))
    const streams = pulse.between(activity.startAt, end)
    return streams ? { ...activity, streams } : activity
  }
  return {
    row,
    ...(file !== undefined && { file }),
    ...(others.length > 0 && { otherFiles: others }),
    facts: () => {
      const recording = read()
      return recording ? { recording } : {}
    },
    activity: () => {
      const activity = read()
      return activity ? ok(activity) : err({ code: 'bad-row', row, field: 'date' })
    },
  }
}
