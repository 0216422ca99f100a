import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { RangeRows } from './range-rows.tsx'
import { fall, isSaid, type PastRace, type SaidRace } from './said-race.ts'

/** Shares of the likely time that the axis names. */
const MARKS = [0.02, 0.05, 0.1, 0.2, 0.4, 0.8]

/** Past races against what would have been said of each the day before. */
export function RacesAsSaid({ races, asOf }: { readonly races: readonly PastRace[]; readonly asOf: string }) {
  const { words, units } = useReading()
  const { format, forecast, web } = words
  const said = web.fitness.races
  const known = races.filter(isSaid)
  const within = known.filter((race) => fall(race) === 'within').length
  const { columns } = said
  return (
    <ChartFrame
      title={said.title}
      answer={known.length > 0 ? said.answer(within, known.length) : undefined}
      note={said.note}
      sentence={said.sentence(within, known.length)}
      fileName="races-as-forecast"
      table={() => ({
        columns: [columns.race, columns.on, columns.ran, columns.likely, columns.said, columns.how],
        rows: races.map((race) => [
          format.raceDistance(race.distance_m, units),
          format.date(race.on),
          format.duration(race.time_s),
          race.said ? format.duration(race.said.p50) : format.none,
          race.said ? forecast.fitness.range(race.said.p10, race.said.p90) : format.none,
          isSaid(race) ? forecast.fitness[fall(race)] : forecast.fitness.notKnownBefore,
        ]),
      })}
    >
      {(width) => <Rows races={known} asOf={asOf} width={width} />}
    </ChartFrame>
  )
}

function Rows({ races, asOf, width }: { races: readonly SaidRace[]; asOf: string; width: number }) {
  const { words, units } = useReading()
  const { format, web } = words
  const said = web.fitness.races
  const rows = races.map((race) => {
    const share = (time_s: number) => time_s / race.said.p50
    return {
      id: race.raceId,
      label: `${format.raceDistance(race.distance_m, units)}, ${format.dateShort(race.on, asOf)}`,
      value: `${format.duration(race.time_s)}, ${said.falls[fall(race)]}`,
      p10: share(race.said.p10),
      p25: share(race.said.p25),
      p50: 1,
      p75: share(race.said.p75),
      p90: share(race.said.p90),
      came: share(race.time_s),
    }
  })
  const farthest = Math.max(0.04, ...rows.flatMap(({ p10, p90, came }) => [1 - p10, p90 - 1, Math.abs(came - 1)]))
  const mark = MARKS.findLast((each) => each <= farthest) ?? 0.02
  return (
    <RangeRows
      rows={rows}
      ends={[1 + farthest, 1 - farthest]}
      ticks={[
        { at: 1 + mark, text: said.slower(mark) },
        { at: 1, text: said.asSaid },
        { at: 1 - mark, text: said.faster(mark) },
      ]}
      width={width}
    />
  )
}
