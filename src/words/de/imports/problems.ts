import type { Format, Words } from '../../words.ts'

type ImportFacts = NonNullable<Parameters<Words['imports']['problem']>[1]>

/** What files hold beside activities, as runners call it; in the accusative. */
const KINDS: Readonly<Record<string, string>> = {
  settings: 'die Einstellungen einer Uhr',
  course: 'eine Strecke zum Nachlaufen',
  route: 'eine Route zum Nachlaufen, ohne Zeiten',
  workout: 'eine geplante Einheit',
  schedules: 'einen Zeitplan',
  weight: 'Gewichtswerte',
  totals: 'Summen',
  goals: 'die Ziele einer Uhr',
  monitoring_a: 'einen Tag mit Schritten und Puls',
  monitoring_b: 'einen Tag mit Schritten und Puls',
  monitoring_daily: 'einen Tag mit Schritten und Puls',
  segment: 'ein Segment',
  device: 'Angaben zu einem Gerät',
  sport: 'Sporteinstellungen',
  samples: 'aufgezeichnete Punkte ohne den Tag, zu dem sie gehören',
}

/** What a file of a format is called, where its code is no word that runners know. */
const FORMATS: Readonly<Record<string, string>> = {
  'polar-hrm': 'Polar-HRM-Datei',
  'polar-xml': 'Polar-XML-Datei',
  'polar-json': 'Polar-JSON-Datei',
  'suunto-sml': 'Suunto-SML-Datei',
  'suunto-xml': 'Suunto-XML-Datei',
  'suunto-openambit': 'Openambit-Datei',
  'suunto-json': 'Suunto-JSON-Datei',
  'adidas-json': 'Lauf aus adidas Running',
  'fitbit-json': 'Fitbit-Liste',
  'samsung-csv': 'Samsung-Health-Liste',
  'sigma-slf': 'SIGMA-Datei',
  'apple-health': 'Gesundheitsdatei eines Apple-Telefons',
  'strava-csv': 'Strava-Liste',
  'strava-api-csv': 'Strava-Liste',
  'garmin-csv': 'Garmin-Liste',
  'garmin-json': 'Garmin-Übersicht',
  'runkeeper-csv': 'Runkeeper-Liste',
  'zepp-csv': 'Zepp-Liste',
  'intervals-csv': 'Liste von intervals.icu',
  'elevate-json': 'Elevate-Sicherung',
  'api-json': 'JSON-Datei',
  'zip-method': 'besonders gepackte Zip-Datei',
  sqlite: 'Datenbank',
  runningahead: 'RunningAHEAD-Datei',
  fitlog: 'SportTracks-Datei',
}

/** 'FIT-Datei', 'Strava-Liste', 'Datei': all of them feminine. */
const named = (format: string | undefined): string => {
  if (!format || format === 'file') return 'Datei'
  return FORMATS[format.replace(/^zip-method-.*$/, 'zip-method')] ?? `${format.toUpperCase()}-Datei`
}

/** Columns of a list as a runner would call them. */
const COLUMNS: Readonly<Record<string, string>> = {
  date: 'Datum',
  elapsed: 'Dauer',
  moving: 'Zeit in Bewegung',
  distance: 'Strecke',
  ascent: 'Höhenmeter',
  descent: 'Abstieg',
  'average-heart-rate': 'Puls',
  'max-heart-rate': 'höchster Puls',
  effort: 'Anstrengung (0 bis 10)',
  energy: 'Energie',
}

/** Why a file gave no activity: what it is or what is wrong, and what to do. */
export function importProblemWords(format: Format): Words['imports']['problems'] {
  const ratio = ({ limit_ratio }: ImportFacts) =>
    limit_ratio === undefined ? 'viel größer' : `mehr als ${format.number(limit_ratio)}-mal so groß`
  const size = ({ limit_bytes }: ImportFacts) =>
    limit_bytes === undefined ? 'das, was Cairn auf einmal nimmt' : format.fileSize(limit_bytes)
  return {
    'unsupported-format': ({ format: name }) =>
      `${name ? `Eine ${named(name)}` : 'Eine Art von Datei'}, in der keine Aktivität ist, die Cairn lesen kann. Nichts zu tun: Sie wurde in Ruhe gelassen. FIT-, GPX- und TCX-Dateien gehen, und die Listen und Exporte, die die Anleitung nennt.`,
    'not-an-activity': ({ kind }) =>
      `Die Datei enthält ${(kind && KINDS[kind]) ?? 'etwas anderes als eine Aktivität'}. Nichts zu tun: Es ist kein Lauf darin.`,
    empty: () => 'Die Datei ist leer. Exportier sie noch einmal von dort, wo sie herkam.',
    damaged: ({ format: name }) =>
      `Die ${named(name)} ist beschädigt oder hört auf, bevor etwas zu lesen war. Exportier oder kopier sie noch einmal von dort, wo sie herkam.`,
    'no-access': () => 'Die Datei ließ sich nicht öffnen. Sieh nach, ob sie noch da ist und du sie lesen darfst.',
    'no-samples': () =>
      'Die Datei ist heil, enthält aber weder aufgezeichnete Punkte noch Summen; es gibt also nichts zu zählen.',
    'too-large': (facts) =>
      `Die Datei ist größer als ${size(facts)}. Wenn es ein Archiv ist, entpack es und importier den Ordner.`,
    'too-many-entries': ({ limit }) =>
      `Im Archiv sind mehr als ${limit === undefined ? 'sicher viele' : format.number(limit)} Dateien. Entpack es und importier den Ordner in Teilen.`,
    'nested-too-deep': () =>
      'Hier liegen Archive tiefer in Archiven als die eine Ebene, der gefolgt wird. Entpack es und importier den Ordner.',
    'expands-too-much': (facts) =>
      `Entpackt wäre es ${ratio(facts)}, und das ist keine Trainingsdatei. Es blieb zu. Wenn du ihm traust, entpack es selbst.`,
    'unsafe-name': () =>
      'Der Eintrag im Archiv zeigt nach außen, deshalb blieb er in Ruhe. Entpack es selbst, wenn du ihm traust.',
    'overlapping-entries': () =>
      'Dateien in diesem Archiv liegen übereinander, und das tut kein ehrliches. Es blieb zu. Exportier es noch einmal.',
    encrypted: () => 'Das Archiv hat ein Passwort. Entpack es selbst und importier den Ordner.',
    'forbidden-markup': ({ what }) =>
      what === 'depth' || what === 'attributes'
        ? `Die Datei ${what === 'depth' ? 'ist tiefer verschachtelt' : 'gibt einem Element mehr Attribute'} als jede Trainingsdatei. Sie wurde in Ruhe gelassen. Exportier sie noch einmal.`
        : `Die Datei will, dass beim Lesen etwas anderes geladen oder ausgeführt wird${what ? ` (${what})` : ''}; das braucht keine Trainingsdatei. Sie wurde in Ruhe gelassen. Exportier sie noch einmal.`,
    'took-too-much-memory': (facts) =>
      `Das Lesen brauchte mehr Speicher als ${size(facts)}, deshalb liegt sie beiseite. Exportier sie noch einmal, in Teilen, wenn sie sehr lang ist.`,
    'bad-row': ({ row, field, found }) =>
      `${row === undefined ? 'Eine Zeile' : `Zeile ${format.number(row)}`}: ${
        found === undefined
          ? `Es fehlt: ${(field && COLUMNS[field]) ?? 'der Wert'}`
          : `„${found}“ lässt sich nicht lesen als ${(field && COLUMNS[field]) ?? 'Wert'}`
      }. Die anderen Zeilen sind da; bessere sie aus und importier die Liste noch einmal.`,
    withheld: ({ service }) =>
      `Diese Aktivität kam von Strava zu ${service ?? 'dem Dienst'}, und Strava lässt sie nicht weitergeben. Hol sie von Strava selbst.`,
    'took-too-long': ({ limit_s }) =>
      `Das Lesen dauerte länger als ${limit_s === undefined ? 'sinnvoll ist' : format.spell(limit_s)}, deshalb liegt sie beiseite. Importier sie für sich allein, oder exportier sie noch einmal.`,
  }
}
