import { cliWords as germanAnswers } from './de/cli.ts'
import { formatWords as germanFormat } from './de/format/format.ts'
import { cliWords } from './en/cli.ts'
import { formatWords } from './en/format/format.ts'
import { isAmerican } from './is-american.ts'
import { isGerman } from './is-german.ts'
import type { Spoken } from './words.ts'

/** What the command line alone says. It stands apart from `Words`, so that no page carries it along. */
type CliWords = Spoken<ReturnType<typeof cliWords>>
type Answered = 'status' | 'goal' | 'life' | 'signs' | 'plan' | 'worksheet' | 'activityWrites' | 'door'
/** What another language says of it: that which stands in one answer with the words of the pages. */
export type CliAnswers = { readonly [Group in Answered]: Partial<CliWords[Group]> }

const everyday: CliWords = cliWords(formatWords('en-GB'))
const american: CliWords = cliWords(formatWords('en-US'))
const answers = germanAnswers(germanFormat())
const german: CliWords = {
  ...everyday,
  status: { ...everyday.status, ...answers.status },
  goal: { ...everyday.goal, ...answers.goal },
  life: { ...everyday.life, ...answers.life },
  signs: { ...everyday.signs, ...answers.signs },
  plan: { ...everyday.plan, ...answers.plan },
  worksheet: { ...everyday.worksheet, ...answers.worksheet },
  activityWrites: { ...everyday.activityWrites, ...answers.activityWrites },
  door: { ...everyday.door, ...answers.door },
}

/** The command line's words for a BCP 47 tag, chosen as `wordsFor` does. */
export function cliWordsFor(language: string): CliWords {
  return isGerman(language) ? german : isAmerican(language) ? american : everyday
}
