import type { ReturnRamp } from '../../../core/advice/return-ramp.ts'
import type { Format, Words } from '../../words.ts'

const kinds: Record<ReturnRamp['kind'], string> = {
  ramp: 'Der Weg zurück, Schritt für Schritt. Bleib auf einem Schritt, so lange es dauert; geh einen zurück, wenn es wehtut.',
  'clinician-first':
    'Du hast von etwas erzählt, das zuerst ärztlich angesehen werden sollte. Vorher legt Cairn keinen Weg zurück. Wenn du Bescheid hast, sag es in einem Eintrag zum Befinden.',
  'pain-first':
    'Die Schmerzen sind stärker, als zum Laufen passt. Ruh dich aus, bis sie sich gelegt haben; lass jemanden darauf schauen, wenn sie bleiben.',
  'ask-midwife-or-doctor':
    'Frag deine Hebamme, deine Ärztin oder deinen Arzt, was für dich richtig ist und wann. Cairn legt hier keinen eigenen Weg zurück.',
  'smaller-goals':
    'Kleine Läufe genügen, wenn du magst. Kleinere Wochen halten die Gewohnheit, und nichts muss nachgeholt werden.',
  'as-usual': 'Mach weiter wie gewohnt. Nichts muss nachgeholt werden.',
}

/** The way back from a pause. */
export function rampWords(
  format: Format,
): Pick<Words['advice'], 'rampKind' | 'rampStep' | 'rampPractice' | 'rampNone'> {
  return {
    rampKind: (kind) => kinds[kind],
    rampStep(step, { units, asOf }) {
      switch (step.code) {
        case 'walk':
          return `${format.number(step.minutes)} min ohne Schmerzen gehen.`
        case 'walk-run':
          return `Eine Minute laufen, eine Minute gehen, ${format.number(step.times)} Mal, jeden zweiten Tag.`
        case 'continuous':
          return `${format.number(step.minutes)} min am Stück laufen, locker, jeden zweiten Tag.`
        case 'no-symptoms':
          return `Kein Laufen, bis ${format.number(step.hours)} Stunden ohne Beschwerden vergangen sind. Bei einer bloßen Erkältung oberhalb des Halses: ein lockerer Lauf, wenn dir danach ist.`
        case 'half-easy':
          return `Dann ${format.days(step.days)} mit der Hälfte des Üblichen, alles locker.`
        case 'week': {
          const parts = [
            format.count(step.runs, 'Lauf', 'Läufe'),
            ...(step.distance_m === undefined ? [] : [format.distance(step.distance_m, units)]),
            ...(step.longest_m === undefined
              ? []
              : [`der längste höchstens ${format.distance(step.longest_m, units)}`]),
          ]
          return `Ab ${format.date(step.from, asOf)}: ${parts.join(', ')}.`
        }
        case 'speed-last':
          return 'Das Tempo kommt zuletzt, wenn die Strecke wieder da ist.'
        case 'smaller-week':
          return `Für jetzt: ${format.count(step.runs, 'Lauf', 'Läufe')} von ${format.number(step.minutes)} min pro Woche.`
      }
    },
    rampPractice: 'Diese Schritte sind gängige Praxis. Sie sind kein ärztlicher Rat.',
    rampNone: 'Es gibt keine Pause, aus der du zurückkommen müsstest.',
  }
}
