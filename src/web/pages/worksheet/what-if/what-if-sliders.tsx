import { useMemo } from 'react'
import type { LocalDate } from '../../../../core/base/calendar.ts'
import { useReading } from '../../../app/reading.tsx'
import type { MovesProps } from './chance-chips.tsx'
import { dateScale, KEPT, RUNS, type Scale, targetScale, valueAt, weeklyScale } from './scale.ts'
import { targetText } from './target-text.ts'
import { type FixedProps, WhatIfSlider } from './what-if-slider.tsx'

const end = (scale: Scale) => valueAt(scale, scale.steps)

/** Target, date, days a week, weekly distance, how consistently: those that move something for this goal. */
export function WhatIfSliders({ inputs, asked, turned, move }: MovesProps) {
  const { now } = inputs
  const fixed = useFixed({ inputs, turned, move })
  const date = asked.dueOn ?? inputs.dueOn ?? (fixed.date && end(fixed.date.scale))
  const values = {
    target: asked.target ?? now.target,
    date,
    runs: asked.runsPerWeek ?? now.runsPerWeek,
    weekly: asked.weekly_m ?? now.weekly_m,
    kept: asked.kept ?? now.kept,
  }
  return (['target', 'date', 'runs', 'weekly', 'kept'] as const).map((name) => {
    const [props, value] = [fixed[name], values[name]]
    return props && value !== null && value !== undefined ? <WhatIfSlider key={name} {...props} value={value} /> : null
  })
}

/** All but where a slider stands: it stays as it is while one moves, so that only this one is drawn. */
function useFixed({ inputs, turned, move }: Omit<MovesProps, 'asked'>) {
  const { words, units, reader } = useReading()
  return useMemo(() => {
    const { format } = words
    const said = words.web.worksheet.gap
    const { now, asOf, race, way } = inputs
    const [target, date, weekly] = [targetScale(inputs, units), dateScale(inputs), weeklyScale(inputs, units)]
    const say = targetText(inputs, words, reader)
    const day = (on: number) => format.dateWithWeekday(on as LocalDate, reader.asOf)
    const distance = (metres: number) => format.distance(metres, units)
    const inWeeks = (on: number) => said.inWeeks(Math.max(0, Math.round((on - asOf) / 7)))
    const trains = race !== null && now.weekly_m !== null
    const all: Partial<Record<'target' | 'date' | 'runs' | 'weekly' | 'kept', FixedProps>> = {}
    if (target) {
      const [hard, easy] = [turned.targets[0]?.target, turned.targets.at(-1)?.target]
      const isKnown = easy !== undefined && hard !== undefined
      all.target = {
        label: said.target,
        scale: target,
        change: (value) => move({ target: value }),
        say,
        ends: [say(target.first), say(end(target))],
        ...(isKnown && { band: { from: easy, to: hard, label: said.band, said: said.bandSaid(say(hard), say(easy)) } }),
      }
    }
    if (date) {
      const soon = turned.dates[0]?.on
      const late = turned.dates.at(-1)?.on ?? end(date)
      all.date = {
        label: said.date,
        scale: date,
        change: (value) => move({ dueOn: value as LocalDate }),
        say: day,
        ends: [inWeeks(date.first), inWeeks(end(date))],
        ...(soon !== undefined && {
          band: { from: soon, to: late, label: said.band, said: said.bandSaid(day(soon), day(late)) },
        }),
      }
    }
    if (race || way)
      all.runs = {
        label: said.runs,
        scale: RUNS,
        change: (value) => move({ runsPerWeek: value }),
        say: (value) => format.number(value),
        ends: [format.number(RUNS.first), format.number(end(RUNS))],
        usual: { value: now.runsPerWeek, label: said.usual(format.number(now.runsPerWeek)) },
      }
    if (trains && weekly && now.weekly_m !== null)
      all.weekly = {
        label: said.weekly,
        scale: weekly,
        change: (value) => move({ weekly_m: value }),
        say: distance,
        ends: [distance(weekly.first), distance(end(weekly))],
        usual: { value: now.weekly_m, label: said.usual(distance(now.weekly_m)) },
      }
    if (trains)
      all.kept = {
        label: said.kept,
        scale: KEPT,
        change: (value) => move({ kept: Math.round(value * 10) / 10 }),
        say: said.keptOf,
        ends: said.keptEnds,
      }
    return all
  }, [inputs, turned, move, words, units, reader])
}
