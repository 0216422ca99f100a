import type { StreamName } from '../../core/activity/streams.ts'
import { parseIsoTime } from '../iso-time.ts'
import { RawSamples, type RawSample } from '../raw-samples.ts'
import { parseXmlNumber } from '../xml/numbers.ts'
import type { XmlHandler } from '../xml/read-xml.ts'

/** A <Lap> as written; NaN where it says nothing. */
export interface TcxLap {
  startAt: number
  timer_s: number
  distance_m: number
  energy_kcal: number
  averageHeartRate_bpm: number
  maxHeartRate_bpm: number
  cadence_rpm: number
  power_w: number
}

export interface TcxActivity {
  readonly sport: string
  id?: string
  note?: string
  device?: string
  utcOffset_min?: number
  readonly laps: TcxLap[]
  readonly samples: RawSamples
}

export interface TcxDocument {
  readonly activities: TcxActivity[]
  /** What else the file holds, for the answer when there is no activity. */
  other?: 'course' | 'workout'
}

const SAMPLE_COLUMNS = new Map<string, StreamName>([
  ['LatitudeDegrees', 'latitude'],
  ['LongitudeDegrees', 'longitude'],
  ['AltitudeMeters', 'elevation_m'],
  ['DistanceMeters', 'distance_m'],
  ['Cadence', 'cadence_rpm'],
  ['RunCadence', 'cadence_rpm'],
  ['Speed', 'speed_mps'],
  ['Watts', 'power_w'],
  ['Temperature', 'temperature_c'],
])

type LapNumber = Exclude<keyof TcxLap, 'startAt'>
const LAP_NUMBERS = new Map<string, LapNumber>([
  ['TotalTimeSeconds', 'timer_s'],
  ['DistanceMeters', 'distance_m'],
  ['Calories', 'energy_kcal'],
  ['Cadence', 'cadence_rpm'],
  ['AvgRunCadence', 'cadence_rpm'],
  ['AvgWatts', 'power_w'],
])

const PULSES = ['HeartRateBpm', 'AverageHeartRateBpm', 'MaximumHeartRateBpm', 'Value']
const PARTS = [
  'Activity',
  'Run',
  'Course',
  'Workout',
  'Lap',
  'LX',
  'Trackpoint',
  'Time',
  'Id',
  'Notes',
  'Creator',
  'Name',
]

/** Version 1 tells the sport by the folder of a <Run>: the nearest of these above it. */
const FOLDERS_OF_SPORT: readonly string[] = ['Running', 'Biking', 'Other']

const NAMES = [...PARTS, ...PULSES, ...FOLDERS_OF_SPORT, ...SAMPLE_COLUMNS.keys(), ...LAP_NUMBERS.keys()]

const sportOfFolder = (path: readonly string[]): string =>
  path.findLast((name) => FOLDERS_OF_SPORT.includes(name)) ?? 'Other'

/**
 * Collects activities while a Training Center document is walked; every <Activity> (version 2) or <Run> (version 1) is one,
 * in multisport sessions too.
 */
export function tcxReader(): { handler: XmlHandler; document: TcxDocument } {
  const document: TcxDocument = { activities: [] }
  let activity: TcxActivity | undefined
  let lap: TcxLap | undefined
  let sample: RawSample | undefined

  const open: XmlHandler['open'] = (name, attributes, path) => {
    if (name === 'Activity' || name === 'Run') {
      const sport = name === 'Run' ? sportOfFolder(path) : (attributes.Sport ?? attributes.sport ?? '')
      activity = { sport, laps: [], samples: new RawSamples() }
      document.activities.push(activity)
    } else if (name === 'Course') document.other = 'course'
    else if (name === 'Workout') document.other ??= 'workout'
    else if (name === 'Lap' && activity) {
      lap = { startAt: instant(attributes.StartTime ?? attributes.starttime ?? ''), ...emptyLap }
      activity.laps.push(lap)
    } else if (name === 'Trackpoint' && activity) sample = { at: NaN }
  }

  const close: XmlHandler['close'] = (name, text, path) => {
    if (!activity) return
    const parent = path.at(-2)
    if (name === 'Trackpoint' && sample) {
      activity.samples.add(sample)
      sample = undefined
    } else if (sample) readSampleField(sample, name, text, parent)
    else if (name === 'Lap') lap = undefined
    else if (lap) readLapField(lap, name, text, parent)
    else if (name === 'Activity' || name === 'Run') activity = undefined
    else if (name === 'Id' && parent === 'Activity') activity.id ??= text
    else if (name === 'Notes' && (parent === 'Activity' || parent === 'Run')) activity.note ??= text
    else if (name === 'Name' && parent === 'Creator') activity.device ??= text
  }

  const instant = (text: string): number => {
    const time = parseIsoTime(text)
    if (activity && time?.utcOffset_min !== undefined) activity.utcOffset_min ??= time.utcOffset_min
    return time?.at ?? NaN
  }
  const readSampleField = (target: RawSample, name: string, text: string, parent: string | undefined) => {
    if (name === 'Time') target.at = instant(text)
    else if (name === 'Value' && parent === 'HeartRateBpm') target.heart_rate_bpm = parseXmlNumber(text)
    // Version 1 has the number in the element itself.
    else if (name === 'HeartRateBpm')
      target.heart_rate_bpm = text === '' ? (target.heart_rate_bpm ?? NaN) : parseXmlNumber(text)
    else {
      const column = SAMPLE_COLUMNS.get(name)
      if (column) target[column] = parseXmlNumber(text)
    }
  }
  return { handler: { names: NAMES, open, close }, document }
}

const emptyLap = {
  timer_s: NaN,
  distance_m: NaN,
  energy_kcal: NaN,
  averageHeartRate_bpm: NaN,
  maxHeartRate_bpm: NaN,
  cadence_rpm: NaN,
  power_w: NaN,
}

function readLapField(lap: TcxLap, name: string, text: string, parent: string | undefined): void {
  if (name === 'Value' && parent === 'AverageHeartRateBpm') lap.averageHeartRate_bpm = parseXmlNumber(text)
  else if (name === 'Value' && parent === 'MaximumHeartRateBpm') lap.maxHeartRate_bpm = parseXmlNumber(text)
  else if (name === 'AverageHeartRateBpm' && text !== '') lap.averageHeartRate_bpm = parseXmlNumber(text)
  else if (name === 'MaximumHeartRateBpm' && text !== '') lap.maxHeartRate_bpm = parseXmlNumber(text)
  else if (parent === 'Lap' || parent === 'LX') {
    const field = LAP_NUMBERS.get(name)
    if (field) lap[field] = parseXmlNumber(text)
  }
}
