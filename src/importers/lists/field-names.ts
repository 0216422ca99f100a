import { type Column, type Field, plainName, splitUnit } from './columns.ts'

/**
 * Names of columns that mean the same in every list Cairn reads by its header, in plain form (see plainName). Logs that
 * runners keep in a spreadsheet have them in their own language: German, French, Spanish, Italian, Portuguese, Dutch, Japanese.
 */
const NAMES: readonly (readonly [field: Field, names: string])[] = [
  [
    'date',
    'date|day|datum|start date|start date local|activity date|start local|started at|start time|start|datetime|date time|begin timestamp|timestamp|workout date|workout day|start time local|start date time|start date time local|start datetime|tag|fecha|data|dia|jour|giorno|日付',
  ],
  ['clock', 'time|clock|start clock|time of day|uhrzeit|startzeit|heure|hora|ora|tijdstip|時刻'],
  ['zone', 'zone|timezone|time zone|tz'],
  [
    'sport',
    'sport|type|activity type|sport type|activity|workout type|workout type name|exercise type|sportart|aktivitat|deporte|discipline|esporte|スポーツ',
  ],
  ['name', 'name|title|activity name|route name|workout name|titel|titre|nom|nombre|titulo|nome|naam|titolo'],
  [
    'note',
    'note|notes|description|comment|comments|athlete comments|activity description|notiz|notizen|bemerkung|kommentar|commentaire|remarque|notas|comentario|nota|opmerking|メモ',
  ],
  ['private-note', 'private note|activity private note'],
  ['gear', 'gear|shoe|shoes|activity gear|equipment|schuh|schuhe|chaussures|zapatillas|scarpe|tenis|schoenen'],
  ['effort', 'rpe|effort|perceived exertion|icu rpe|perceived effort'],
  ['commute', 'commute'],
  ['file', 'file|filename|file name|gpx file'],
  ['device', 'device|device name'],
  ['distance', 'distance|distance in|dist|total distance|length|distanz|strecke|distancia|distanza|afstand|距離'],
  [
    'elapsed',
    'elapsed|elapsed time|workout time|duration|total time|time total in|elapsed duration|time elapsed|total duration|dauer|gesamtzeit|zeit|duree|temps|duracion|tiempo|durata|tempo|duracao|duur|tijd|時間|タイム',
  ],
  ['pace', 'pace|pace min|avg pace|average pace|min km|min mi|min mile'],
  ['moving', 'moving|moving time|mov|moving duration|active time|timer time'],
  [
    'ascent',
    'ascent|total ascent|elevation gain|total elevation gain|climb|elev gain|gain|hohenmeter|anstieg|denivele|desnivel|dislivello|hoogtemeters',
  ],
  ['descent', 'descent|total descent|elevation loss|elev loss'],
  [
    'average-heart-rate',
    'hr|avg hr|average hr|average heart rate|average heartrate|avg heart rate|heart rate|heart rate average|hr avg|pulse avg|averageheartrate|herzfrequenz|puls|frequence cardiaque|fc|frecuencia cardiaca|frequenza cardiaca|hartslag|心拍数',
  ],
  ['max-heart-rate', 'max hr|max heart rate|max heartrate|maximum heart rate|heart rate max|hr max|pulse max'],
  ['cadence', 'cadence|average cadence|avg cadence|average run cadence|cadence average'],
  ['power', 'power|power average|average watts|avg power|average power|icu average watts|avg watts'],
  ['temperature', 'temperature|average temp|avg temp|average temperature'],
  ['energy', 'calories|energy|calories burned|kcal'],
  ['weight', 'weight|body weight|body mass|athlete weight|gewicht|korpergewicht|poids|peso|体重'],
  ['resting-heart-rate', 'resting hr|restinghr|resting heart rate|rhr|resting heartrate|ruhepuls|fc repos|fc reposo'],
  ['sleep', 'sleep|sleep secs|sleepsecs|sleep duration|sleep time|schlaf|sommeil|sueno|sonno|sono|slaap|睡眠'],
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
  min: { field: 'elapsed', unit: 'min' },
  mins: { field: 'elapsed', unit: 'min' },
  minutes: { field: 'elapsed', unit: 'min' },
  hours: { field: 'elapsed', unit: 'h' },
  sleepsecs: { field: 'sleep', unit: 's' },
}

const BY_NAME: ReadonlyMap<string, Field> = new Map(
  NAMES.flatMap(([field, names]) => names.split('|').map((name) => [name, field] as const)),
)

/** What a column means by its name alone, which programs write as one word ('startTimeLocal'); undefined when it means nothing here. */
export const columnNamed = (header: string): Column | undefined =>
  columnCalled(header) ?? columnCalled(header.replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2'))

function columnCalled(header: string): Column | undefined {
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
