import { cellSeconds, cellText } from '../lists/cells.ts'
import { type Column, type Field, plainName } from '../lists/columns.ts'

/**
 * Columns of the activity list of Garmin Connect, in English, German, French, Spanish, Italian, Dutch, Portuguese,
 * Swedish, Danish, Norwegian, Polish, Japanese and Chinese. In other languages the first nine are taken by their place.
 * Garmin writes no units into it: kilometres or miles follow the account and have to be told from the numbers.
 */
const NAMES: readonly (readonly [field: Field, names: string])[] = [
  [
    'sport',
    'activity type|aktivitätstyp|aktivität|type d activité|tipo de actividad|tipo di attività|tipo attività|activiteittype|activiteitstype|tipo de atividade|aktivitetstyp|aktivitetstype|typ aktywności|アクティビティタイプ|活动类型|活動類型',
  ],
  ['date', 'date|datum|fecha|data|dato|日付|日期'],
  ['name', 'title|titel|titre|título|titolo|tittel|tytuł|タイトル|标题|標題'],
  ['distance', 'distance|distanz|strecke|distancia|distância|distanza|afstand|distans|distanse|dystans|距離|距离'],
  [
    'energy',
    'calories|kalorien|calorías|calorias|calorie|calorieën|kalorier|totale kalorier|kalorie|suma kalorii|カロリー|热量消耗|卡路里|熱量',
  ],
  [
    'elapsed',
    'elapsed time|verstrichene zeit|temps écoulé|tiempo transcurrido|tempo trascorso|verstreken tijd|tempo decorrido|tempo transcorrido|förfluten tid|forløbet tid|medgått tid|経過時間|全程耗时',
  ],
  [
    'moving',
    'time|activity time|zeit|durée|temps|tiempo|tempo|tempo total|tijd|duración|durata|duur|tid|czas|タイム|时间|時間',
  ],
  [
    'average-heart-rate',
    'avg hr|ø hf|ø herzfrequenz|durchschn hf|durchschnittliche herzfrequenz|fréquence cardiaque moyenne|fc moyenne|fc media|fc média|frecuencia cardiaca media|frequenza cardiaca media|gem hs|gemiddelde hartslag|gem hartslag|medelpuls|gns puls|gennemsnitlig puls|gjennomsnittspuls|gjennomsnittlig puls|średnie tętno|平均心拍|平均心拍数|平均心率',
  ],
  [
    'max-heart-rate',
    'max hr|max hf|maximale herzfrequenz|max herzfrequenz|fréquence cardiaque maximale|fc maximale|fc max|fc máxima|frecuencia cardiaca máxima|fc massima|frequenza cardiaca massima|max hs|maximale hartslag|max hartslag|maxpuls|maks puls|makspuls|maksymalne tętno|最大心拍|最大心拍数|最大心率',
  ],
  [
    'cadence',
    'avg run cadence|avg cadence|ø schrittfrequenz laufen|ø schrittfrequenz|ø trittfrequenz|cadence de course moyenne|cadence moyenne|cadencia de carrera media|cadenza corsa media|cadenza di corsa media|cadência de corrida média|gem loopcadans|genomsnittlig löpkadens|gennemsnitlig løbekadence|gennemsnit kadence løb|gjennomsnittlig frekvens for løping|平均ピッチ|平均步频',
  ],
  [
    'ascent',
    'total ascent|elev gain|positiver höhenunterschied|anstieg gesamt|gesamtanstieg|ascension totale|gain d altitude|ascenso total|ascesa totale|totale stijging|stijging|dislivello positivo|subida total|total stigning|stigning totalt|højdeforøgelse|samlet stigning|total uppstigning|całkowity wznios|総上昇量|累计爬升|总爬升高度',
  ],
  [
    'descent',
    'total descent|elev loss|negativer höhenunterschied|abstieg gesamt|gesamtabstieg|descente totale|perte d altitude|descenso total|discesa totale|totale daling|hoogteverlies|descida total|totalt fall|højdereduktion|samlet fald|total nedstigning|całkowity spadek|総下降量|累计下降|总下降高度',
  ],
  [
    'stride',
    'avg stride length|ø schrittlänge|longueur moyenne des foulées|longitud media de zancada|lunghezza media falcata|lunghezza media passo|gem staplengte|comprimento médio da passada|genomsnittlig steglängd|gennemsnitlig skridtlængde|gjennomsnittlig skrittlengde|średnia długość kroku|平均歩幅|平均步长',
  ],
  ['steps', 'steps|schritte|pas|pasos|passi|stappen|passos|steg|skridt|skritt|kroki|ステップ|步数'],
  [
    'power',
    'avg power|ø leistung|puissance moyenne|potencia media|potência média|potenza media|gem vermogen|gjennomsnittlig kraft|平均パワー|平均功率',
  ],
]
const BY_NAME: ReadonlyMap<string, Field> = new Map(
  NAMES.flatMap(([field, names]) => names.split('|').map((name) => [plainName(name), field] as const)),
)

/** Names that only this list has beside each other, in any of its languages. */
const MARKS =
  /^(favorite|favorit|favori|favorito|preferiti|favoriet|favoritt|ulubiony|ulubione|お気に入り|(avg|ø) stride length|ø schrittlange|aerobic te|aerober te|te aerobie|te aerobico|training stress score|best lap time|beste rundenzeit|body battery drain|longueur moyenne des foulees)/

/** What stands where in every list since 2018, whatever its language; third is whether it is a favourite. */
const PLACES: readonly (Field | undefined)[] = [
  'sport',
  'date',
  undefined,
  'name',
  'distance',
  'energy',
  'moving',
  'average-heart-rate',
  'max-heart-rate',
]

const [DATE, FAVORITE, TIME] = [1, 2, 6]
const WRITTEN_DATE = /^\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?$/
const WRITTEN_TIME = /^(\d+:)?\d{1,2}:\d\d([.,]\d+)?$/

type Rows = readonly (readonly string[])[]

/** Whether a table can only be this list, in a language that is not known: its first columns are written as in no other. */
export const isGarminShape = (rows: Rows): boolean =>
  rows.length > 0 &&
  rows.every(
    (row) =>
      row.length >= PLACES.length &&
      WRITTEN_DATE.test(row[DATE]!.trim()) &&
      /^(true|false)$/i.test(row[FAVORITE]!.trim()) &&
      (cellText(row[TIME]) === undefined || WRITTEN_TIME.test(row[TIME]!.trim())),
  )

/** Whether a header names what only this list has. */
export function isGarminHeader(header: readonly string[]): boolean {
  const fields = new Set(namedColumns(header).map((column) => column?.field))
  const isWhole = (['sport', 'date', 'moving'] as const).every((field) => fields.has(field))
  return isWhole && header.some((name) => MARKS.test(plainName(name)))
}

function namedColumns(header: readonly string[]): (Column | undefined)[] {
  // Lists of 2018 to 2020 have no elapsed time: theirs is the time on the watch's timer.
  const taken = new Set<Field>()
  return header.map((name) => {
    const field = BY_NAME.get(plainName(name))
    if (field === undefined || taken.has(field)) return undefined
    taken.add(field)
    return columnOf(field)
  })
}

const columnOf = (field: Field): Column => (field === 'distance' ? { field, unit: 'unknown' } : { field })

/** What each column means: by its name, and where that is not known by its place. */
export function garminColumns(header: readonly string[], rows: Rows): (Column | undefined)[] {
  const columns = namedColumns(header)
  if (!isGarminShape(rows)) return columns
  for (const [i, field] of PLACES.entries())
    if (field && !columns[i] && !columns.some((column) => column?.field === field)) columns[i] = columnOf(field)
  const elapsed = columns.some((column) => column?.field === 'elapsed') ? -1 : elapsedPlace(header.length, rows)
  if (elapsed >= 0) columns[elapsed] ??= { field: 'elapsed' }
  return columns
}

/** The last column of durations, if none in it is shorter than the time on the watch's timer. */
function elapsedPlace(width: number, rows: Rows): number {
  for (let at = width - 1; at >= PLACES.length; at--) {
    const timed = rows.filter((row) => WRITTEN_TIME.test(row[at]?.trim() ?? ''))
    if (timed.length > 0 && timed.length === rows.filter((row) => cellText(row[at]) !== undefined).length)
      return timed.every((row) => cellSeconds(row[at]) >= Math.floor(cellSeconds(row[TIME]))) ? at : -1
  }
  return -1
}
