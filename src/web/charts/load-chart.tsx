import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { FitnessPage } from '../../core/view/chance-types.ts'
import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { dayScale, monthTicks } from './day-scale.ts'
import { textRoom } from './text-room.ts'

const top = 12
const upper = 132
const gap = 26
const lower = 70
const floor = top + upper + gap + lower
const height = floor + 26
const left = 34

type Day = FitnessPage['load']['days'][number]

/** Load in a long and a short memory, and their difference below: a count of what was done, nothing more. */
export function LoadChart({ load, asOf }: { readonly load: FitnessPage['load']; readonly asOf: string }) {
  const { words } = useReading()
  const { format, web, forecast } = words
  const said = web.fitness.load
  const last = load.days.at(-1)
  if (!last) return null
  const [fitness, fatigue] = [format.number(last.fitness), format.number(last.fatigue)]
  const form = said.signed(last.form)
  return (
    <ChartFrame
      title={said.title}
      answer={said.answer(fitness, form)}
      note={forecast.fitness.loadCannot}
      sentence={said.sentence(fitness, fatigue, form)}
      fileName="load"
      table={() => ({
        columns: [said.columns.on, said.columns.load, said.names.fitness, said.names.fatigue, said.names.form],
        rows: load.days
          .map((day) => [
            format.date(day.on),
            format.number(day.load),
            format.number(day.fitness, 1),
            format.number(day.fatigue, 1),
            format.number(day.form, 1),
          ])
          .toReversed(),
      })}
    >
      {(width) => <Lines days={load.days} asOf={asOf} width={width} />}
    </ChartFrame>
  )
}

function Lines({ days, asOf, width }: { days: readonly Day[]; asOf: string; width: number }) {
  const { words } = useReading()
  const { format, ui, web } = words
  const { names, signed } = web.fitness.load
  const last = days.at(-1)
  const first = days[0]
  if (!first || !last) return null
  const ends = {
    fitness: `${names.fitness} ${format.number(last.fitness)}`,
    fatigue: `${names.fatigue} ${format.number(last.fatigue)}`,
    form: `${names.form} ${signed(last.form)}`,
  }
  const right = width - textRoom(...Object.values(ends)) - 8
  const lastDay = last.on === asOf ? ui.charts.today : format.dateShort(last.on, asOf)
  const x = dayScale(first.on, last.on, [left, right])
  const most = Math.max(10, ...days.flatMap(({ fitness, fatigue }) => [fitness, fatigue]))
  const y = scaleLinear([0, most], [top + upper, top]).nice(3)
  const farthest = Math.max(5, ...days.map(({ form }) => Math.abs(form)))
  const yForm = scaleLinear([-farthest, farthest], [floor, floor - lower])
  const path = (value: (day: Day) => number) =>
    line<Day>()
      .x(({ on }) => x(on))
      .y(value)([...days]) ?? ''
  const [atFitness, atFatigue] = apart(y(last.fitness), y(last.fatigue))
  const marks = monthTicks(first.on, last.on, Math.max(2, Math.floor((right - left) / 50)))
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {y.ticks(3).map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${y(tick)}H${right}`} stroke="var(--line)" strokeDasharray="2 4" />
          <text x={left - 8} y={y(tick) + 4.5} textAnchor="end">
            {format.number(tick)}
          </text>
        </g>
      ))}
      <path
        d={path(({ fatigue }) => y(fatigue))}
        fill="none"
        stroke="var(--target)"
        strokeWidth={1.8}
        strokeDasharray="5 3"
      />
      <path d={path(({ fitness }) => y(fitness))} fill="none" stroke="var(--tarn)" strokeWidth={2.6} />
      <text x={right + 8} y={atFitness + 4.5} className="strong">
        {ends.fitness}
      </text>
      <text x={right + 8} y={atFatigue + 4.5}>
        {ends.fatigue}
      </text>
      <path d={`M${left} ${yForm(0)}H${right}`} stroke="var(--control)" />
      <text x={left - 8} y={yForm(0) + 4.5} textAnchor="end">
        {format.number(0)}
      </text>
      {days.map(({ on, form }) => (
        <path
          key={on}
          d={`M${x(on)} ${yForm(0)}V${yForm(form)}`}
          stroke="var(--done)"
          strokeWidth={1.2}
          opacity={0.55}
        />
      ))}
      <path d={path(({ form }) => yForm(form))} fill="none" stroke="var(--done)" strokeWidth={1.6} />
      <text x={right + 8} y={yForm(last.form) + 4.5}>
        {ends.form}
      </text>
      {marks
        .filter((day) => x(day) < right - textRoom(lastDay) - 14)
        .map((day) => (
          <text key={day} x={x(day)} y={height - 6} textAnchor="middle">
            {format.monthShort(day)}
          </text>
        ))}
      <text x={right} y={height - 6} textAnchor="end" className="strong">
        {lastDay}
      </text>
    </svg>
  )
}

/** Two names at the right that would lie over each other are moved apart. */
function apart(a: number, b: number): [number, number] {
  const least = 18
  if (Math.abs(a - b) >= least) return [a, b]
  const middle = (a + b) / 2
  const up = a <= b ? -1 : 1
  return [middle + (up * least) / 2, middle - (up * least) / 2]
}
