import { speaksOfDespair } from '../despair.ts'
import { lately, sign, type SignRule } from '../watched.ts'

/** Words of the last two weeks; then they are the past, and nothing of them is kept. */
const DAYS = 14

/** Words of not wanting to live: a sign without evidence, since what was written stays where it was written. */
export const despair: SignRule = ({ evidence, asOf }) => {
  const { checkIns } = evidence
  const better = checkIns.findLastIndex(({ clearance, on }) => clearance === 'resolved' && on <= asOf)
  const told = lately(checkIns.slice(better + 1), asOf, DAYS).filter(({ words }) => words && speaksOfDespair(words))
  const [first] = told
  return first ? [sign('despair', 'practice', first.on, [])] : []
}
