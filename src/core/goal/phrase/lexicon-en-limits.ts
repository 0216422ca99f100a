import { type Lexicon, type Limit, vocabulary, wordList } from './lexicon.ts'

/** How the most and the least of something are said in English. */
export const limits: Pick<Lexicon, 'limits' | 'shorts' | 'ceilings' | 'negations' | 'exceeding' | 'withouts'> = {
  limits: vocabulary<Limit>({
    'no more than|not more than|never more than|nor more than|up to|not over|never over|no higher than|no longer than|no further than|no farther than|keep under|keep below|stay under|stay below|stay within|keep within|fewer than|≤':
      'most',
    'at most|at the most|at the very most|max|max of|maximum|maximum of|a maximum of|a max of|tops|or less|or fewer|or under|or below|no more|not more|and no more|and not more':
      'most-either-side',
    'limit|limiting|limited|cap|capped|capping|restrict|restricted': 'most-from-afar',
    'slower than|no faster than|not faster than|never faster than|no quicker than|not quicker than': 'slowest',
    'no less than|not less than|never less than|no fewer than|not fewer than|never fewer than|no shorter than|not under|never under|not below|never below|no slower than|not slower than|never slower than|get up to|getting up to|back up to|way up to|move up to|step up to|build up to|building up to|work up to|working up to|ramp up to|at least|or more|minimum|minimum of|a minimum of|min of':
      'least',
  }),
  shorts: wordList('fewer than|less than|under|below|sub|<|less then|keep under|keep below|stay under|stay below'),
  ceilings: wordList('sub|under|below|beneath|less than|shorter than|<'),
  negations: wordList("don't|dont|do not|never|not|nothing|won't|wont|mustn't|shouldn't|cannot|can't|avoid"),
  withouts: wordList(
    'no|without|without any|zero|free of|free from|avoid|avoiding|not a single|not have|never have|minus|any',
  ),
  exceeding: wordList('more than|over|above|beyond|exceed|exceeding|go over|greater than|longer than|further than'),
}
