import { ok } from '../../core/base/result.ts'
import type { ListImporter } from '../importer.ts'
import { type Column, type Field, plainName } from '../lists/columns.ts'
import { headerOf, readTable } from '../lists/csv-table.ts'
import { tableList } from '../lists/table-list.ts'

/**
 * Columns of the activity list of Garmin Connect, in English, German, French, Spanish, Italian, Dutch, Portuguese,
 * Swedish, Danish, Norwegian and Polish (plain form).
 * Garmin writes no units into it: kilometres or miles follow the account and have to be told from the numbers.
 */
const NAMES: readonly (readonly [field: Field, names: string])[] = [
  [
    'sport',
    'activity type|aktivitatstyp|aktivitat|type d activite|tipo de actividad|tipo di attivita|tipo attivita|activiteittype|activiteitstype|tipo de atividade|aktivitetstyp|aktivitetstype|typ aktywnosci|アクティビティタイプ',
  ],
  ['date', 'date|datum|fecha|data|dato|日付'],
  ['name', 'title|titel|titre|titulo|titolo|tittel|tytuł|タイトル'],
  ['distance', 'distance|distanz|strecke|distancia|distanza|afstand|distans|distanse|dystans|距離'],
  ['energy', 'calories|kalorien|calorias|calorie|calorieen|kalorier|kalorie|カロリー'],
  [
    'elapsed',
    'elapsed time|verstrichene zeit|temps ecoule|tiempo transcurrido|tempo trascorso|verstreken tijd|tempo decorrido',
  ],
  ['moving', 'time|zeit|duree|temps|tiempo|tempo|tijd|duracion|durata|duur|tid|czas|タイム'],
  [
    'average-heart-rate',
    'avg hr|ø hf|ø herzfrequenz|durchschn hf|durchschnittliche herzfrequenz|frequence cardiaque moyenne|fc moyenne|fc media|frecuencia cardiaca media|frequenza cardiaca media|gem hs|gemiddelde hartslag|gem hartslag|medelpuls|gns puls|gjennomsnittspuls|srednie tetno|平均心拍',
  ],
  [
    'max-heart-rate',
    'max hr|max hf|maximale herzfrequenz|max herzfrequenz|frequence cardiaque maximale|fc maximale|fc max|fc maxima|frecuencia cardiaca maxima|fc massima|frequenza cardiaca massima|max hs|maximale hartslag|max hartslag|maxpuls|maks puls|makspuls|maksymalne tetno|最大心拍',
  ],
  [
    'cadence',
    'avg run cadence|avg cadence|ø schrittfrequenz laufen|ø schrittfrequenz|ø trittfrequenz|cadence de course moyenne|cadence moyenne|cadencia de carrera media|cadenza corsa media|gem loopcadans',
  ],
  [
    'ascent',
    'total ascent|elev gain|positiver hohenunterschied|anstieg gesamt|gesamtanstieg|ascension totale|gain d altitude|ascenso total|ascesa totale|totale stijging|dislivello positivo',
  ],
  [
    'descent',
    'total descent|elev loss|negativer hohenunterschied|abstieg gesamt|gesamtabstieg|descente totale|perte d altitude|descenso total|discesa totale|totale daling',
  ],
  [
    'stride',
    'avg stride length|ø schrittlange|longueur moyenne des foulees|longitud media de zancada|lunghezza media falcata|lunghezza media passo|gem staplengte',
  ],
  ['steps', 'steps|schritte|pas|pasos|passi|stappen'],
  ['power', 'avg power|ø leistung|puissance moyenne|potencia media|potenza media|gem vermogen'],
]
const BY_NAME: ReadonlyMap<string, Field> = new Map(
  NAMES.flatMap(([field, names]) => names.split('|').map((name) => [name, field] as const)),
)

/** Names that only this list has beside each other, in any of its languages. */
const MARKS =
  /^(favorite|favorit|favori|favorito|preferiti|favoriet|favoritt|ulubiony|ulubione|お気に入り|(avg|ø) stride length|ø schrittlange|aerobic te|aerober te|te aerobie|te aerobico|training stress score|best lap time|beste rundenzeit|body battery drain|longueur moyenne des foulees)/

function columnsOf(header: readonly string[]): (Column | undefined)[] {
  const names = header.map(plainName)
  // Lists of 2018 to 2020 have no elapsed time: theirs is the time on the watch's timer.
  const taken = new Set<Field>()
  return names.map((name) => {
    const field = BY_NAME.get(name)
    if (field === undefined || taken.has(field)) return undefined
    taken.add(field)
    if (field === 'distance') return { field, unit: 'unknown' }
    return { field }
  })
}

function isGarmin(header: readonly string[]): boolean {
  const fields = new Set(columnsOf(header).map((column) => column?.field))
  const isWhole = (['sport', 'date', 'moving'] as const).every((field) => fields.has(field))
  return isWhole && header.some((name) => MARKS.test(plainName(name)))
}

/** The list that Garmin Connect gives out as `Activities.csv`: hours on the wall, no zone. */
export const garminCsvList: ListImporter = {
  format: 'garmin-csv',
  detect: (head) => {
    const header = headerOf(head)
    return header !== undefined && isGarmin(header)
  },
  async read(stream) {
    const read = await readTable(stream, 'garmin-csv')
    if (!read.ok) return read
    return ok(tableList({ format: 'garmin-csv', table: read.value, columns: columnsOf(read.value.header) }))
  },
}
