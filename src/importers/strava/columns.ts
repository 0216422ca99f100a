import { cellNumber } from '../lists/cells.ts'
import { type Column, type Field, splitUnit } from '../lists/columns.ts'

/** What a column of `activities.csv` is, and which of two columns of one name is meant. */
type Which = 'first' | 'last'
interface Role {
  readonly field: Field | 'id'
  readonly which: Which
  readonly unit?: Column['unit']
  /** Its place in every export since 2021, from 0. */
  readonly place?: number
  /** English, German, French, Dutch, Spanish, Italian, Portuguese; in plain form (see plainName). */
  readonly names: string
}

/**
 * Strava writes some names twice: first as shown to the athlete (in kilometres or miles), then in SI units. Names by the
 * public headers of several languages; those of a language not listed are taken by their place.
 */
const ROLES: readonly Role[] = [
  {
    field: 'id',
    which: 'first',
    place: 0,
    names:
      'activity id|aktivitats id|id de l activite|activiteits id|id de actividad|id de la actividad|id attivita|id dell attivita|id da atividade',
  },
  {
    field: 'date',
    which: 'first',
    place: 1,
    names:
      'activity date|aktivitatsdatum|datum der aktivitat|date de l activite|datum van activiteit|fecha de la actividad|fecha de actividad|data attivita|data dell attivita|data da atividade',
  },
  {
    field: 'name',
    which: 'first',
    place: 2,
    names:
      'activity name|name der aktivitat|aktivitatsname|nom de l activite|naam activiteit|naam van activiteit|nombre de la actividad|nombre de actividad|nome attivita|nome dell attivita|nome da atividade',
  },
  {
    field: 'sport',
    which: 'first',
    place: 3,
    names:
      'activity type|aktivitatsart|aktivitatstyp|type d activite|activiteitstype|type activiteit|tipo de actividad|tipo di attivita|tipo attivita|tipo de atividade',
  },
  {
    field: 'note',
    which: 'first',
    place: 4,
    names:
      'activity description|aktivitatsbeschreibung|beschreibung der aktivitat|description de l activite|beschrijving van activiteit|beschrijving activiteit|descripcion de la actividad|descrizione attivita|descrizione dell attivita|descricao da atividade',
  },
  {
    field: 'elapsed',
    which: 'last',
    place: 15,
    names:
      'elapsed time|verstrichene zeit|temps ecoule|verstreken tijd|tiempo transcurrido|tempo trascorso|tempo decorrido',
  },
  {
    field: 'distance',
    which: 'last',
    unit: 'm',
    place: 17,
    names: 'distance|distanz|afstand|distancia|distanza',
  },
  {
    field: 'commute',
    which: 'first',
    place: 9,
    names: 'commute|pendeln|deplacement transport|woon werkverkeer|desplazamiento|spostamento|deslocamento',
  },
  {
    field: 'private-note',
    which: 'first',
    place: 10,
    names:
      'activity private note|hinweis zur privatsphare fur aktivitaten|note privee sur les activites|privenotitie bij activiteit|prive opmerking bij activiteit|nota privada de la actividad|nota privata attivita|nota privada da atividade',
  },
  {
    field: 'gear',
    which: 'first',
    place: 11,
    names:
      'activity gear|aktivitatsausrustung|ausrustung fur aktivitat|materiel utilise pour l activite|uitrusting voor activiteit|materiaal voor activiteit|equipamiento de la actividad|attrezzatura attivita|equipamento da atividade',
  },
  {
    field: 'file',
    which: 'first',
    place: 12,
    names:
      'filename|dateiname|nom du fichier|bestandsnaam|nombre del archivo|nombre de archivo|nome file|nome del file|nome do arquivo|nome do ficheiro',
  },
  {
    field: 'moving',
    which: 'last',
    place: 16,
    names:
      'moving time|bewegungszeit|duree de deplacement|temps de deplacement|beweegtijd|tiempo en movimiento|tempo in movimento|tempo em movimento|tempo de movimentacao',
  },
  {
    field: 'ascent',
    which: 'last',
    place: 20,
    names:
      'elevation gain|hohenzunahme|denivele positif|hoogtewinst|totale stijging|desnivel positivo|dislivello|dislivello positivo|ganho de elevacao',
  },
  {
    field: 'descent',
    which: 'last',
    place: 21,
    names:
      'elevation loss|hohenunterschied|denivele negatif|hoogteverlies|totale daling|desnivel negativo|dislivello negativo|perda de elevacao',
  },
  {
    field: 'cadence',
    which: 'last',
    place: 29,
    names:
      'average cadence|durchschnittliche trittfrequenz|cadence moyenne|gemiddelde cadans|cadencia media|cadenza media',
  },
  {
    field: 'max-heart-rate',
    which: 'last',
    place: 30,
    names:
      'max heart rate|max herzfrequenz|frequence cardiaque max|max hartslag|frecuencia cardiaca maxima|ritmo cardiaco maximo|frequenza cardiaca massima|frequencia cardiaca maxima',
  },
  {
    field: 'average-heart-rate',
    which: 'last',
    place: 31,
    names:
      'average heart rate|durchschnittliche herzfrequenz|frequence cardiaque moyenne|gemiddelde hartslag|frecuencia cardiaca media|ritmo cardiaco promedio|frequenza cardiaca media|frequencia cardiaca media',
  },
  {
    field: 'power',
    which: 'last',
    place: 33,
    names:
      'average watts|durchschnittliche watt|puissance moyenne|gemiddeld wattage|vatios medios|vatios promedio|watt medi|media de watts',
  },
  { field: 'energy', which: 'last', place: 34, names: 'calories|kalorien|calorieen|calorias|calorie' },
  {
    field: 'temperature',
    which: 'last',
    place: 36,
    names:
      'average temperature|durchschnittliche temperatur|temperature moyenne|gemiddelde temperatuur|temperatura media|temperatura promedio',
  },
  {
    field: 'effort',
    which: 'last',
    place: 43,
    names:
      'perceived exertion|gefuhlte anstrengung|effort percu|ervaren inspanning|waargenomen inspanning|esfuerzo percibido|sforzo percepito|esforco percebido',
  },
]

/** Columns of every export since 2021; what a language adds behind them changes. */
const MODERN_COLUMNS = 80
/** The first seven have stood where they are since 2018: the distance there is the one shown to the athlete. */
export const STRAVA_LEAST_COLUMNS = 7
const ID_CELL = /^\d{5,}$/
const FILE_CELL = /^activities\/[^/]+\.[a-z.]+$/i

/** Places of the columns that come first, and of the one that names files. */
const FIRST: readonly (Field | undefined)[] = [undefined, 'date', 'name', 'sport', 'note', 'elapsed', 'distance']

const placesOf = (names: readonly string[], role: Role): number[] => {
  const wanted = new Set(role.names.split('|'))
  return names.flatMap((name, i) => (wanted.has(name) ? [i] : []))
}

/** Whether a header is that of `activities.csv` in a language that is known by its words. */
export function isStravaHeader(header: readonly string[]): boolean {
  const names = header.map((name) => splitUnit(name).name)
  const [id, date, , type] = ROLES
  return [id, date, type].every((role) => role !== undefined && placesOf(names, role).length > 0)
}

type Rows = readonly (readonly string[])[]

/** The column that names files and nothing else; undefined in a table without. */
function fileColumn(header: readonly string[], rows: Rows): number | undefined {
  const at = header.findIndex((_, i) => rows.some((row) => FILE_CELL.test(row[i]?.trim() ?? '')))
  const isWhole = rows.every((row) => (row[at]?.trim() ?? '') === '' || FILE_CELL.test(row[at]!.trim()))
  return at >= 0 && isWhole ? at : undefined
}

/** Whether a table can only be `activities.csv` in a language not known: numbers first, and a column of its files or very many. */
export const isStravaShape = (header: readonly string[], rows: Rows): boolean =>
  header.length >= STRAVA_LEAST_COLUMNS &&
  rows.length > 0 &&
  rows.every((row) => ID_CELL.test(row[0] ?? '')) &&
  (header.length >= MODERN_COLUMNS || fileColumn(header, rows) !== undefined)

/** Of the columns of distances the one in metres, whose numbers are larger; the last, where the numbers do not tell. */
function inMetres(places: readonly number[], rows: Rows): number | undefined {
  const [first, last] = [places[0], places.at(-1)]
  if (first === undefined || last === undefined || first === last) return last
  let lead = 0
  for (const row of rows) {
    const [a, b] = [cellNumber(row[first]), cellNumber(row[last])]
    // A swim may be shown in yards: a thousandth or a sixteen-hundredth is what tells.
    if (a > 100 * b && b > 0) lead++
    else if (b > 100 * a && a > 0) lead--
  }
  return lead > 0 ? first : last
}

/** What each column means. A word that is not known is taken by its place, where the table has the places. */
export function stravaColumns(header: readonly string[], rows: Rows): (Column | undefined)[] {
  // Some put units behind the names: 'Elapsed Time (seconds)'.
  const split = header.map(splitUnit)
  const names = split.map(({ name }) => name)
  const columns: (Column | undefined)[] = header.map(() => undefined)
  const hasPlaces = header.length >= MODERN_COLUMNS
  const placeInOld = (field: Field | 'id') => {
    const at = field === 'id' ? -1 : field === 'file' ? (fileColumn(header, rows) ?? -1) : FIRST.indexOf(field)
    return at < 0 ? undefined : at
  }
  // An old table has one set of columns: what comes first in it stands where it stood, in whatever language.
  const isOld = !hasPlaces && isStravaShape(header, rows)
  for (const { field, which, unit, place, ...role } of ROLES) {
    if (field === 'id') continue
    const places = placesOf(names, { field, which, ...role })
    const named = field === 'distance' ? inMetres(places, rows) : which === 'first' ? places[0] : places.at(-1)
    const at = named ?? (hasPlaces ? place : isOld ? placeInOld(field) : undefined)
    if (at === undefined || columns[at]) continue
    // A single column of distances is the one shown to the athlete, in a unit of their choice.
    const isShown = field === 'distance' && (isOld || places.length === 1)
    const given = split[at]?.unit ?? (isShown ? ('unknown' as const) : unit)
    columns[at] = { field, ...(given && { unit: given }) }
  }
  return columns
}
