import { scaleLinear } from 'd3-scale'
import { useReading } from '../app/reading.tsx'
import type { Dashboard, DayView } from '../../core/view/dashboard-types.ts'
import type { FollowedWorkout, WeekSoFar } from '../../core/view/plan-follow.ts'
import { Link } from 'wouter'
import { ChartFrame } from './chart-frame.tsx'

const height = 148
const floor = height - 26
const head = 26

interface WeekBarsProps {
  readonly week: Dashboard['week']
  readonly today: string
  /** What is planned, and what became of it. */
  readonly plan?: WeekSoFar | undefined
}

/** What is asked of a day beside what was run on it. */
interface Asked {
  /** Of runs that are still open; undefined: none. */
  readonly open_m: number | undefined
  readonly isLeftOut: boolean
}

const isRun = ({ kind }: FollowedWorkout) => !['rest', 'strength', 'cross-training'].includes(kind)

function askedOf(on: string, plan: WeekSoFar | undefined): Asked {
  const runs = (plan?.workouts ?? []).filter((each) => each.on === on && isRun(each))
  const open = runs.filter(({ state }) => state === 'open' || state === 'coming')
  return {
    open_m: open.length === 0 ? undefined : open.reduce((sum, each) => sum + (each.distance_m ?? 0), 0),
    isLeftOut: runs.some(({ state }) => state === 'missed' || state === 'skipped'),
  }
}

/** This week day by day: what was run is filled, what is planned is dashed, today is marked. */
export function WeekBars({ week, today, plan }: WeekBarsProps) {
  const { words, units } = useReading()
  const { format, ui, web } = words
  const { charts } = web
  const distance = (day: DayView) =>
    day.distance_m === null ? ui.today.week.distanceUnknown : format.distance(day.distance_m, units)
  const isLater = (day: DayView) => day.on > today
  const total = format.distance(week.distance_m, units)
  const planned = plan?.workouts.filter(isRun) ?? []
  const said = week.days
    .filter((day) => !isLater(day))
    .map((day) => {
      const what = day.runs ? distance(day) : day.activities ? charts.otherSport : ui.today.week.rest
      return ui.charts.week.day(format.weekday(day.on), what)
    })
  const plannedOn = (on: string) => {
    const runs = planned.filter((each) => each.on === on)
    const what = runs.map((each) => words.plan.run(each, units))
    return runs.length === 0 ? format.none : what.join('; ')
  }
  return (
    <ChartFrame
      title={ui.today.week.title}
      answer={
        <Link href={`/training?from=${week.from}&to=${today}`} className="link tap">
          {planned.length > 0 && plan
            ? web.board.week.answer(web.plan.of(week.distance_m, plan.planned_m, units), week.runs, planned.length)
            : week.runs
              ? ui.today.week.total(total, week.runs)
              : ui.today.week.none}
        </Link>
      }
      sentence={ui.charts.week.say({ distance: total, runs: week.runs, days: said })}
      fileName={`week-${week.from}`}
      table={() => ({
        columns: [charts.day, web.board.week.plannedColumn, charts.distance, charts.movingTime, charts.runs],
        rows: week.days.map((day) => [
          format.dateWithWeekdayShort(day.on),
          plannedOn(day.on),
          isLater(day) ? format.none : distance(day),
          isLater(day) ? format.none : format.duration(day.moving_s),
          isLater(day) ? format.none : format.number(day.runs),
        ]),
      })}
    >
      {(width) => <Bars days={week.days} today={today} plan={plan} width={width} />}
    </ChartFrame>
  )
}

interface BarsProps {
  readonly days: readonly DayView[]
  readonly today: string
  readonly plan: WeekSoFar | undefined
  readonly width: number
}

function Bars({ days, today, plan, width }: BarsProps) {
  const { words, units } = useReading()
  const { ui, web } = words
  const asked = days.map((day) => askedOf(day.on, plan))
  const most = Math.max(1, ...days.map((day, i) => (day.distance_m ?? 0) + (asked[i]?.open_m ?? 0)))
  const y = scaleLinear([0, Math.max(most, 10_000)], [floor, head])
  const step = width / days.length
  const bar = Math.min(44, step - 12)
  const narrow = step < 46
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {days.map((day, i) => {
        const middle = step * (i + 0.5)
        const isToday = day.on === today
        const top = y(day.distance_m ?? 0)
        const known = day.runs > 0 && day.distance_m !== null
        const { open_m, isLeftOut } = asked[i] ?? { open_m: undefined, isLeftOut: false }
        const isFree = plan !== undefined && plan.workouts.length > 0 && day.on > today && open_m === undefined
        const word = isFree
          ? ui.today.week.free
          : day.on > today
            ? ''
            : day.runs
              ? web.charts.ran
              : day.activities
                ? web.charts.otherShort
                : ui.today.week.rest
        return (
          <g key={day.on} textAnchor="middle">
            {isToday ? (
              <rect x={step * i + 2} y={0} width={step - 4} height={height} rx={12} fill="var(--tarn-soft)" />
            ) : null}
            {open_m === undefined ? null : (
              <Planned x={middle - bar / 2} bar={bar} top={y((day.distance_m ?? 0) + open_m)} floor={top}>
                {open_m > 0 ? words.format.distanceValue(open_m, units) : ''}
              </Planned>
            )}
            {known ? (
              <>
                <rect
                  x={middle - bar / 2}
                  y={top}
                  width={bar}
                  height={Math.max(2, floor - top)}
                  rx={7}
                  fill="var(--done)"
                />
                <text x={middle} y={top - 7} className="strong">
                  {words.format.distanceValue(day.distance_m ?? 0, units)}
                </text>
              </>
            ) : day.runs ? (
              <rect
                x={middle - bar / 2 + 1}
                y={floor - 24}
                width={bar - 2}
                height={24}
                rx={7}
                fill="none"
                stroke="var(--done)"
                strokeWidth={1.6}
              />
            ) : open_m !== undefined ? null : isLeftOut ? (
              <circle cx={middle} cy={floor - 15} r={6} fill="none" stroke="var(--control)" strokeWidth={1.6} />
            ) : (
              <text x={middle} y={floor - 11} className={isToday ? '' : 'fine'}>
                {isToday && !day.activities ? '' : word}
              </text>
            )}
            <text x={middle} y={height - 7} className={isToday ? 'strong' : ''}>
              {isToday && !narrow ? web.charts.todayLabel : words.format.weekdayLetter(day.on)}
            </text>
          </g>
        )
      })}
      <path d={`M0 ${floor}.5H${width}`} stroke="var(--line)" />
    </svg>
  )
}

interface PlannedProps {
  readonly x: number
  readonly bar: number
  readonly top: number
  /** Where what was run already ends. */
  readonly floor: number
  readonly children: string
}

function Planned({ x, bar, top, floor: foot, children }: PlannedProps) {
  return (
    <>
      <rect
        x={x + 1}
        y={top}
        width={bar - 2}
        height={Math.max(8, foot - top)}
        rx={7}
        fill="none"
        stroke="var(--control)"
        strokeWidth={1.6}
        strokeDasharray="4 3"
      />
      <text x={x + bar / 2} y={top - 7}>
        {children}
      </text>
    </>
  )
}
