import { type Column, type Field, plainName, splitUnit } from './columns.ts'
import { named } from '../named.ts'

/**
 * Names of columns that mean the same in every list Cairn reads by its header, in plain form (see plainName). Logs that
 * runners keep in a spreadsheet have them in their own language: German, French, Spanish, Italian, Portuguese, Dutch,
 * Polish, Scandinavian, Russian, Turkish, Chinese, Japanese, Korean.
 */
const NAMES: readonly (readonly [field: Field, names: string])[] = [
  [
    'date',
    'date|day|datum|start date|start date local|activity date|start local|started at|start time|start|datetime|date time|begin timestamp|timestamp|workout date|workout day|start time local|start date time|start date time local|start datetime|tag|fecha|data|dia|jour|giorno|日付|run date|date of run|local date|activity start time|start timestamp|dato|日期|날짜|tarih|дата|fecha y hora|data e hora|paiva|pvm',
  ],
  [
    'clock',
    'time|clock|start clock|time of day|uhrzeit|startzeit|heure|hora|ora|tijdstip|時刻|godzina|klokkeslett|hora de inicio|heure de debut',
  ],
  ['zone', 'zone|timezone|time zone|tz'],
  [
    'sport',
    'sport|type|run type|activity type|sport type|activity|workout type|workout type name|exercise type|sportart|aktivitat|deporte|discipline|esporte|スポーツ|category|kind|exercise|type key|activity type key|activity type type key|art|typ|tipo|tipo de actividad|actividad|tipo de atividade|atividade|tipo di attività|attività|type d activité|activité|activiteit|modalidad|rodzaj|类型|运动类型|活动类型|活動類型|운동 종류|활동 유형|вид спорта|тип|laji',
  ],
  [
    'name',
    'name|title|activity name|route name|workout name|titel|titre|nom|nombre|titulo|nome|naam|titolo|activity title|workout title|workout|session|event|nazwa|tytuł|タイトル|标题|標題|이름|название',
  ],
  [
    'note',
    'note|notes|description|comment|comments|athlete comments|activity description|notiz|notizen|bemerkung|kommentar|commentaire|remarque|notas|comentario|nota|opmerking|メモ|remarks|memo|workout notes|bemerkungen|anmerkung|anmerkungen|commentaires|remarques|comentarios|observaciones|comentários|observações|opmerkingen|uwagi|notatki|notater|anteckningar|备注|備註|備考|메모|заметки|kommentti',
  ],
  ['private-note', 'private note|activity private note'],
  [
    'gear',
    'gear|shoe|shoes|activity gear|equipment|schuh|schuhe|chaussures|zapatillas|scarpe|tenis|schoenen|gear name|shoe name|schoen|buty|sko|skor|シューズ|跑鞋|신발',
  ],
  ['effort', 'rpe|effort|perceived exertion|icu rpe|perceived effort|exertion|effort rpe|session rpe'],
  ['commute', 'commute'],
  ['file', 'file|filename|file name|gpx file'],
  ['device', 'device|device name'],
  [
    'distance',
    'distance|distance in|dist|total distance|length|distanz|strecke|distancia|distanza|afstand|距離|distance covered|distância|dystans|distanse|distans|matka|距离|거리|дистанция|расстояние|mesafe',
  ],
  [
    'elapsed',
    'elapsed|elapsed time|sport time|workout time|duration|total time|time total in|elapsed duration|time elapsed|total duration|dauer|gesamtzeit|zeit|duree|temps|duracion|tiempo|durata|tempo|duracao|duur|tijd|時間|タイム|total elapsed time|workout duration|run time|time taken|finish time|chip time|net time|gesamtdauer|tiempo total|temps total|tempo total|czas|tid|aika|kesto|时间|时长|時長|시간|소요 시간|경과 시간|время|süre',
  ],
  ['pace', 'pace|pace min|avg pace|average pace|min km|min mi|min mile'],
  [
    'moving',
    'moving|moving time|mov|moving duration|active time|timer time|active duration|bewegungszeit|temps de déplacement|tiempo en movimiento|tiempo movimiento|tempo in movimento|tempo em movimento|beweegtijd|移动时间|移動時間|활성 시간',
  ],
  [
    'ascent',
    'ascent|total ascent|elevation gain|total elevation gain|climb|elev gain|gain|hohenmeter|anstieg|denivele|desnivel|dislivello|hoogtemeters|elevation|elev|elevation climbed|elevation gained|vert|vertical gain|total climb|dénivelé positif|desnivel positivo|dislivello positivo|ganho de elevação|stigning|przewyższenie|爬升|累计爬升|獲得標高|高度上升|nousu',
  ],
  ['descent', 'descent|total descent|elevation loss|elev loss'],
  [
    'average-heart-rate',
    'hr|avg hr|average hr|average heart rate|average heartrate|avg heart rate|heart rate|heart rate average|hr avg|pulse avg|averageheartrate|herzfrequenz|puls|frequence cardiaque|fc|frecuencia cardiaca|frequenza cardiaca|hartslag|心拍数|avg bpm|average bpm|bpm|mean hr|heartrate|heart rate avg|hr average|pulse|avg pulse|average pulse|ø herzfrequenz|ø puls|durchschnittspuls|fc moyenne|fc moy|fc media|fc média|frecuencia cardiaca media|frequenza cardiaca media|frequência cardíaca média|gem hartslag|gemiddelde hartslag|medelpuls|gjennomsnittspuls|tętno|średnie tętno|心率|平均心率|平均心拍|平均心拍数|심박수|평균 심박수|пульс|средний пульс|keskisyke',
  ],
  [
    'max-heart-rate',
    'max hr|max heart rate|max heartrate|maximum heart rate|heart rate max|hr max|pulse max|max bpm|maximum hr|max pulse|max herzfrequenz|maxpuls|fc max|fc máxima|fc maximale|max hartslag|最大心率|最大心拍数|최대 심박수|maksimisyke',
  ],
  ['cadence', 'cadence|average cadence|avg cadence|average run cadence|cadence average'],
  ['power', 'power|power average|average watts|avg power|average power|icu average watts|avg watts'],
  [
    'temperature',
    'temperature|average temp|avg temp|average temperature|temp|temperatur|température|temperatura|气温|気温',
  ],
  [
    'energy',
    'calories|energy|calories burned|kcal|total calories|active calories|cals|kalorien|calorías|calorias|calorie|calorieën|kalorie|kalorier|卡路里|热量|カロリー|칼로리|калории',
  ],
  ['steps', 'steps|total steps|step count'],
  ['stride', 'stride length|avg stride length|average stride length'],
  ['weight', 'weight|body weight|body mass|athlete weight|gewicht|korpergewicht|poids|peso|体重'],
  ['resting-heart-rate', 'resting hr|restinghr|resting heart rate|rhr|resting heartrate|ruhepuls|fc repos|fc reposo'],
  ['sleep', 'sleep|sleep secs|sleepsecs|sleep duration|sleep time|schlaf|sommeil|sueno|sonno|sono|slaap|睡眠'],
]

/** Headers that are a unit and nothing else. */
const UNITS_ALONE: Readonly<Record<string, Column>> = {
  km: { field: 'distance', unit: 'km' },
  kms: { field: 'distance', unit: 'km' },
  kilometers: { field: 'distance', unit: 'km' },
  kilometres: { field: 'distance', unit: 'km' },
  kilometer: { field: 'distance', unit: 'km' },
  mi: { field: 'distance', unit: 'mi' },
  mile: { field: 'distance', unit: 'mi' },
  miles: { field: 'distance', unit: 'mi' },
  mileage: { field: 'distance', unit: 'mi' },
  meters: { field: 'distance', unit: 'm' },
  metres: { field: 'distance', unit: 'm' },
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
  NAMES.flatMap(([field, names]) => names.split('|').map((name) => [plainName(name), field] as const)),
)

/** What a column means by its name alone, which programs write as one word ('startTimeLocal'); undefined when it means nothing here. */
export const columnNamed = (header: string): Column | undefined =>
  columnCalled(header) ?? columnCalled(header.replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2'))

/** How a time is spelt, behind its name: 'time_mmss', 'Duration (hh:mm:ss)'. */
const SPELLING = / (h{1,2} ?)?m{1,2} ?s{1,2}$/

function columnCalled(header: string): Column | undefined {
  const whole = plainName(header)
  const spelt = SPELLING.test(whole) ? columnCalled(whole.replace(SPELLING, '')) : undefined
  if (spelt) return spelt.field === 'clock' ? { field: 'elapsed' } : spelt
  const alone = named(UNITS_ALONE, whole)
  if (alone) return alone
  // What was worked out of others is not what the name says: 'Effort (HR*Moving Time)'.
  if (/[*×]/.test(header)) return undefined
  const { name, unit } = splitUnit(header)
  const field = BY_NAME.get(whole) ?? BY_NAME.get(name)
  // Seconds a metre are no pace that anyone writes by hand, and go with a time.
  if (field === undefined || (field === 'pace' && unit === 'm')) return undefined
  const isLocal = whole.endsWith('local')
  // A length without a unit may be anything: the numbers have to tell (see distance-unit).
  const given = unit ?? (field === 'distance' ? 'unknown' : undefined)
  return { field, ...(given && { unit: given }), ...(isLocal && { isLocal }) }
}
