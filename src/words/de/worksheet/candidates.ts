import type { CandidateCaution, CandidateStrength } from '../../../core/view/worksheet/worksheet-types.ts'
import type { Format, Words } from '../../words.ts'

const strengths: Record<CandidateStrength, string> = {
  clear: 'klar und leicht zu verfolgen',
  motivating: 'eine Zahl, auf die du zuläufst',
  'in-your-hands': 'in deiner eigenen Hand',
  'builds-habit': 'baut die Gewohnheit auf, die den Rest trägt',
  'new-horizon': 'weitet den Horizont',
  'no-pressure': 'nimmt den Druck heraus',
  'whole-person': 'gut für dich als Ganzes, nicht nur für die Beine',
  sustainable: 'kann jahrelang weitergehen',
  'visible-growth': 'Wachstum, das sich sehen lässt',
  'builds-on-what-you-do': 'beginnt bei dem, was du schon tust',
}

const cautions: Record<CandidateCaution, string> = {
  'weather-and-course': 'Wetter und Strecke reden mit',
  'risky-pacing': 'verleitet zu einem zu schnellen Start',
  'less-exciting': 'weniger aufregend',
  'run-when-you-should-not': 'verleitet zum Laufen, wenn Ruhe besser ist',
  'less-specific-progress': 'sagt weniger über die Wochen dazwischen',
  'hard-to-measure': 'schwer zu messen',
  'needs-an-expert-eye': 'braucht jemanden, der darauf schaut',
  'first-at-distance': 'länger als jeder Wettkampf bisher',
  'long-way': 'ein langer Weg',
}

/** What a candidate stands on, and what speaks for and against it. */
export function candidateWords(
  format: Format,
): Pick<Words['worksheet'], 'firstInReach' | 'strength' | 'caution' | 'because' | 'left'> {
  return {
    firstInReach: 'Schritt für Schritt in Reichweite, wenn du gesund startest',
    strength: (code) => strengths[code],
    caution: (code) => cautions[code],
    because(reason, units) {
      switch (reason.code) {
        case 'even-chance':
          return `Heute würdest du etwa ${format.duration(reason.now_s)} laufen (${format.raceDistance(reason.distance_m, units)}), nach ${format.count(reason.results, 'Ergebnis', 'Ergebnissen')}.`
        case 'best':
          return `Deine Bestzeit (${format.raceDistance(reason.distance_m, units)}) ist ${format.duration(reason.elapsed_s)}${reason.on === null ? '' : `, vom ${format.date(reason.on)}`}.`
        case 'usual-days':
          return reason.days === 0
            ? 'Es beginnt sanft: Die letzten Wochen hatten keinen Lauf.'
            : `Du läufst meist an ${format.number(reason.days, 1)} ${format.noun(reason.days, 'Tag', 'Tagen')} pro Woche.`
        case 'usual-week':
          return `Deine übliche Woche hat ${format.distance(reason.distance_m, units)}.`
        case 'longest':
          return `Dein längster Lauf bisher ist ${format.distance(reason.distance_m, units)}.`
        case 'pain-seen':
          return `Du hast zuletzt an ${format.count(reason.days, 'Tag', 'Tagen')} Schmerzen notiert.`
        case 'no-number':
          return 'Es braucht keine Zahl.'
      }
    },
    left({ code, distance_m }, units) {
      const what = distance_m === null ? 'Manche Ziele' : format.raceDistance(distance_m, units)
      switch (code) {
        case 'under-age':
          return `Nicht angeboten: ${what}. Für Laufende unter 18 legt Cairn keinen Marathonplan. Kürzere Wettkämpfe sind ein guter Ort zum Wachsen.`
        case 'injured':
          return `Nicht angeboten, solange eine Verletzung andauert: ${what}. Das Wichtigste zuerst.`
        case 'ramp':
          return `Noch nicht angeboten: ${what}. Von deinen heutigen Wochen aus würde der Weg dorthin schneller steigen, als Körper es mögen.`
      }
    },
  }
}
