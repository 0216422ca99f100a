export type PasswordProblem = 'too-short' | 'too-long' | 'too-common'

/** NIST SP 800-63B: length is what counts; no rules of digits and signs; nothing that stands first on a guesser's list. */
export const LEAST_CHARS = 8
/** Far beyond any sentence; it only keeps a megabyte from being hashed. */
const MOST_CHARS = 512

/** What guessers try first, in their plain form: digits and signs around them and letters put as digits change nothing. */
const COMMON = new Set(
  (
    'password passwort passwd pass admin administrator root user guest login welcome willkommen hello hallo letmein ' +
    'iloveyou ichliebedich secret geheim changeme default master monkey dragon shadow sunshine princess football ' +
    'fussball baseball basketball soccer hockey superman batman starwars pokemon michael michelle jennifer jessica ' +
    'daniel thomas andrea charlie jordan hunter ranger buster summer sommer winter spring autumn herbst freedom ' +
    'whatever trustno computer internet samsung google facebook apple iphone android windows linux ubuntu ' +
    'cheese chocolate butterfly flower purple orange banana cookie pepper ginger killer access mustang corvette ' +
    'ferrari porsche mercedes qwerty qwertz azerty qwertyui qwertyuiop qwertzui qwertzuiop asdfgh asdfghjk asdfghjkl ' +
    'zxcvbn zxcvbnm yxcvbnm abc abcd abcde abcdef abcdefg abcdefgh abcabc test tester testing testtest temp demo ' +
    'cairn running runner marathon halfmarathon laufen laeufer strava garmin polar suunto coros triathlon parkrun ' +
    'fitness training athlete cairncairn runrun runfast runner runforrest nike adidas asics jogging sport sports'
  ).split(' '),
)
const ROWS = [
  '01234567890',
  '09876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv',
]
const PLAIN: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Why it will not do; undefined when it will. */
export function passwordProblem(password: string): PasswordProblem | undefined {
  const chars = [...password.normalize('NFKC')]
  if (chars.length < LEAST_CHARS) return 'too-short'
  if (chars.length > MOST_CHARS) return 'too-long'
  return isCommon(chars.join('').toLowerCase()) ? 'too-common' : undefined
}

function isCommon(text: string): boolean {
  if (isRepeated(text) || isRow(text)) return true
  const bare = (word: string) => word.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const plain = [...text].map((char) => PLAIN[char] ?? char).join('')
  // "p4ssw0rd", "Password2026!", "!1summer": the word alone would be on the list.
  return [bare(text), bare(plain), plain, bare([...bare(text)].map((char) => PLAIN[char] ?? char).join(''))].some(
    (word) => word === '' || COMMON.has(word) || isRepeated(word),
  )
}

/** 'aaaaaaaa', '12121212', 'passpass': a short piece over and over. */
function isRepeated(text: string): boolean {
  return [1, 2, 3, 4].some(
    (n) =>
      text.length >= 2 * n &&
      text ===
        text
          .slice(0, n)
          .repeat(Math.ceil(text.length / n))
          .slice(0, text.length),
  )
}

/** A walk along the alphabet, the digits or the keys, either way. */
function isRow(text: string): boolean {
  const turned = [...text].toReversed().join('')
  return ROWS.some((row) => [text, turned].some((each) => row.repeat(3).includes(each)))
}
