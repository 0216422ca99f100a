import type { UnitSystem } from '../core/evidence/athlete.ts'
import type { RaceCardView } from '../core/view/race-card-view.ts'
import { wordsFor } from './index.ts'
import { firstThingsLines } from './signs-text.ts'

interface Reads {
  readonly units: UnitSystem
  readonly language: string
  readonly zone: string
}

/** A race card as text: what `cairn race card` prints. */
export function raceCardText(view: RaceCardView, { units, language, zone }: Reads): string {
  const { format, forecast, plan, raceCard: said } = wordsFor(language)
  const { aims, splits, race, paced_s, goal_s } = view
  const name = race?.name ?? format.raceDistance(view.distance_m, units)
  const lines = [`${name} · ${format.dateWithWeekday(view.on)}`, '']
  if (view.firstThings) return [...lines, ...firstThingsLines(view.firstThings, { language, zone })].join('\n')
  if (view.reason) {
    // Who has set no goal is not told to keep it.
    lines.push(view.goalId === null ? plan.why({ code: view.reason }, units) : forecast.reason(view.reason))
    if (race?.time_s != null) lines.push('', `${said.result}: ${format.duration(race.time_s)}`)
    return lines.join('\n')
  }
  if (aims)
    for (const [aim, time_s] of [
      ['a', aims.a_s],
      ['b', aims.b_s],
      ['c', aims.c_s],
    ] as const)
      lines.push(`  ${format.duration(time_s).padStart(8)}  ${said.aim[aim]} (${said.chance[aim]})`)
  else lines.push(said.noAims)
  if (paced_s !== null) {
    const isBelow = goal_s !== null && goal_s < paced_s - 1
    lines.push('', isBelow ? said.pacedBelow(goal_s, paced_s) : said.paced(paced_s))
    lines.push(view.isFirst ? said.startFirst : said.start)
    for (const [i, { at_m, split_s, elapsed_s }] of splits.entries()) {
      const at = i === splits.length - 1 ? said.finish : format.distance(at_m, units)
      lines.push(
        `  ${at.padStart(8)}  ${format.duration(split_s).padStart(7)}  ${format.duration(elapsed_s).padStart(8)}`,
      )
    }
  }
  lines.push('', said.ifThens, ...view.ifThens.map((each) => `  ${said.ifThen(each, units)}`))
  if (view.ownIfThen !== null) lines.push(`  ${view.ownIfThen}`)
  lines.push('', said.experience, `  ${said.experienceOf(view.experience)}`)
  if (race?.time_s != null) {
    const cool = race.cool ? ` · ${said.cool(race.cool.time_s, race.cool.fast_s, race.cool.slow_s)}` : ''
    lines.push('', `${said.result}: ${format.duration(race.time_s)}${cool}`)
  }
  return lines.join('\n')
}
