import { addDays, isoDate } from '../../core/base/calendar.ts'
import type { FollowedMilestone, PlanFollow } from '../../core/view/plan-follow.ts'
import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { dayOf, dayScale } from './day-scale.ts'

const height = 96
const middle = 44
const bar = 10

interface Span {
  readonly phase: PlanFollow['weeks'][number]['phase']
  readonly from: string
  readonly to: string
}

/** Weeks of one phase after each other, as one span up to the first day of the next. */
function spansOf(weeks: PlanFollow['weeks'], end: string): Span[] {
  const starts = weeks.filter(({ phase }, i) => phase !== weeks[i - 1]?.phase)
  return starts.map(({ phase, startsOn }, i) => ({ phase, from: startsOn, to: starts[i + 1]?.startsOn ?? end }))
}

interface SeasonLineProps {
  readonly plan: PlanFollow
  readonly dueOn: string
  readonly today: string
}

/** Where the season stands: its phases from the first planned week to its day, and the milestones on the way. */
export function SeasonLine({ plan, dueOn, today }: SeasonLineProps) {
  const { words, units, reader } = useReading()
  const { format, web } = words
  const said = web.board.season
  const spans = spansOf(plan.weeks, dueOn)
  const now = spans.findLast(({ from }) => from <= today)
  const next = plan.milestones.find(({ on, state }) => on >= today && state === 'coming')
  const weeks = Math.max(0, Math.ceil((dayOf(dueOn) - dayOf(today)) / 7))
  const sentence = said.say(now ? words.plan.phase(now.phase) : said.start, weeks)
  return (
    <ChartFrame
      title={said.title}
      answer={sentence}
      note={next ? said.next(words.plan.milestone(next, units), format.dateShort(next.on, today)) : undefined}
      sentence={sentence}
      fileName="season"
      table={() => ({
        columns: [said.table.what, said.table.from, said.table.to],
        rows: [
          ...spans.map(({ phase, from, to }) => [
            words.plan.phase(phase),
            format.date(from, reader.asOf),
            format.date(to === dueOn ? to : isoDate(addDays(dayOf(to), -1)), reader.asOf),
          ]),
          ...plan.milestones.map((each) => [
            words.plan.milestone(each, units),
            format.date(each.on, reader.asOf),
            format.date(each.on, reader.asOf),
          ]),
        ],
      })}
    >
      {(width) => <Line spans={spans} milestones={plan.milestones} dueOn={dueOn} today={today} width={width} />}
    </ChartFrame>
  )
}

interface LineProps {
  readonly spans: readonly Span[]
  readonly milestones: readonly FollowedMilestone[]
  readonly dueOn: string
  readonly today: string
  readonly width: number
}

function Line({ spans, milestones, dueOn, today, width }: LineProps) {
  const { words } = useReading()
  const first = spans[0]?.from ?? today
  const x = dayScale(first, dueOn, [2, width - 8])
  const at = x(today < first ? first : today)
  // The race itself is the end of the line; the rest are circles, the next one named.
  const onTheWay = milestones.filter(({ kind, on }) => kind !== 'race' && on >= first && on <= dueOn)
  const next = onTheWay.find(({ on }) => on >= today)
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {spans.map(({ phase, from, to }) => {
        const [left, right] = [x(from), Math.max(x(from) + 4, x(to) - 3)]
        const isNow = from <= today && today < to
        const come = Math.max(0, Math.min(right, at) - left)
        return (
          <g key={from}>
            <rect x={left} y={middle - bar / 2} width={right - left} height={bar} rx={5} fill="var(--planned)" />
            {come > 0 ? (
              <rect x={left} y={middle - bar / 2} width={come} height={bar} rx={5} fill="var(--done)" />
            ) : null}
            {right - left > 34 ? (
              <text x={left} y={middle + 28} className={isNow ? 'strong' : ''}>
                {words.plan.phase(phase)}
              </text>
            ) : null}
          </g>
        )
      })}
      {onTheWay.map((each) => (
        <circle
          key={`${each.kind} ${each.on}`}
          cx={x(each.on)}
          cy={middle}
          r={6}
          fill={each.state === 'met' ? 'var(--target)' : 'var(--surface)'}
          stroke={each.state === 'met' ? 'var(--surface)' : 'var(--target)'}
          strokeWidth={2}
        />
      ))}
      <path d={`M${at} ${middle - 14}V${middle + 14}`} stroke="var(--ink)" strokeWidth={2.4} />
      <text x={at} y={middle - 22} textAnchor={anchor(at, width)} className="strong">
        {words.web.charts.todayLabel}
      </text>
      {next && Math.abs(x(next.on) - at) > 70 ? (
        <text x={x(next.on)} y={middle - 22} textAnchor={anchor(x(next.on), width)}>
          {words.format.dateShort(next.on, today)}
        </text>
      ) : null}
      <text x={width - 2} y={height - 2} textAnchor="end" className="fine">
        {words.format.dateShort(dueOn, today)}
      </text>
    </svg>
  )
}

const anchor = (x: number, width: number) => (x > width - 60 ? 'end' : x < 40 ? 'start' : 'middle')
