import { METERS_PER_MILE } from '../../core/base/units.ts'
import type { FitnessPage } from '../../core/view/chance-types.ts'
import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { paceTicks } from './pace-ticks.ts'
import { RangeRows } from './range-rows.tsx'

type Equivalents = FitnessPage['equivalents']

/** What a race would bring over each distance, as ranges of pace: so the mile and the ultra fit one picture. */
export function EquivalentTimes({ equivalents }: { readonly equivalents: Equivalents }) {
  const { words, units } = useReading()
  const { format, web } = words
  const said = web.fitness.equivalents
  const { columns } = said
  const name = (distance_m: number) => format.raceDistance(distance_m, units)
  const [first, last] = [equivalents[0], equivalents.at(-1)]
  if (!first || !last) return null
  return (
    <ChartFrame
      title={said.title}
      note={said.note}
      sentence={said.sentence(name(first.distance_m), name(last.distance_m), equivalents.length)}
      fileName="equivalent-times"
      table={() => ({
        columns: [columns.distance, columns.likely, columns.most, columns.half],
        rows: equivalents.map((each) => [
          name(each.distance_m),
          format.duration(each.p50),
          words.forecast.fitness.range(each.p10, each.p90),
          words.forecast.fitness.range(each.p25, each.p75),
        ]),
      })}
    >
      {(width) => <Rows equivalents={equivalents} width={width} />}
    </ChartFrame>
  )
}

function Rows({ equivalents, width }: { equivalents: Equivalents; width: number }) {
  const { words, units } = useReading()
  const { format } = words
  const unit_m = units === 'metric' ? 1000 : METERS_PER_MILE
  const rows = equivalents.map(({ distance_m, p10, p25, p50, p75, p90 }) => {
    const paceOf = (time_s: number) => (time_s / distance_m) * unit_m
    return {
      id: String(distance_m),
      label: format.raceDistance(distance_m, units),
      value: format.duration(p50),
      p10: paceOf(p10),
      p25: paceOf(p25),
      p50: paceOf(p50),
      p75: paceOf(p75),
      p90: paceOf(p90),
    }
  })
  const fast = Math.min(...rows.map(({ p10 }) => p10))
  const slow = Math.max(...rows.map(({ p90 }) => p90))
  const ticks = paceTicks(fast, slow, Math.max(2, Math.floor(width / 75)))
  return (
    <RangeRows
      rows={rows}
      ends={[slow, fast]}
      // The slowest stands at the left.
      ticks={ticks.toReversed().map((at) => ({ at, text: format.pace((at * 1000) / unit_m, units) }))}
      width={width}
    />
  )
}
