import { factsVersion } from '../../storage/fact-changes.ts'
import type { Context } from '../context.ts'
import type { KeptFacts } from './kept-facts.ts'

/** Of how many runners something is kept: a home has one, a club's server those that asked last. */
const MOST_RUNNERS = 8
/** Of one runner: every page of the day, and some of other days. */
const MOST_ANSWERS = 48

/** What a program keeps in mind of its runners; the one that asked last stands last. */
export interface Kept {
  readonly runners: Map<string, KeptOfRunner>
  asked: number
}

/** All of one version of a runner's facts. */
export interface KeptOfRunner {
  readonly version: number
  /** Which question it was that found this version. */
  readonly asked: number
  readonly answers: Map<string, Promise<unknown>>
  facts?: Promise<KeptFacts>
  /** Facts of an earlier version: what was written since is all that has to be read. */
  readonly earlier: Promise<KeptFacts> | undefined
}

export const nothingKept = (): Kept => ({ runners: new Map(), asked: 0 })

/**
 * What is kept of a runner that still holds, found by one look at the database. Undefined in a transaction, where there are
 * writes that nobody else may see, and where nothing is kept at all.
 */
export async function keptOf({ kept, db, athleteId }: Context): Promise<KeptOfRunner | undefined> {
  if (!kept || db.isTransaction) return undefined
  const asked = ++kept.asked
  const version = await factsVersion(db, athleteId)
  let own = kept.runners.get(athleteId)
  // Whoever asked later knows better than one that was overtaken.
  if (!own || (own.version !== version && own.asked < asked)) {
    // Versions only rise, except where data was put back in place of others: nothing is built on what was before.
    const earlier = own && own.version < version ? (own.facts ?? own.earlier) : undefined
    own = { version, asked, answers: new Map(), earlier }
  }
  kept.runners.delete(athleteId)
  kept.runners.set(athleteId, own)
  for (const [oldest] of kept.runners) if (kept.runners.size > MOST_RUNNERS) kept.runners.delete(oldest)
  return own
}

/**
 * An answer, worked out once for as long as the runner's facts stay as they are, however many ask for it meanwhile. `name`
 * says what was asked, the day included. Nobody may change what they are given.
 */
export async function keepAnswer<T>(context: Context, name: string, work: () => Promise<T>): Promise<T> {
  const own = await keptOf(context)
  return own ? once(own.answers, name, work) : work()
}

export function once<T>(answers: Map<string, Promise<unknown>>, name: string, work: () => Promise<T>): Promise<T> {
  const known = answers.get(name) as Promise<T> | undefined
  const answer = known ?? work()
  answers.delete(name)
  answers.set(name, answer)
  // What was broken now may be whole later.
  if (!known) answer.catch(() => answers.get(name) === answer && answers.delete(name))
  for (const [oldest] of answers) if (answers.size > MOST_ANSWERS) answers.delete(oldest)
  return answer
}
