import type { Format, Words } from '../../words.ts'
import { chanceWords } from './chance.ts'
import { fitnessWords } from './fitness.ts'
import { reasonWords } from './reasons.ts'

/** Everything that is said of chances. */
export function forecastWords(format: Format): Words['forecast'] {
  return {
    ...chanceWords(format),
    ...reasonWords(format),
    fitness: fitnessWords(format),
    guess: {
      ask: 'Was denkst du selbst? Von zehn Versuchen wie diesem, wie viele würden gelingen?',
      why: 'Dein eigenes Wort kommt zuerst, damit es deines bleibt. Beide werden festgehalten, und beide gewertet.',
      skip: 'Lieber nicht sagen',
      given: (chance) => `Du hast ${format.percent(chance)} gesagt.`,
      skipped: 'Du wolltest nicht schätzen.',
    },
    heads: {
      chance: 'Chance',
      moved: 'Was sie bewegt hat',
      would: 'Was sie bewegen würde',
      expected: 'Wo du sein wirst',
      course: 'Wie sie verlief',
      targets: 'Zielwerte nach Chance',
      dates: 'Tage nach Chance',
      joint: 'Mit den Zielen, die es tragen',
      from: 'Ab',
    },
    notInTwoYears: 'kein Tag innerhalb von zwei Jahren',
    noTarget: 'kein Zielwert',
  }
}
