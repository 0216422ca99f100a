import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { meters, pace, seconds } from '../../../core/base/units.ts'
import type { BestYears } from '../../../core/view/best-years.ts'
import { useReading } from '../../app/reading.tsx'
import { BestsChart } from '../../charts/bests-chart.tsx'
import { DataTable } from '../../parts/data-table.tsx'

/** Distances that are looked at first, where they are there. */
const USUAL = [10_000, 5000, 21_097.5]

/** The fastest of each year over one distance, as a picture and as a table with the run behind each. */
export function BestsOverYears({ bests }: { readonly bests: BestYears }) {
  const { words, units } = useReading()
  const { format, web } = words
  const said = web.races.bests
  const { distances } = bests
  const [chosen, setChosen] = useState<number>()
  const usual = USUAL.map((length) => distances.find(({ distance_m }) => distance_m === length)).find((each) => each)
  const shown = distances.find(({ distance_m }) => distance_m === chosen) ?? usual ?? distances[0]
  if (!shown)
    return (
      <>
        <h2>{said.title}</h2>
        <p className="lead">{said.none}</p>
      </>
    )
  return (
    <>
      <NativeSelect
        label={said.distance}
        value={String(shown.distance_m)}
        onChange={(event) => setChosen(Number(event.currentTarget.value))}
        data={distances.map(({ distance_m }) => ({
          value: String(distance_m),
          label: format.raceDistance(distance_m, units),
        }))}
        className="sport-filter"
      />
      {/* One point is no line, and its number stands in the table. */}
      {shown.years.length > 1 ? <BestsChart key={shown.distance_m} bests={shown} /> : <h2>{said.title}</h2>}
      <p className="small">{said.lead}</p>
      <DataTable
        caption={`${said.title}: ${format.raceDistance(shown.distance_m, units)}`}
        table={{
          columns: [said.year, said.time, said.pace, said.run],
          rows: shown.years.toReversed().map((best) => {
            const speed = pace(meters(shown.distance_m), seconds(best.elapsed_s))
            return [
              String(best.year),
              <b key="time" className="strong">
                {format.duration(best.elapsed_s)}
              </b>,
              speed === undefined ? format.none : format.pace(speed, units),
              best.activityId === null ? (
                format.dateShort(best.on, best.on)
              ) : (
                <Link key="on" href={`/training/${best.activityId}`} className="link">
                  {format.dateShort(best.on, best.on)}
                </Link>
              ),
            ]
          }),
        }}
      />
    </>
  )
}
