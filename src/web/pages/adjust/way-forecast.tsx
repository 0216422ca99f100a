import { useState } from 'react'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import type { OptionView } from '../../../core/view/options-view.ts'
import { type RestSaid, useOptionForecast } from '../../api-client/advice.ts'
import { fetched } from '../../app/fetched.tsx'
import { useReading } from '../../app/reading.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { RowAct } from '../../parts/row-act.tsx'

const FanChart = fetched(async () => ({ default: (await import('../../charts/fan-chart.tsx')).FanChart }))

interface WayForecastProps {
  readonly goal: GoalPage
  readonly option: OptionView
  readonly asOf: string | undefined
  readonly rest: RestSaid
}

/** What is on the way to the day of one way on; fetched when it is opened. */
export function WayForecast({ goal, option, asOf, rest }: WayForecastProps) {
  const { words } = useReading()
  const said = words.web.advice.adjust
  const [open, setOpen] = useState(false)
  const { name } = words.advice.option(option.code)
  const query = useOptionForecast(goal.id, option.code, asOf, rest, open)
  const measure = option.terms?.measure ?? goal.measure
  return (
    <div className="stack tight">
      <p>
        <RowAct of={name} open={open} act={() => setOpen(!open)}>
          {open ? said.closeForecast : said.openForecast}
        </RowAct>
      </p>
      {open ? (
        <QueryPanel query={query}>
          {(page) => (
            <>
              <p>{words.forecast.line(page.chance)}</p>
              {page.range ? (
                <p className="small">{words.web.goal.chance.range(words.forecast.range(page.range))}</p>
              ) : null}
              {page.fan && page.fan.points.length > 1 ? (
                <FanChart fan={page.fan} goal={{ ...goal, measure }} asOf={page.asOf} />
              ) : null}
            </>
          )}
        </QueryPanel>
      ) : null}
    </div>
  )
}
