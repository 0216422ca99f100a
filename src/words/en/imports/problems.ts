import type { EnglishFormat } from '../format/format.ts'

/** The facts that problems of an import carry, by the names importers give them. */
export interface ImportFacts {
  readonly code?: unknown
  readonly format?: string | undefined
  readonly kind?: string | undefined
  readonly what?: string | undefined
  readonly limit?: number
  readonly limit_bytes?: number
  readonly limit_ratio?: number
  readonly limit_s?: number
  readonly row?: number
  readonly field?: string | undefined
  readonly found?: string | undefined
  readonly service?: string | undefined
}

/** What files hold beside activities, as runners call it. */
const KINDS: Readonly<Record<string, string>> = {
  settings: 'settings of a watch',
  course: 'a course to follow',
  route: 'a route to follow, without times',
  workout: 'a planned workout',
  schedules: 'a schedule',
  weight: 'weight readings',
  totals: 'totals',
  goals: 'goals of a watch',
  monitoring_a: 'a day of steps and heart rate',
  monitoring_b: 'a day of steps and heart rate',
  monitoring_daily: 'a day of steps and heart rate',
  segment: 'a segment',
  device: 'facts about a device',
  sport: 'sport settings',
  samples: 'recorded points without a day they belong to',
}

/** What a file of a format is called, where its code is no word that runners know. */
const FORMATS: Readonly<Record<string, string>> = {
  'polar-hrm': 'Polar HRM file',
  'polar-xml': 'Polar XML file',
  'polar-json': 'Polar JSON file',
  'suunto-sml': 'Suunto SML file',
  'suunto-xml': 'Suunto XML file',
  'suunto-openambit': 'Openambit log',
  'suunto-json': 'Suunto JSON file',
  'adidas-json': 'adidas Running session',
  'fitbit-json': 'Fitbit list',
  'samsung-csv': 'Samsung Health list',
  'sigma-slf': 'SIGMA log',
  'apple-health': 'health export of an Apple phone',
  'strava-csv': 'Strava list',
  'strava-api-csv': 'Strava list',
  'garmin-csv': 'Garmin list',
  'garmin-json': 'Garmin summary',
  'runkeeper-csv': 'Runkeeper list',
  'zepp-csv': 'Zepp list',
  'intervals-csv': 'list of intervals.icu',
  'elevate-json': 'Elevate backup',
  'api-json': 'JSON file',
  'zip-method': 'specially packed zip',
  sqlite: 'database',
  runningahead: 'RunningAHEAD log',
  fitlog: 'SportTracks log',
}

/** 'FIT file', 'Strava list', 'file'. */
const named = (format: string | undefined): string => {
  if (!format || format === 'file') return 'file'
  return FORMATS[format.replace(/^zip-method-.*$/, 'zip-method')] ?? `${format.toUpperCase()} file`
}

/** 'A PDF file', 'An XML file'. */
const oneOf = (noun: string): string => `${/^([AEIO]|[FHLMNRSX][A-Z]{2,3} )/.test(noun) ? 'An' : 'A'} ${noun}`

/** Columns of a list as a runner would call them. */
const COLUMNS: Readonly<Record<string, string>> = {
  date: 'date',
  elapsed: 'duration',
  moving: 'moving time',
  distance: 'distance',
  ascent: 'climb',
  descent: 'descent',
  'average-heart-rate': 'heart rate',
  'max-heart-rate': 'highest heart rate',
  effort: 'effort (0 to 10)',
  energy: 'energy',
}

/** Why a file gave no activity: what it is or what is wrong, and what to do. */
export function importProblemWords(format: EnglishFormat) {
  const ratio = ({ limit_ratio }: ImportFacts) =>
    limit_ratio === undefined ? 'far' : `${format.number(limit_ratio)} times`
  const size = ({ limit_bytes }: ImportFacts) =>
    limit_bytes === undefined ? 'what Cairn takes at once' : format.fileSize(limit_bytes)
  const of = {
    'unsupported-format': ({ format: name }: ImportFacts) =>
      `${name ? oneOf(named(name)) : 'A kind of file'} that holds no activity Cairn can read. Nothing to do: it was left alone. FIT, GPX and TCX files work, and the lists and exports the guide names.`,
    'not-an-activity': ({ kind }: ImportFacts) =>
      `This holds ${(kind && KINDS[kind]) ?? 'something other than an activity'}. Nothing to do: there is no run in it.`,
    empty: () => 'The file is empty. Export it again from where it came.',
    damaged: ({ format: name }: ImportFacts) =>
      `The ${named(name)} is damaged, or ends before anything could be read. Export or copy it again from where it came.`,
    'no-access': () =>
      'The file could not be opened. Check that it is still there, that you may read it, and that its name has no broken letters.',
    'no-samples': () => 'The file is sound but holds no recorded points or totals, so there is nothing to count.',
    'too-large': (facts: ImportFacts) =>
      `The file is larger than ${size(facts)}. If it is an archive, unpack it and import the folder.`,
    'too-many-entries': ({ limit }: ImportFacts) =>
      `The archive holds more than ${limit === undefined ? 'a safe number of' : format.number(limit)} files. Unpack it and import the folder in parts.`,
    'nested-too-deep': () =>
      'Archives lie deeper within archives here than the one level that is followed. Unpack it and import the folder.',
    'expands-too-much': (facts: ImportFacts) =>
      `Unpacked it would be more than ${ratio(facts)} larger, which no training file is. It was left closed. If you trust it, unpack it yourself.`,
    'unsafe-name': () =>
      'The name in the archive points outside of it, so it was left alone. Unpack it yourself if you trust it.',
    'overlapping-entries': () =>
      'Files in this archive lie over each other, which no honest one does. It was left closed. Export it again.',
    encrypted: () => 'The archive has a password. Unpack it yourself and import the folder.',
    'forbidden-markup': ({ what }: ImportFacts) =>
      what === 'depth' || what === 'attributes'
        ? `The file ${what === 'depth' ? 'has elements within elements, deeper' : 'gives one element more attributes'} than any training file does. It was left alone. Export it again.`
        : `The file asks a reader to load or run something else${what ? ` (${what})` : ''}, which training files never need. It was left alone. Export it again.`,
    'took-too-much-memory': (facts: ImportFacts) =>
      `Reading it took more memory than ${size(facts)}, so it was set aside. Export it again, in parts if it is very long.`,
    'bad-row': ({ row, field, found }: ImportFacts) =>
      `${row === undefined ? 'A row' : `Row ${format.number(row)}`}: ${
        found === undefined
          ? `the ${(field && COLUMNS[field]) ?? 'value'} is missing`
          : `"${found}" cannot be read as ${(field && COLUMNS[field]) ?? 'a value'}`
      }. The other rows came in; mend it and import the list again.`,
    withheld: ({ service }: ImportFacts) =>
      `This activity came to ${service ?? 'the service'} from Strava, which does not let it be handed on. Bring it from Strava itself.`,
    'took-too-long': ({ limit_s }: ImportFacts) =>
      `Reading it took longer than ${limit_s === undefined ? 'is sensible' : format.spell(limit_s)}, so it was set aside. Import it by itself, or export it again.`,
  }
  return of
}
