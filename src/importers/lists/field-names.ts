import { type Column, type Field, plainName, splitUnit } from './columns.ts'

/** Names of columns that mean the same in every list Cairn reads by its header, in plain form (see plainName). */
const NAMES: readonly (readonly [field: Field, names: string])[] = [
  [
    'date',
    'date|day|datum|start date|start date local|activity date|start local|started at|start time|start|datetime|date time|begin timestamp|timestamp|workout date|start time local',
  ],
  ['clock', 'time|clock|start clock|time of day'],
  ['zone', 'zone|timezone|time zone|tz'],
  ['sport', 'sport|type|activity type|sport type|activity|workout type name|exercise type'],
  ['name', 'name|title|activity name|route name|workout name'],
  ['note', 'note|notes|description|comment|comments|activity description'],
  ['private-note', 'private note|activity private note'],
  ['gear', 'gear|shoe|shoes|activity gear|equipment'],
  ['effort', 'rpe|effort|perceived exertion|icu rpe|perceived effort'],
  ['commute', 'commute'],
  ['file', 'file|filename|file name|gpx file'],
  ['device', 'device|device name'],
  ['distance', 'distance|dist|total distance|length'],
  ['elapsed', 'elapsed|elapsed time|duration|total time|elapsed duration|time elapsed|total duration'],
  ['moving', 'moving|moving time|mov|moving duration|active time|timer time'],
  ['ascent', 'ascent|total ascent|elevation gain|total elevation gain|climb|elev gain|gain'],
  ['descent', 'descent|total descent|elevation loss|elev loss'],
  [
    'average-heart-rate',
    'hr|avg hr|average hr|average heart rate|average heartrate|avg heart rate|heart rate|hr avg|averageheartrate',
  ],
  ['max-heart-rate', 'max hr|max heart rate|max heartrate|maximum heart rate|hr max'],
  ['cadence', 'cadence|average cadence|avg cadence|average run cadence'],
  ['power', 'power|average watts|avg power|average power|icu average watts|avg watts'],
  ['temperature', 'temperature|average temp|avg temp|average temperature'],
  ['energy', 'calories|energy|calories burned|kcal'],
  ['weight', 'weight|body weight|body mass|athlete weight'],
  ['resting-heart-rate', 'resting hr|restinghr|resting heart rate|rhr|resting heartrate'],
  ['sleep', 'sleep|sleep secs|sleepsecs|sleep duration|sleep time'],
]

/** Headers that are a unit and nothing else. */
const UNITS_ALONE: Readonly<Record<string, Column>> = {
  km: { field: 'distance', unit: 'km' },
  mi: { field: 'distance', unit: 'mi' },
  miles: { field: 'distance', unit: 'mi' },
  meters: { field: 'distance', unit: 'm' },
  sec: { field: 'elapsed', unit: 's' },
  secs: { field: 'elapsed', unit: 's' },
  seconds: { field: 'elapsed', unit: 's' },
  minutes: { field: 'elapsed', unit: 'min' },
  hours: { field: 'elapsed', unit: 'h' },
  sleepsecs: { field: 'sleep', unit: 's' },
}

const BY_NAME: ReadonlyMap<string, Field> = new Map(
  NAMES.flatMap(([field, names]) => names.split('|').map((name) => [name, field] as const)),
)

/** What a column means by its name alone; undefined when it means nothing here. */
export function columnNamed(header: string): Column | undefined {
  const whole = plainName(header)
  const alone = UNITS_ALONE[whole]
  if (alone) return alone
  const { name, unit } = splitUnit(header)
  const field = BY_NAME.get(whole) ?? BY_NAME.get(name)
  if (field === undefined) return undefined
  const isLocal = whole.endsWith('local')
  // A length without a unit may be anything: the numbers have to tell (see distance-unit).
  const given = unit ?? (field === 'distance' ? 'unknown' : undefined)
  return { field, ...(given && { unit: given }), ...(isLocal && { isLocal }) }
}
