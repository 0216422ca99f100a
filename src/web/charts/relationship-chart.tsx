import { line } from 'd3-shape'
import { scaleLinear } from 'd3-scale'
import type { RelationshipView } from '../../core/view/relationship-view.ts'
import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { dayScale, monthTicks } from './day-scale.ts'

type Week = RelationshipView['weeks'][number]

/** Dashes as well as shades: the four lines stay apart without colour. */
const LINES = [
  { key: 'joy', stroke: 'var(--target)', dash: undefined, width: 2.6 },
  { key: 'pressure', stroke: 'var(--ink-2)', dash: '6 4', width: 2.2 },
  { key: 'pain', stroke: 'var(--ink-3)', dash: '2 3', width: 2.2 },
  { key: 'selfWorth', stroke: 'var(--tarn)', dash: '10 3 2 3', width: 2 },
] as const
type Key = (typeof LINES)[number]['key']

const height = 216
const top = 12
const floor = height - 46
/** Of the strip beneath that says whether the goal drew or weighed. */
const strip = height - 34
const labels = 118
/** Names of lines that end close together stand this far apart, px. */
const apart = 18

/** A runner and a goal over half a year: what was said, week by week. No line through what was not, and no score. */
export function RelationshipChart({ view }: { view: RelationshipView }) {
  const { words } = useReading()
  const { format } = words
  const said = words.web.advice.relationship
  const told = view.weeks.filter((week) => week.said > 0)
  const latest = LINES.flatMap(({ key }) => {
    const value = view.weeks.findLast((week) => week[key] !== null)?.[key]
    return value === null || value === undefined ? [] : [said.value(said.lines[key], value)]
  })
  const cell = (value: number | null) => (value === null ? format.none : format.number(value, 1))
  return (
    <ChartFrame
      title={said.title}
      note={said.note}
      sentence={said.sentence(told.length, format.list(latest))}
      fileName="goal-and-you"
      table={() => ({
        columns: [
          said.week,
          said.lines.pull,
          said.lines.joy,
          said.lines.pressure,
          said.lines.pain,
          said.lines.selfWorth,
          said.said,
        ],
        rows: told
          .map((week) => [
            format.date(week.startsOn),
            cell(week.pull),
            cell(week.joy),
            cell(week.pressure),
            cell(week.pain),
            cell(week.selfWorth),
            format.number(week.said),
          ])
          .toReversed(),
      })}
    >
      {(width) => <Picture weeks={view.weeks} width={width} />}
    </ChartFrame>
  )
}

function Picture({ weeks, width }: { weeks: readonly Week[]; width: number }) {
  const { words } = useReading()
  const { format } = words
  const said = words.web.advice.relationship
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (!first || !last) return null
  const right = Math.max(width - labels, width * 0.6)
  const x = dayScale(first.startsOn, last.startsOn, [6, right])
  const y = scaleLinear([0, 10], [floor, top])
  const known = (key: Key) => weeks.filter((week): week is Week & Record<Key, number> => week[key] !== null)
  const drawn = LINES.filter(({ key }) => known(key).length > 0)
  const ends = spread(
    drawn.map(({ key }) => ({ key, at: y(known(key).at(-1)![key]) })),
    apart,
  )
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {[0, 5, 10].map((tick) => (
        <path key={tick} d={`M6 ${y(tick)}H${right}`} stroke="var(--line)" strokeDasharray="2 4" />
      ))}
      {drawn.map(({ key, stroke, dash, width: thick }) => (
        <g key={key}>
          <path
            d={
              line<Week>()
                .x(({ startsOn }) => x(startsOn))
                .y((week) => y(week[key] ?? 0))(known(key)) ?? ''
            }
            fill="none"
            stroke={stroke}
            strokeWidth={thick}
            {...(dash && { strokeDasharray: dash })}
          />
          {known(key).map((week) => (
            <circle key={week.startsOn} cx={x(week.startsOn)} cy={y(week[key])} r={2.6} fill={stroke} />
          ))}
        </g>
      ))}
      {ends.map(({ key, at }) => (
        <text key={key} x={right + 10} y={at + 4.5} className="strong">
          {said.lines[key]}
        </text>
      ))}
      {weeks.map((week) =>
        week.pull === null ? null : (
          <path
            key={week.startsOn}
            d={`M${x(week.startsOn)} ${strip}v${-week.pull * 0.9}`}
            stroke={week.pull < 0 ? 'var(--ink-3)' : 'var(--target)'}
            strokeWidth={4}
          />
        ),
      )}
      {weeks.some(({ pull }) => pull !== null) ? (
        <text x={right + 10} y={strip + 4.5}>
          {said.draws} / {said.weighs}
        </text>
      ) : null}
      {monthTicks(first.startsOn, last.startsOn, Math.max(2, Math.floor(right / 64))).map((day) => (
        <text key={day} x={x(day)} y={height - 4} textAnchor="middle">
          {format.monthShort(day)}
        </text>
      ))}
    </svg>
  )
}

/** Moves names down until each has its room; their order stays. */
function spread<Mark extends { readonly at: number }>(marks: readonly Mark[], room: number): Mark[] {
  let free = -Infinity
  return marks
    .toSorted((a, b) => a.at - b.at)
    .map((mark) => {
      const at = Math.max(mark.at, free)
      free = at + room
      return { ...mark, at }
    })
}
