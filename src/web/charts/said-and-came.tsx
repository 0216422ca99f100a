import { scaleLinear } from 'd3-scale'
import type { EndedGoalView } from '../../core/view/chance-types.ts'
import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'

const rowHeight = 46
const side = 8
const axis = 26
/** Rows of the picture; the table has all. */
const SHOWN = 20
const DISTANCES = ['set', 12, 8, 4, 2, 1] as const

interface SaidAndCameProps {
  readonly ended: readonly EndedGoalView[]
  readonly nameOf: (goalId: string) => string
}

/** Each ended goal with the chances that were said of it, the runner's own guess, and what came. */
export function SaidAndCame({ ended, nameOf }: SaidAndCameProps) {
  const { words } = useReading()
  const { format, forecast, web } = words
  const said = web.forecastRecord.chart
  const { columns } = said
  const reached = ended.filter((goal) => goal.reached).length
  const came = (goal: EndedGoalView) =>
    goal.reached ? forecast.fitness.record.reached : forecast.fitness.record.notReached
  const share = (value: number | null | undefined) => (value == null ? format.none : format.percent(value))
  return (
    <ChartFrame
      title={said.title}
      answer={said.answer(reached, ended.length)}
      note={said.note}
      sentence={said.sentence(ended.length, reached)}
      fileName="said-and-came"
      table={() => ({
        columns: [
          columns.goal,
          columns.ended,
          columns.came,
          ...DISTANCES.map((at) => said.at(at)),
          columns.you,
          columns.miss,
        ],
        rows: ended.map((goal) => [
          nameOf(goal.goalId),
          format.date(goal.endedOn),
          came(goal),
          ...DISTANCES.map((at) => share(goal.votes.find((vote) => vote.at === at)?.chance)),
          share(goal.guess),
          goal.brier === null ? format.none : format.number(goal.brier, 2),
        ]),
      })}
    >
      {(width) => <Rows rows={ended.slice(0, SHOWN)} {...{ nameOf, came, width }} />}
    </ChartFrame>
  )
}

interface RowsProps extends Pick<SaidAndCameProps, 'nameOf'> {
  readonly rows: readonly EndedGoalView[]
  readonly came: (goal: EndedGoalView) => string
  readonly width: number
}

function Rows({ rows, nameOf, came, width }: RowsProps) {
  const said = useReading().words.web.forecastRecord.chart
  const x = scaleLinear([0, 1], [side, width - side])
  const floor = rows.length * rowHeight + 4
  return (
    <svg width={width} height={floor + axis} viewBox={`0 0 ${width} ${floor + axis}`}>
      {rows.map((goal, i) => {
        const y = i * rowHeight + 32
        const name = nameOf(goal.goalId)
        const room = Math.max(12, Math.floor((width - 96) / 7))
        const last = goal.votes.at(-1)
        const chances = goal.votes.map(({ chance }) => chance)
        return (
          <g key={goal.goalId}>
            <text x={0} y={y - 13} className="strong">
              {name.length > room ? `${name.slice(0, room - 1)}…` : name}
            </text>
            <text x={width} y={y - 13} textAnchor="end">
              {came(goal)}
            </text>
            <path d={`M${x(0)} ${y}H${x(1)}`} stroke="var(--line)" />
            <circle
              cx={x(goal.reached ? 1 : 0)}
              cy={y}
              r={6}
              fill={goal.reached ? 'var(--stone-kept)' : 'var(--surface)'}
              stroke="var(--control)"
              strokeWidth={1.6}
            />
            {last ? (
              <>
                <path
                  d={`M${x(Math.min(...chances))} ${y}H${x(Math.max(...chances))}`}
                  stroke="var(--tarn)"
                  strokeWidth={2}
                />
                {goal.votes.map((vote) => (
                  <circle key={vote.at} cx={x(vote.chance)} cy={y} r={vote === last ? 5 : 3} fill="var(--tarn)" />
                ))}
              </>
            ) : null}
            {goal.guess === null ? null : (
              <path
                d={`M${x(goal.guess)} ${y - 7}l7 7l-7 7l-7-7Z`}
                fill="var(--surface)"
                stroke="var(--target)"
                strokeWidth={2.4}
              />
            )}
          </g>
        )
      })}
      <text x={0} y={floor + 19}>
        {said.never}
      </text>
      <text x={x(0.5)} y={floor + 19} textAnchor="middle" className="fine">
        {said.half}
      </text>
      <text x={width} y={floor + 19} textAnchor="end">
        {said.sure}
      </text>
    </svg>
  )
}
