import type { FitnessPage, ForecastPage, ForecastRecord } from '../core/view/chance-types.ts'
import type { GoalCard } from '../core/view/dashboard-types.ts'
import { wordsFor } from './index.ts'
import type { Reader } from './reader.ts'

type Reads = Pick<Reader, 'units' | 'elevationUnits'> & { readonly language: string }

const titled = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]

/** What `cairn forecast --goal` prints. */
export function forecastText(
  page: ForecastPage,
  card: GoalCard,
  names: ReadonlyMap<string, string>,
  reads: Reads,
): string {
  const { forecast: said, format, goals } = wordsFor(reads.language)
  const reader: Reader = { ...reads, asOf: page.asOf }
  const { chance } = page
  const name = goals.name(card, reader)
  if (chance.kind !== 'chance')
    return [name, `  ${said.line(chance)}`, ...(chance.kind === 'guess-first' ? [`  ${said.guess.why}`] : [])].join(
      '\n',
    )
  const target = (value: number) => said.target(value, card.measure, reads)
  const { expected, guess } = chance
  return [
    name,
    `  ${said.line(chance)}`,
    ...(chance.decided === null && page.range ? [`  ${said.range(page.range)}`] : []),
    `  ${guess.given === null ? said.guess.skipped : said.guess.given(guess.given)}`,
    ...(chance.assumed.length > 0 ? [`  ${said.assumed(chance.assumed).join(' ')}`] : []),
    ...(page.startAndFinish ? [`  ${said.startAndFinish(page.startAndFinish)}`] : []),
    ...titled(
      said.heads.expected,
      expected ? [`${target(expected.p10)} – ${target(expected.p50)} – ${target(expected.p90)}`] : [],
    ),
    ...titled(
      said.heads.moved,
      (page.change?.drivers ?? []).map(
        (driver) => `${said.points(driver.by).padEnd(16)}${said.driver(driver, reader)}`,
      ),
    ),
    ...titled(
      said.heads.would,
      page.levers.map((lever) => `${said.points(lever.by).padEnd(16)}${said.lever(lever, card.measure, reader)}`),
    ),
    ...titled(
      said.heads.targets,
      page.targets.map(
        ({ chance: share, target: at }) =>
          `${format.percent(share).padEnd(8)}${at === null ? said.noTarget : target(at)}`,
      ),
    ),
    ...titled(
      said.heads.dates,
      page.dates.map(
        ({ chance: share, on }) =>
          `${format.percent(share).padEnd(8)}${on === null ? said.notInTwoYears : format.dateWithWeekday(on, reader.asOf)}`,
      ),
    ),
    ...titled(
      said.heads.joint,
      page.joint
        ? [
            page.joint.processGoalIds.map((id) => names.get(id) ?? id).join(', '),
            ...page.joint.rows.map((row) => said.joint(row)),
            said.jointStrength,
          ]
        : [],
    ),
  ].join('\n')
}

const WEEKS_BETWEEN = 4

/** One week in four, the last one among them: a year on a dozen lines. */
const everyFewWeeks = <T>(weeks: readonly T[]): T[] =>
  weeks.filter((_, i) => (weeks.length - 1 - i) % WEEKS_BETWEEN === 0)

/** What `cairn fitness` prints. */
export function fitnessText(page: FitnessPage, reads: Reads): string {
  const { forecast: said, format, web } = wordsFor(reads.language)
  const words = said.fitness
  if (page.level === null) return said.missing(page.missing)
  const asOf = page.asOf
  const distance = (m: number) => format.raceDistance(m, reads.units).padEnd(14)
  return [
    words.title,
    ...titled(
      words.equivalents,
      page.equivalents.map(
        (each) =>
          `${distance(each.distance_m)} ${format.duration(each.p50).padStart(8)}   ${words.range(each.p10, each.p90)}`,
      ),
    ),
    ...(page.course
      ? titled(web.fitness.course.title(format.raceDistance(page.course.distance_m, reads.units)), [
          ...everyFewWeeks(page.course.days).map(
            ({ on, time_s, fast_s, slow_s }) =>
              `${format.date(on, asOf).padEnd(14)} ${format.duration(time_s).padStart(8)}   ${words.range(fast_s, slow_s)}`,
          ),
          web.fitness.course.endurance(page.course.endurance.aDoubling, page.course.endurance.sd),
        ])
      : []),
    ...titled(
      words.formedBy,
      page.formedBy
        .slice(0, 12)
        .map(
          (each) =>
            `${distance(each.distance_m)} ${format.duration(each.time_s).padStart(8)}   ${words.kinds[each.kind]}, ${format.date(each.on, asOf)}`,
        ),
    ),
    ...titled(
      words.lastRaces,
      page.lastRaces.map((race) => {
        const how =
          race.said === null
            ? words.notKnownBefore
            : `${words.range(race.said.p10, race.said.p90)}, ${race.time_s < race.said.p10 ? words.faster : race.time_s > race.said.p90 ? words.slower : words.within}`
        return `${distance(race.distance_m)} ${format.duration(race.time_s).padStart(8)}   ${how}`
      }),
    ),
    ...titled(
      words.others,
      page.calculators?.answers.map(
        ({ name, times }) =>
          `${words.calculator(name).padEnd(28)} ${times.map((time) => `${format.raceDistance(time.distance_m, reads.units)} ${format.duration(time.time_s)}`).join(', ')}`,
      ) ?? [],
    ),
    ...titled(words.load, [words.loadCannot]),
  ].join('\n')
}

/** How the kept forecasts did, for `cairn forecast`. */
export function recordText(record: ForecastRecord, names: ReadonlyMap<string, string>, reads: Reads): string {
  const { forecast: said, format } = wordsFor(reads.language)
  const words = said.fitness.record
  const asOf = record.asOf
  return [
    words.title,
    ...record.ended.map((goal) => {
      const votes = goal.votes.map((vote) => format.percent(vote.chance)).join(', ')
      return `  ${names.get(goal.goalId) ?? goal.goalId}: ${format.date(goal.endedOn, asOf)}, ${goal.reached ? words.reached : words.notReached}${votes === '' ? '' : ` (${votes})`}`
    }),
    ...(record.tooEarly || record.brier === null
      ? [words.tooEarly(record.goals, record.fewest)]
      : [
          words.brier(record.brier),
          words.said(record.saidMean ?? 0, record.happened ?? 0),
          ...(record.guessed ? [words.guessed(record.guessed.goals, record.guessed.brier, record.guessed.ours)] : []),
        ]),
    words.proves,
  ].join('\n')
}
