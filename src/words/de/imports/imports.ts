import type { Format, Words } from '../../words.ts'
import { importProblemWords } from './problems.ts'
import { warningWords } from './warnings.ts'

export function importWords(format: Format): Words['imports'] {
  const { count, number, list } = format
  const problems = importProblemWords(format)
  const warnings = warningWords(format)
  const outcomes = {
    imported: 'importiert',
    duplicate: 'schon da',
    unsupported: 'keine Laufdatei',
    unreadable: 'ließ sich nicht lesen',
  }
  const has = <T extends object>(table: T, code: string): code is keyof T & string => Object.hasOwn(table, code)

  return {
    outcomes,
    outcome: (code) => (has(outcomes, code) ? outcomes[code] : code),
    problems,
    problem: (code, facts = {}) =>
      has(problems, code) ? problems[code](facts) : 'Diese Datei ergab keine Aktivität. Im Protokoll steht mehr.',
    warnings,
    warning: (code, facts = {}) =>
      has(warnings, code)
        ? warnings[code](facts)
        : 'Etwas in dieser Datei war ungewöhnlich. Was sich lesen ließ, ist erhalten.',
    /** '12 importiert, 3 schon da, 1 ließ sich nicht lesen' */
    counts(counts) {
      const parts = [
        [counts.imported, outcomes.imported],
        [counts.duplicates, outcomes.duplicate],
        [counts.unsupported, outcomes.unsupported],
        [counts.unreadable, counts.unreadable === 1 ? outcomes.unreadable : 'ließen sich nicht lesen'],
      ] as const
      const said = parts.filter(([n]) => n > 0).map(([n, word]) => `${number(n)} ${word}`)
      return said.length === 0 ? 'keine Dateien' : said.join(', ')
    },
    progress({ done, total, perSecond, left_s }) {
      const files =
        total === null
          ? `bisher ${count(done, 'Datei', 'Dateien')}`
          : `${number(done)} von ${count(total, 'Datei', 'Dateien')}`
      const rate =
        perSecond === null || perSecond <= 0 ? [] : [`${number(perSecond, perSecond < 10 ? 1 : 0)} pro Sekunde`]
      const left = left_s === null ? [] : [`noch ${format.about(Math.max(1, left_s))}`]
      return [files, ...rate, ...left].join(', ')
    },
    reading: (bytes, total) =>
      total === null
        ? `${format.fileSize(bytes)} gelesen`
        : `${format.fileSize(bytes)} von ${format.fileSize(total)} gelesen`,
    waits: (left_s) =>
      `Wartet, bis ein anderer Import endet. Falls dessen Programm abgebrochen wurde, beginnt dieser in ${format.about(Math.max(1, left_s))}.`,
    waiting: {
      'another-import': 'Ein anderer Import läuft. Dieser beginnt, wenn er fertig ist.',
      'silent-program':
        'Ein anderes Programm war am Importieren und ist verstummt. Es bekommt eine halbe Minute; dann beginnt dieser Import.',
    },
    explain({ files, activities, twins }) {
      const parts = [
        ...(activities === files
          ? []
          : [`${count(activities, 'Aktivität', 'Aktivitäten')} in ${count(files, 'Datei', 'Dateien')}`]),
        ...(twins === 0
          ? []
          : [
              twins === 1
                ? '1 davon ist eine zweite Aufzeichnung eines Laufs, der von anderswo kam: Sie bleibt erhalten, und jeder Lauf zählt einmal'
                : `${number(twins)} davon sind zweite Aufzeichnungen von Läufen, die von anderswo kamen: Sie bleiben erhalten, und jeder Lauf zählt einmal`,
            ]),
      ]
      return parts.length === 0 ? undefined : `${parts.join('; ')}.`
    },
    twinOf: (path, countsHere) =>
      countsHere
        ? `Derselbe Lauf wie in ${path}. Diese Aufzeichnung erzählt mehr, deshalb zählt sie.`
        : `Derselbe Lauf wie in ${path}; der zählt.`,
    leftOut({ hidden, links }) {
      const parts = [
        ...(hidden > 0 ? [count(hidden, 'versteckte Datei oder Ordner', 'versteckte Dateien und Ordner')] : []),
        ...(links > 0 ? [count(links, 'Verknüpfung', 'Verknüpfungen')] : []),
      ]
      return `In Ruhe gelassen: ${list(parts)}.`
    },
    canRetry: (files) => `${count(files, 'Datei ließe', 'Dateien ließen')} sich noch einmal versuchen.`,
    states: {
      receiving: 'Empfängt',
      waiting: 'Wartet auf einen anderen Import',
      running: 'Liest deine Dateien',
      done: 'Fertig',
      cancelled: 'Angehalten. Was gelesen ist, bleibt.',
      failed: 'Von einem Problem angehalten. Was gelesen ist, bleibt, und noch einmal importieren macht dort weiter.',
    },
    state(code) {
      const states: Readonly<Record<string, string>> = this.states
      return states[code] ?? code
    },
    /** '23 Läufe und 4 andere Aktivitäten' */
    activities(runs, activities) {
      const others = activities - runs
      const parts = [
        ...(runs > 0 ? [count(runs, 'Lauf', 'Läufe')] : []),
        ...(others > 0
          ? [
              count(
                others,
                runs > 0 ? 'andere Aktivität' : 'Aktivität',
                runs > 0 ? 'andere Aktivitäten' : 'Aktivitäten',
              ),
            ]
          : []),
      ]
      return parts.length === 0 ? 'keine neuen Aktivitäten' : list(parts)
    },
    countedFor: (name, counted) => `${count(counted, 'Aktivität zählte', 'Aktivitäten zählten')} für ${name}`,
    countedForNone: (underWay) =>
      underWay === 0
        ? 'Aufgehoben. Noch gibt es kein Ziel, für das sie zählen.'
        : 'Aufgehoben. Sie zählen für keines deiner Ziele: Ein Ziel zählt, worum es ihm geht, und das ab seinem ersten Tag.',
    newBest: (distance, elapsed_s, previous_s) =>
      `${distance} in ${format.duration(elapsed_s)}${previous_s === null ? ', deine erste Zeit' : `, ${format.gap(previous_s - elapsed_s)} schneller als zuvor`}`,
    twin: 'Derselbe Lauf kam aus einer anderen Datei. Er bleibt erhalten und zählt einmal.',
  }
}
