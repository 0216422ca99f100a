import type { Words } from '../words.ts'

/** Fields of the profile and of dates that cannot be taken; those of a measure are in goals/field-problems. */
export const inputWords: Words['input'] = {
  'not-a-zone': 'Diese Zeitzone gibt es nicht. Sie sieht aus wie Europe/Berlin.',
  'no-words': 'Diese Sprache spricht Cairn noch nicht.',
  'in-the-past': 'Dieser Tag liegt vor dem, was schon gilt. Gelebte Tage bleiben, wie sie waren.',
  'in-the-future': 'Dieser Tag kommt erst noch.',
  'carries-itself': 'Ein Ziel kann nicht auf sich selbst ruhen, auch nicht über andere.',
  'carries-shorter':
    'Ein Ziel trägt eines von gleicher oder größerer Reichweite: Einheiten tragen Wochen, Wochen eine Saison.',
  'carries-no-outcome':
    'Bei gleicher Reichweite wird nur ein Ergebnis getragen: Eine Gewohnheit trägt einen Wettkampf, nicht eine andere Gewohnheit.',
  'weight-stands-alone': 'Ein Gewichtsziel steht für sich: Es trägt kein anderes, und keines trägt es.',
  'not-a-day': 'Ein Tag sieht so aus: 2027-05-09.',
  'not-a-goal': 'Ein Ziel mit dieser Kennung gibt es nicht.',
  'not-a-workout':
    'Eine Einheit ist easy, long, recovery, steady, tempo, intervals, hills, race-pace, race, strength, cross-training oder rest.',
  'not-steps': 'Schritte sind eine Liste von Teilen, jeder mit seiner Rolle, seiner Länge und seiner Vorgabe.',
  'not-workouts':
    'Hier sind keine geplanten Einheiten: weder eine JSON-Liste noch eine Tabelle mit einer Spalte „date“.',
  'not-check-ins':
    'Hier sind keine Einträge zum Befinden: weder eine JSON-Liste noch eine Tabelle mit einer Spalte „date“.',
  'not-here': 'Was hier genannt ist, gibt es hier nicht. Vielleicht wurde es herausgenommen.',
  'lived-day': 'Dieser Tag ist gelebt. Nur kommende Tage lassen sich ändern.',
  'not-in-plan': 'Dort steht im Plan kein kommender Lauf.',
  'too-far': 'So weit lässt sich ein Plan nicht verschieben.',
  'nothing-to-copy':
    'Es gibt nichts zu übernehmen: Diese Woche ist leer, oder die Tage, auf die sie fiele, sind vorbei oder belegt.',
  'not-inside': 'Der Schnitt muss innerhalb der Aktivität liegen.',
  'too-few': 'Um eine daraus zu machen, braucht es mindestens zwei.',
  overlapping: 'Diese liefen zur gleichen Zeit, sie können also nicht aufeinander folgen.',
  'other-sport': 'Nur Aktivitäten derselben Sportart können eine werden.',
  'far-apart': 'Zwischen diesen liegt mehr als ein Tag.',
  'unknown-field': 'So ein Feld gibt es hier nicht.',
  form: 'Das hat nicht die Form, die hier erwartet wird. Das Dokument unter /api/openapi.json beschreibt sie.',
}
