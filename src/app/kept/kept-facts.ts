import { dateOf, type LocalDate } from '../../core/base/calendar.ts'
import type { Athlete } from '../../core/evidence/athlete.ts'
import { type Evidence, evidenceAsOf } from '../../core/evidence/evidence.ts'
import { evidence, type Facts } from '../../core/evidence/make-evidence.ts'
import { carryTimes } from '../../core/goal/measures/best-time.ts'
import { listActivityFacts } from '../../storage/activities.ts'
import { listBestEffortFacts } from '../../storage/best-efforts.ts'
import { listCheckIns } from '../../storage/check-ins.ts'
import { listDayFacts } from '../../storage/day-facts.ts'
import { type FactChange, listFactChanges } from '../../storage/fact-changes.ts'
import type { Db } from '../../storage/open.ts'
import { listPauses } from '../../storage/pauses.ts'
import { listPlannedWorkouts } from '../../storage/planned-workouts.ts'
import { listRaces } from '../../storage/races.ts'
import type { WatchedTable } from '../../storage/watched-tables.ts'
import type { Context } from '../context.ts'
import type { KeptOfRunner } from './kept.ts'
import { readStepPaces } from './step-paces.ts'

type Kind = keyof Facts
type List<K extends Kind> = Required<Facts>[K]

/** A kind of fact: the tables that it is read from, and how. */
interface Source<K extends Kind> {
  readonly from: readonly WatchedTable[]
  read(db: Db, athleteId: string, until: LocalDate): Promise<List<K>>
  /** Of facts that are many: those of some days only. */
  readOn?(db: Db, athleteId: string, days: readonly LocalDate[]): Promise<List<K>>
}

/** Every kind of fact in evidence. One that is missing here does not compile. */
const SOURCES: { readonly [K in Kind]-?: Source<K> } = {
  activities: {
    from: ['activity'],
    read: listActivityFacts,
    readOn: (db, athleteId, days) => listActivityFacts(db, athleteId, LAST_DAY, days),
  },
  bestEfforts: {
    from: ['best_effort', 'activity'],
    read: listBestEffortFacts,
    readOn: (db, athleteId, days) => listBestEffortFacts(db, athleteId, LAST_DAY, days),
  },
  pauses: { from: ['pause'], read: listPauses },
  races: { from: ['race'], read: listRaces },
  checkIns: { from: ['check_in'], read: listCheckIns },
  plannedWorkouts: { from: ['planned_workout'], read: listPlannedWorkouts },
  stepPaces: { from: ['planned_workout', 'activity', 'goal_revision'], read: readStepPaces },
  dayFacts: { from: ['day_fact'], read: listDayFacts },
}
const KINDS = Object.keys(SOURCES) as readonly Kind[]

/** Beyond every day that a runner can write. */
const LAST_DAY = dateOf(9999, 12, 31)
/** With more days than these, reading all of them is as quick. */
const MOST_DAYS = 400
const NO_FACTS: Facts = { activities: [], bestEfforts: [], pauses: [] }
/** Lists are the same for whoever reads them: weeks and ages are put in as evidence is asked for. */
const NOBODY = { weekStart: 1 } as const

/** Lists of evidence at a version, of days to come too. One is the same list for as long as nothing of its kind was written. */
export interface KeptFacts {
  readonly version: number
  readonly lists: Pick<Evidence, Kind>
}

/** All that is known of the runner up to a day, read anew. */
export async function readEvidence({ db, athleteId }: Context, athlete: Athlete, asOf: LocalDate): Promise<Evidence> {
  let facts = NO_FACTS
  for (const kind of KINDS) facts = { ...facts, [kind]: await SOURCES[kind].read(db, athleteId, asOf) }
  return evidence(athlete, facts, asOf)
}

/** The same of what is kept. */
export async function keptEvidence(
  context: Context,
  athlete: Athlete,
  asOf: LocalDate,
  own: KeptOfRunner,
): Promise<Evidence> {
  const { lists } = await keptFacts(context, own)
  return evidenceAsOf({ ...evidence(athlete, NO_FACTS, asOf), ...lists }, asOf)
}

/** The runner's facts at the version that is kept: what was known at an earlier one, and what was written since. */
function keptFacts(context: Context, own: KeptOfRunner): Promise<KeptFacts> {
  if (own.facts) return own.facts
  const facts = bringUpToDate(context, own)
  own.facts = facts
  facts.catch(() => {
    if (own.facts === facts) delete own.facts
  })
  return facts
}

async function bringUpToDate({ db, athleteId }: Context, { version, earlier }: KeptOfRunner): Promise<KeptFacts> {
  const known = await earlier?.catch(() => undefined)
  const changes = known ? await listFactChanges(db, athleteId, known.version) : []
  // Best efforts are those of activities that are there: these have to be known even where only efforts were written.
  let facts: Facts = { ...NO_FACTS, activities: known?.lists.activities ?? [] }
  const written = KINDS.filter((kind) => !known || changes.some(({ fact }) => isOf(kind, fact)))
  for (const kind of written) facts = { ...facts, [kind]: await listSince(db, athleteId, kind, known?.lists, changes) }
  const fresh = evidence(NOBODY, facts, LAST_DAY)
  // What was not written stays the very same list: whatever was made of it before still holds.
  if (!known) return { version, lists: listsOf(fresh, KINDS) }
  const lists = { ...known.lists, ...listsOf(fresh, written) }
  const days = new Set(changes.filter(({ fact }) => isOf('bestEfforts', fact)).map(({ on }) => on))
  if (days.size > 0 && days.size <= MOST_DAYS) carryTimes(known.lists, lists, days)
  return { version, lists }
}

const listsOf = (from: Evidence, kinds: readonly Kind[]): KeptFacts['lists'] =>
  Object.fromEntries(kinds.map((kind) => [kind, from[kind] ?? []])) as unknown as KeptFacts['lists']

const isOf = (kind: Kind, fact: string) => (SOURCES[kind].from as readonly string[]).includes(fact)

/** A kind's list as it is now: read whole, or only its days that were written. */
async function listSince(
  db: Db,
  athleteId: string,
  kind: Kind,
  known: KeptFacts['lists'] | undefined,
  changes: readonly FactChange[],
): Promise<readonly unknown[]> {
  const { read, readOn }: Source<Kind> = SOURCES[kind]
  const days = new Set(changes.filter(({ fact }) => isOf(kind, fact)).map(({ on }) => on))
  if (!known || !readOn || days.size > MOST_DAYS) return read(db, athleteId, LAST_DAY)
  const rest = (known[kind] ?? []).filter((fact) => !('localDay' in fact && days.has(fact.localDay)))
  return [...rest, ...(await readOn(db, athleteId, [...days]))]
}
