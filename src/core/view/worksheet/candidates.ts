import { type LocalDate, parseIsoDate } from '../../base/calendar.ts'
import { phrase } from '../../goal/phrase/phrase.ts'
import type { Phrase, PhraseContext } from '../../goal/phrase/phrase-types.ts'
import { aimOfGoal } from '../../plan/aim-of-goal.ts'
import { groundOf } from '../../plan/backward-plan.ts'
import { knownOutlook } from '../../plan/known-outlook.ts'
import { requiredWeeks } from '../../plan/required-weeks.ts'
import { withTarget, withWeeks } from '../../plan/what-if/asked-goal.ts'
import { phraseView } from '../phrase-view.ts'
import type { Candidate, FirstOffer, WorksheetAnswers, WorksheetCandidates } from './worksheet-types.ts'
import { candidateOf, type Drafted, goalOf, isMinor } from './candidate-goal.ts'
import { runnerKind, weeksRun } from './runner-kind.ts'
import { suggestHabits, suggestWithoutChance } from './suggest-habits.ts'
import { longestEver, suggestBest, suggestFirst, suggestTimes, type Suggesting } from './suggest-times.ts'

const MARATHON = 42_195
const MOST_COMPARED = 4
/** What is offered first to who is new, comes back or has no data: a habit, something open, a week. */
const OFFERED_FIRST = ['days-8', 'open', 'one-week', 'enjoy', 'clear-days']

/** The runner's own words and suggestions over all types and horizons. docs/methods/worksheet.md */
export function worksheetCandidates(
  by: Suggesting,
  answers: WorksheetAnswers,
  context: PhraseContext,
): WorksheetCandidates {
  const { evidence } = by
  const kind = runnerKind(evidence)
  const isFirst = kind !== 'regular'
  const said = answers.ownWords === undefined ? undefined : phrase(answers.ownWords, context)
  const injured = evidence.pauses.some(
    ({ reason, from, to }) => reason === 'injury' && from <= evidence.asOf && (to === undefined || to >= evidence.asOf),
  )
  const times = injured ? [] : suggestTimes(by)
  const drafts = [
    ...(said ? ownWords(said, answers) : []),
    ...times,
    ...(injured ? [] : suggestBest(by, mostRaced(by))),
    ...(injured ? [] : suggestFirst(by)),
    ...suggestHabits(by, answers, isFirst),
    ...suggestWithoutChance(by),
  ]
  const all = drafts.map((draft) => candidateOf({ ...draft, ...needed(draft, by) }, evidence, by.options))
  const list = isFirst ? all.toSorted((a, b) => placeOf(a) - placeOf(b)) : all
  const own = list.filter(({ from }) => from === 'own-words')
  const ordered = [...own, ...list.filter(({ from }) => from !== 'own-words')]
  return {
    first: isFirst ? firstOffer(kind, by) : null,
    own: said ? phraseView(said) : null,
    list: ordered,
    compared: comparedOf(ordered, answers),
    left: [
      ...(injured ? [{ code: 'injured' as const, distance_m: null }] : []),
      ...(isMinor(evidence) && longestEver(evidence) >= 0.5 * MARATHON
        ? [{ code: 'under-age' as const, distance_m: MARATHON }]
        : []),
    ],
  }
}

const placeOf = ({ id }: Candidate): number => {
  const place = OFFERED_FIRST.indexOf(id)
  return place < 0 ? OFFERED_FIRST.length : place
}

function firstOffer(code: FirstOffer['code'], { evidence }: Suggesting): FirstOffer {
  const last = evidence.activities.findLast(({ sport }) => sport === 'running')
  return { code, weeks: weeksRun(evidence), days: last === undefined ? null : evidence.asOf - last.localDay }
}

/** Up to four side by side: as chosen, else the first of each type. */
function comparedOf(list: readonly Candidate[], { compared }: WorksheetAnswers): string[] {
  const chosen = (compared ?? []).filter((id) => list.some((each) => each.id === id))
  if (chosen.length > 0) return chosen.slice(0, MOST_COMPARED)
  const firsts = list.filter(
    (each, i) => each.from === 'own-words' || list.findIndex(({ type }) => type === each.type) === i,
  )
  return firsts.slice(0, MOST_COMPARED).map(({ id }) => id)
}

function ownWords(said: Phrase, { dueOn }: WorksheetAnswers): Drafted[] {
  const { measure, startOn, type, horizon, name } = said
  const due = said.dueOn ?? (dueOn === undefined ? undefined : parseIsoDate(dueOn))
  if (!measure || startOn === undefined || (due === undefined && said.missing.includes('dueOn'))) return []
  return [
    {
      id: 'own',
      from: 'own-words',
      measure,
      startOn,
      ...(due !== undefined && due >= startOn && { dueOn: due }),
      type,
      horizon,
      ...(name !== undefined && { name }),
      because: { code: 'no-number' },
    },
  ]
}

function mostRaced({ evidence }: Suggesting): number | undefined {
  const raced = evidence.races.filter(({ outcome }) => outcome === 'finished').map(({ distance_m }) => distance_m)
  const counts = [...Map.groupBy(raced, (each) => each)].toSorted((a, b) => b[1].length - a[1].length)
  return counts[0]?.[0] ?? (evidence.bestEfforts.some(({ distance_m }) => distance_m === 5000) ? 5000 : undefined)
}

/** The weeks that the way takes, where it is planned back from a day. */
function needed(draft: Drafted, { evidence, units }: Suggesting): Pick<Drafted, 'neededWeeks'> {
  const aim = aimOfGoal(goalOf(draft, evidence.asOf, evidence.weekStart), evidence)
  if (!aim.ok || aim.value.on <= evidence.asOf || (aim.value.kind === 'level' && aim.value.plain !== undefined))
    return {}
  const weeks = requiredWeeks(
    aim.value,
    groundOf({ aims: [aim.value], evidence, units, outlook: knownOutlook(evidence) }),
  )
  return weeks === undefined ? {} : { neededWeeks: weeks }
}

/** The candidate that was chosen, with the target and the day that the runner moved it to. */
export function chosenOf(
  { list }: WorksheetCandidates,
  answers: WorksheetAnswers,
  by: Suggesting,
): Candidate | undefined {
  const { candidate, picked } = answers
  const found = picked && picked.id === candidate ? picked : list.find(({ id }) => id === candidate)
  if (!found) return undefined
  const { asOf } = by.evidence
  const startOn = parseIsoDate(found.startOn)!
  const said = answers.dueOn === undefined ? undefined : parseIsoDate(answers.dueOn)
  const dueOn: LocalDate | undefined = said !== undefined && said > asOf ? said : undefined
  const measure = withWeeks(withTarget(found.measure, answers.target), startOn, dueOn)
  const due =
    measure.kind === 'frequency' ? undefined : (dueOn ?? (found.dueOn === null ? undefined : parseIsoDate(found.dueOn)))
  const draft: Drafted = {
    id: found.id,
    from: found.from,
    measure,
    startOn,
    ...(due !== undefined && { dueOn: due }),
    type: found.type,
    horizon: found.horizon,
    ...(found.name !== null && { name: found.name }),
    because: found.because,
  }
  return candidateOf({ ...draft, ...needed(draft, by) }, by.evidence, by.options)
}
