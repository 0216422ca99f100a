import type { EnglishFormat } from './format/format.ts'

/** What the command line says of data that go to other programs, and what an export says of itself. */
export function exportCliWords({ count }: Pick<EnglishFormat, 'count'>) {
  return {
    command: 'Write all of your data into one file, in formats that other programs read',
    file: 'File to write (a zip)',
    made: (path: string, rows: number, files: number) =>
      `Exported to ${path}: ${count(rows, 'row', 'rows')}, ${count(files, 'file', 'files')} of yours. Read back and found whole.`,
    isPlain: 'Whoever has this file can read it, check-ins and notes too.',
    readme: README,
  }
}

const README = `# Your data, from Cairn

Everything Cairn has stored of you. Nothing here needs Cairn to be read, and \`cairn restore FILE.zip --yes\` takes it all back.

| where | what | format |
|---|---|---|
| \`tables/NAME.jsonl\` | one table: runs, goals and their past, check-ins, plans, races, gear ... | JSON Lines, UTF-8: one object a line |
| \`samples/ID.csv\` | second by second, of the run with this \`id\` in \`tables/activity.jsonl\` | CSV, comma, point, UTF-8, names in the first line |
| \`files/NAME\` | the files you brought, as they were before they were packed | as they came |
| \`manifest.json\` | which Cairn wrote this and when; the SHA-256 of every file | JSON |

## Names
The end of a name is the unit: \`_m\` metres, \`_s\` seconds, \`_mps\` metres a second, \`_bpm\` beats a minute, \`_rpm\` turns a minute (steps of
both feet, for running), \`_w\` watts, \`_c\` degrees Celsius, \`_kg\` kilograms, \`_kcal\` kilocalories, \`_bytes\` bytes. \`latitude\` and \`longitude\` are
degrees (WGS 84).

Days are written 2026-05-03 and are days on your wall. Instants (\`start_at\`, \`at\`, \`..._at\`) are written 2026-05-03T06:30:00.000Z, in UTC. A
value that is not known is \`null\`, and empty in CSV: never 0. Yes and no are 1 and 0.

\`tables/original.jsonl\` names your files with the SHA-256 of their content. Two that had one name, and names that no disk takes, have the
beginning of that hash in front. A run's \`sha256\` is that of the file it came in.

Not here: what Cairn works out from the above (best efforts), what only running programs need (locks), and the secret of the calendar.
`
