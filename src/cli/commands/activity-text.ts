import type { Context } from '../../app/context.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import { parseIsoDate } from '../../core/base/calendar.ts'
import type { ActivityPage } from '../../core/view/dashboard-types.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { wordsFor } from '../../words/index.ts'

/** One activity as text: what it was on the first line, what is said of it, its twins and its efforts below. */
export async function activityLines(context: Context, page: ActivityPage): Promise<string> {
  const { units, elevationUnits, language } = await loadAthlete(context)
  const { format, sports } = wordsFor(language)
  const said = cliWordsFor(language).activityWrites
  const facts = [
    page.name ?? sports.name(page.sport),
    parseIsoDate(page.localDay) === undefined ? page.localDay : format.dateWithWeekday(page.localDay),
    page.distance_m === null ? undefined : format.distance(page.distance_m, units),
    format.duration(page.moving_s),
    page.ascent_m === null ? undefined : format.elevation(page.ascent_m, elevationUnits),
  ]
  const place = [page.place?.name, page.stateName ?? page.place?.state, page.place?.country]
  const lines = [
    page.note,
    place.some((part) => part != null) ? place.filter((part) => part != null).join(', ') : null,
    page.companions.length > 0 ? said.with(page.companions) : page.inCompany ? said.inCompany : null,
    page.effort === null ? null : said.effort(page.effort),
    page.race && said.race(page.race.name, page.race.time_s),
    page.corrected.length > 0 ? said.corrected(page.corrected) : null,
    ...page.twins.map((twin) => said.twin(twin)),
    ...page.bestEfforts.map(
      (effort) =>
        `${format.raceDistance(effort.distance_m, units).padEnd(14)} ${format.duration(effort.elapsed_s).padStart(8)}`,
    ),
  ]
  return [
    facts.filter((fact) => fact !== undefined).join(' · '),
    ...lines.filter(Boolean).map((line) => `  ${line}`),
  ].join('\n')
}
