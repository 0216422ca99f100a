import type { EnglishFormat } from './format/format.ts'

/** What a runner calls what the tables hold, by table. */
const PARTS: Readonly<Record<string, string>> = {
  athlete: 'settings',
  activity: 'runs',
  activity_detail: 'runs',
  original: 'which file a run came from',
  packing: 'which file a run came from',
  goal: 'goals',
  goal_revision: 'goals',
  goal_state: 'goals',
  goal_link: 'goals',
  written_goal: 'goals',
  pause: 'pauses',
  race: 'races',
  check_in: 'check-ins',
  planned_workout: 'planned runs',
  plan: 'plans',
  day_fact: 'weight, resting heart rate and sleep',
  gear: 'gear',
  forecast: 'kept forecasts',
  guess: 'your guesses',
  adjustment: 'decisions on goals',
  review: 'reviews',
  worksheet: 'worksheets',
  job: 'imports',
  import_file: 'imports',
}

const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`

/** What the command line says of the health of the data: to somebody who has never heard of a database. */
export function doctorCliWords({ count }: Pick<EnglishFormat, 'count'>) {
  const files = (n: number) => count(n, 'file', 'files')
  return {
    commands: {
      doctor: 'Look whether your data are whole, and say what to do where they are not',
      erase: 'Remove everything Cairn has stored, for ever',
    },
    options: {
      thorough: 'Read every original file too, which takes a while',
      salvage: 'Write what can still be read of a damaged database into a backup',
      yes: 'Do not ask',
    },
    folder: {
      well: (path: string) => `Your data lie in ${path}.`,
      missing: (path: string) =>
        `There are no data in ${path}. Is it the right folder? CAIRN_DATA or --data names another.`,
      'read-only': (path: string) =>
        `Cairn may not write in ${path}. Give your user the right to, or choose another folder.`,
    },
    space: {
      well: (bytes: number) => `The disk has room: ${gigabytes(bytes)} free.`,
      low: (bytes: number) =>
        `The disk is nearly full: ${gigabytes(bytes)} free. Make room before you import or back up.`,
    },
    database: {
      well: 'The database is whole: every page was read.',
      empty: 'There is no database yet. The first start makes it.',
      damaged: (detail: string) =>
        `The database is damaged (${detail}). Cairn writes nothing into it. Go back to the last backup with cairn restore, or save what can be read with cairn doctor --salvage FILE.zip.`,
      newer: 'The data were last written by a newer Cairn. Update this one; nothing was touched.',
      full: 'The disk is too full to open the database. That harms nothing: make room, then give this command again.',
      shut: (detail: string) => `The database does not open: ${detail}`,
    },
    originals: {
      well: (of: number) => (of === 0 ? 'No original files are kept yet.' : `All ${files(of)} of yours are there.`),
      missing: (n: number, of: number) =>
        `${n} of ${files(of)} of yours ${n === 1 ? 'is' : 'are'} not there. The runs are whole; a backup with files brings them back.`,
      damaged: (n: number, of: number) =>
        `${n} of ${files(of)} of yours ${n === 1 ? 'is' : 'are'} damaged. The runs are whole; a backup with files brings them back.`,
    },
    backup: {
      well: (day: string) => `The last automatic backup is of ${day}.`,
      none: 'There is no automatic backup yet. Cairn makes one a day while it runs.',
      old: (day: string) =>
        `The last automatic backup is of ${day}. Let Cairn run for a minute, or make one with cairn backup FILE.`,
    },
    clock: {
      well: 'The clock of this computer agrees with your data.',
      behind: (day: string) =>
        `Something was written on ${day}, which this computer believes is yet to come. Set its clock right.`,
    },
    allWell: 'All is well.',
    notWell: 'Something needs you: see the lines with a star.',
    salvaged: (rows: number, path: string) =>
      `${count(rows, 'row', 'rows')} saved into ${path}. The damaged file was not touched. cairn restore puts it in place.`,
    salvageTorn: (tables: readonly string[]) =>
      `Parts could not be read. Lost may be some of: ${[...new Set(tables.map((table) => PARTS[table] ?? 'what was changed when'))].join(', ')}.`,
    withoutSamples: (n: number) =>
      `${count(n, 'run', 'runs')} came back with ${n === 1 ? 'its' : 'their'} distance and time, and without the curves in between. The original ${n === 1 ? 'file is' : 'files are'} kept.`,
    nothingSaved:
      'Nothing of this database can be read any more, so nothing was written. Go back to the last backup with cairn restore FILE: the newest are in the folder backups beside your data.',
    notDamaged: 'The database is whole: there is nothing to save. cairn backup FILE makes a copy.',
    laidAside: (path: string) => `The damaged database was moved to ${path}.`,
    eraseConfirm: (path: string) =>
      `This removes every run, goal, check-in, file and backup in ${path}, and cannot be taken back. Say it again with --yes.`,
    erased: (path: string) => `Everything that Cairn had stored in ${path} is gone.`,
    eraseLeft: (names: string) => `Not Cairn's, and left there: ${names}.`,
  }
}
