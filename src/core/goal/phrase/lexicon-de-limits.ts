import { type Lexicon, type Limit, vocabulary, wordList } from './lexicon.ts'

/** How the most and the least of something are said in German. */
export const limits: Pick<Lexicon, 'limits' | 'shorts' | 'ceilings' | 'negations' | 'exceeding' | 'withouts'> = {
  limits: vocabulary<Limit>({
    'nicht mehr als|nie mehr als|weniger als|nicht über|nie über|höchstens bis|≤': 'most',
    'höchstens|maximal|oder weniger|allerhöchstens|nicht mehr': 'most-either-side',
    'begrenzen|begrenzen auf|beschränken|beschränken auf|deckeln': 'most-from-afar',
    'langsamer als|nicht schneller als|nie schneller als': 'slowest',
    'mindestens|nicht weniger als|nie weniger als|nicht unter|nie unter|wenigstens|oder mehr|minimum|steigern auf|erhöhen auf':
      'least',
  }),
  shorts: wordList('weniger als|unter|<'),
  ceilings: wordList('unter|weniger als|kürzer als|<'),
  negations: wordList('nicht|nie|niemals|kein|keine|keinen|ohne'),
  withouts: wordList('ohne|kein|keine|keinen|keiner|frei von|nie|null'),
  exceeding: wordList('mehr als|über|länger als|weiter als|überschreiten'),
}
