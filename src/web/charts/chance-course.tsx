import { scaleLinear } from 'd3-scale'
import { ambitionOf } from '../../core/forecast/zone.ts'
import type { ForecastPage } from '../../core/view/chance-types.ts'
import type { GoalPage } from '../../core/view/dashboard-types.ts'
import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { dayScale, monthTicks } from './day-scale.ts'
import { endLabel } from './end-label.ts'

const height = 216
const top = 14
const floor = height - 28
const left = 46

type Point = ForecastPage['course'][number]

interface ChanceCourseProps {
  readonly course: readonly Point[]
  readonly goal: Pick<GoalPage, 'type' | 'dueOn'>
  readonly asOf: string
}

/** Where a goal pulls hardest, and where a habit holds (docs/methods/zones.md). */
const BANDS = { result: [0.3, 0.7], habit: [0.6, 0.9], none: undefined } as const

/** How the chance went, with its band behind it; dashed where it was worked out afterwards. */
export function ChanceCourse({ course, goal, asOf }: ChanceCourseProps) {
  const { words } = useReading()
  const { chance } = words.web.goal
  const { format, forecast } = words
  const [first, last] = [course[0], course.at(-1)]
  if (!first || !last) return null
  const ambition = ambitionOf(goal.type)
  return (
    <ChartFrame
      title={chance.courseTitle}
      answer={forecast.spoken(last.chance)}
      note={ambition === 'habit' ? chance.habitNote : chance.courseNote}
      sentence={chance.courseSay(
        forecast.spoken(last.chance),
        format.percent(first.chance),
        format.percent(last.chance),
      )}
      fileName="chance"
      table={() => ({
        columns: [chance.day, chance.chance, chance.how],
        rows: course
          .map(({ on, chance: said, recorded }) => [
            format.date(on),
            format.percent(said),
            recorded ? chance.recorded : chance.afterwards,
          ])
          .toReversed(),
      })}
    >
      {(width) => <Course {...{ course, goal, asOf, width }} band={BANDS[ambition]} />}
    </ChartFrame>
  )
}

interface CourseProps extends ChanceCourseProps {
  readonly width: number
  readonly band: readonly [number, number] | undefined
}

function Course({ course, goal, asOf, width, band }: CourseProps) {
  const { words, today } = useReading()
  const { format, forecast, ui } = words
  const from = course[0]?.on ?? asOf
  const to = goal.dueOn && goal.dueOn > asOf ? goal.dueOn : asOf
  const right = width - 8
  const x = dayScale(from, to, [left, right])
  const y = scaleLinear([0, 1], [floor, top])
  const last = course.at(-1)
  // Where the band reaches up to the top there is no room for both numbers.
  const ticks = [0, ...(band ?? [0.5]), ...(band && band[1] > 0.85 ? [] : [1])]
  const marks = monthTicks(from, to, Math.max(2, Math.floor(width / 96)))
  const line = course.map(({ on, chance }) => [x(on), y(chance)] as const)
  const end = line.at(-1)
  const said = last && forecast.spoken(last.chance)
  const label = end && said && endLabel(end, said, [line], { left, right, top: 2, floor: floor - 2 })
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {band ? (
        <rect
          x={left}
          width={right - left}
          y={y(band[1])}
          height={y(band[0]) - y(band[1])}
          fill="var(--band)"
          opacity={0.55}
        />
      ) : null}
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${y(tick)}H${right}`} stroke="var(--line)" strokeDasharray="2 4" />
          <text x={left - 8} y={y(tick) + 4.5} textAnchor="end">
            {format.percent(tick)}
          </text>
        </g>
      ))}
      {course.slice(1).map((point, i) => {
        const before = course[i]
        if (!before) return null
        return (
          <path
            key={point.on}
            d={`M${x(before.on)} ${y(before.chance)}L${x(point.on)} ${y(point.chance)}`}
            stroke="var(--tarn)"
            strokeWidth={2.4}
            strokeLinecap="round"
            strokeDasharray={point.recorded && before.recorded ? undefined : '1 5'}
          />
        )
      })}
      {course
        .filter(({ recorded }) => recorded)
        .map((point) => (
          <circle key={point.on} cx={x(point.on)} cy={y(point.chance)} r={3} fill="var(--tarn)" />
        ))}
      {end ? (
        <>
          <circle cx={end[0]} cy={end[1]} r={5.5} fill="var(--tarn)" stroke="var(--surface)" strokeWidth={2.5} />
          {label ? (
            <text x={label.x} y={label.y} textAnchor={label.anchor} className="strong over-line">
              {said}
            </text>
          ) : null}
        </>
      ) : null}
      {marks
        .filter((day) => Math.abs(x(day) - x(asOf)) > 44 && x(day) > left + 12 && x(day) < right - 14)
        .map((day) => (
          <text key={day} x={x(day)} y={height - 6} textAnchor="middle">
            {format.monthShort(day)}
          </text>
        ))}
      <text
        x={Math.min(right, x(asOf))}
        y={height - 6}
        textAnchor={x(asOf) > right - 24 ? 'end' : x(asOf) < left + 24 ? 'start' : 'middle'}
        className="strong"
      >
        {asOf === today ? ui.charts.today : format.dateShort(asOf)}
      </text>
    </svg>
  )
}
