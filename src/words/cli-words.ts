import { cliWords } from './en/cli.ts'
import { formatWords } from './en/format/format.ts'
import { isAmerican } from './is-american.ts'

/** What the command line alone says. It stands apart from `Words`, so that no page carries it along. */
type CliWords = ReturnType<typeof cliWords>

const everyday = cliWords(formatWords('en-GB'))
const american = cliWords(formatWords('en-US'))

/** The command line's words for a BCP 47 tag, chosen as `wordsFor` does. */
export function cliWordsFor(language: string): CliWords {
  return isAmerican(language) ? american : everyday
}
