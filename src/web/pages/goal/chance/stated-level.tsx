import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { METERS_PER_MILE } from '../../../../core/base/units.ts'
import type { GoalPage } from '../../../../core/view/dashboard-types.ts'
import { type StatedResult, useForecast } from '../../../api-client/forecast.ts'
import { useReading } from '../../../app/reading.tsx'
import { clockSeconds } from '../../../goal-form/field-values.ts'
import { RaceDistances } from '../../../goal-form/race-distances.tsx'
import { ErrorNote } from '../../../panels/error-note.tsx'
import { GuessFirst } from './guess-first.tsx'

/** As api/contract-forecast.ts takes them. */
const DISTANCE_M = { least: 1000, most: 200_000 }
const TIME_S = { least: 120, most: 200_000 }

/** Without any run to go by: what the runner believes to be able to run today. A what-if: nothing is kept of it. */
export function StatedLevel({ goal, asOf }: { readonly goal: GoalPage; readonly asOf: string | undefined }) {
  const { words, units } = useReading()
  const { stated: said } = words.web.goal.chance
  const [distance, setDistance] = useState('')
  const [time, setTime] = useState('')
  const [tried, setTried] = useState(false)
  const [stated, setStated] = useState<StatedResult>()
  const asked = useForecast(goal.id, { asOf, stated }, stated !== undefined)
  const distance_m = Number(distance.trim().replace(',', '.')) * (units === 'metric' ? 1000 : METERS_PER_MILE)
  const time_s = clockSeconds(time)
  const isFar = distance_m >= DISTANCE_M.least && distance_m <= DISTANCE_M.most
  const isLong = time_s >= TIME_S.least && time_s <= TIME_S.most
  const chance = stated && asked.data?.chance
  return (
    <div className="stack tight">
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (isFar && isLong) setStated({ distance_m: Math.round(distance_m * 10) / 10, time_s })
        }}
      >
        <p>{said.lead}</p>
        <div className="pair">
          <TextInput
            label={said.distance(words.format.distanceUnit(units))}
            value={distance}
            inputMode="decimal"
            autoComplete="off"
            error={tried && !isFar ? said.notDistance : undefined}
            onChange={(event) => setDistance(event.currentTarget.value)}
          />
          <TextInput
            label={said.time}
            value={time}
            autoComplete="off"
            error={tried && !isLong ? said.notTime : undefined}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
        </div>
        <RaceDistances set={setDistance} />
        <div>
          <button type="submit" className="button quiet">
            {said.ask}
          </button>
        </div>
      </form>
      {asked.error ? <ErrorNote error={asked.error} /> : null}
      {chance?.kind === 'guess-first' ? <GuessFirst goalId={goal.id} /> : null}
      <div role="status">
        {chance && chance.kind !== 'guess-first' ? (
          <>
            <p className="lead">{words.forecast.line(chance)}</p>
            {chance.kind === 'chance' ? (
              <p className="small">{words.forecast.assumed(['stated-level']).join(' ')}</p>
            ) : null}
          </>
        ) : null}
      </div>
    </div>
  )
}
