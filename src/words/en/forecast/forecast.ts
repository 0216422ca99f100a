import type { EnglishFormat } from '../format/format.ts'
import { chanceWords } from './chance.ts'
import { fitnessWords } from './fitness.ts'
import { reasonWords } from './reasons.ts'

/** Everything that is said of chances. */
export function forecastWords(format: EnglishFormat) {
  return {
    ...chanceWords(format),
    ...reasonWords(format),
    fitness: fitnessWords(format),
    guess: {
      ask: 'What do you think yourself? Of ten tries like this, how many would come off?',
      why: 'Your own word comes first, so that it stays your own. Both are kept, and both are scored.',
      skip: 'I would rather not say',
      given: (chance: number) => `You said ${format.percent(chance)}.`,
      skipped: 'You chose not to guess.',
    },
    heads: {
      chance: 'Chance',
      moved: 'What moved it',
      would: 'What would move it',
      expected: 'Where you will be',
      course: 'How it went',
      targets: 'Targets by chance',
      dates: 'Days by chance',
      joint: 'With its process goals',
      from: 'From',
    },
    notInTwoYears: 'no day within two years',
    noTarget: 'no target',
  }
}
