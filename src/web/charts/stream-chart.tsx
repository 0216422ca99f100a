import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { useMemo, useState, type PointerEvent } from 'react'
import { METERS_PER_FOOT, METERS_PER_MILE } from '../../core/base/units.ts'
import type { ActivityPage } from '../../core/view/dashboard-types.ts'
import { useReading, type Reading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { paceRange } from './pace-range.ts'
import { wayTicks } from './way-ticks.ts'

type Streams = NonNullable<ActivityPage['chart']>

interface Track {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly text: (value: number) => string
  readonly tick: (value: number) => string
  /** Ends of the axis: what is drawn low, what is drawn high. */
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
  readonly filled: boolean
  readonly dash?: string
}

const trackHeight = 92
const gap = 18
const left = 48
const right = 8

/** Pace, heart rate and elevation one above the other, over the same way. Faster is higher. */
export function StreamChart({ chart }: { chart: Streams }) {
  const reading = useReading()
  const { words, units } = reading
  const { charts } = words.web
  const tracks = tracksOf(chart, reading)
  if (tracks.length === 0) return null
  const byDistance = chart.distance_m.some((value) => value !== null && value > 0)
  const end = byDistance
    ? words.format.distance(chart.distance_m.findLast((value) => value !== null) ?? 0, units)
    : words.format.duration(chart.time_s.at(-1) ?? 0)
  return (
    <ChartFrame
      title={words.ui.charts.streams.title}
      sentence={charts.streamsSay(
        tracks.map(({ name }) => name),
        end,
      )}
      fileName="activity"
      table={() => ({
        columns: [charts.time, charts.distance, ...tracks.map(({ name }) => name)],
        rows: everyNth(chart.time_s.length, 120).map((i) => [
          words.format.duration(chart.time_s[i] ?? 0),
          chart.distance_m[i] == null ? words.format.none : words.format.distance(chart.distance_m[i], units),
          ...tracks.map(({ values, text }) => (values[i] == null ? words.format.none : text(values[i]))),
        ]),
      })}
    >
      {(width) => <Tracks chart={chart} tracks={tracks} width={width} byDistance={byDistance} />}
    </ChartFrame>
  )
}

const everyNth = (length: number, most: number) => {
  const step = Math.max(1, Math.ceil(length / most))
  return Array.from({ length: Math.ceil(length / step) }, (_, i) => i * step)
}

const ticksBetween = (from: number, to: number, count: number) => scaleLinear().domain([from, to]).ticks(count)

function tracksOf(chart: Streams, { words, units, elevationUnits }: Reading): Track[] {
  const { format, ui } = words
  const tracks: Track[] = []
  const pace = paceRange(chart.pace_s_per_km)
  if (pace) {
    const scale = units === 'metric' ? 1 : METERS_PER_MILE / 1000
    const ticks = ticksBetween(pace.fast * scale, pace.slow * scale, 3).map(
      (tick) => (Math.round(tick / 30) * 30) / scale,
    )
    tracks.push({
      name: ui.activity.chart.pace,
      values: chart.pace_s_per_km,
      text: (value) => format.pace(value, units),
      tick: (value) => format.paceValue(value, units),
      domain: [pace.slow, pace.fast],
      ticks: [...new Set(ticks)],
      filled: false,
    })
  }
  const hearts = chart.heart_rate_bpm.filter((value) => value !== null)
  if (hearts.length > 1) {
    const domain = [Math.floor(Math.min(...hearts) / 10) * 10, Math.ceil(Math.max(...hearts) / 10) * 10] as const
    tracks.push({
      name: ui.activity.chart.heartRate,
      values: chart.heart_rate_bpm,
      text: format.heartRate,
      tick: (value) => format.number(value),
      domain,
      ticks: ticksBetween(domain[0], domain[1], 3),
      filled: false,
      dash: '5 2',
    })
  }
  const heights = chart.elevation_m.filter((value) => value !== null)
  if (heights.length > 1) {
    const per = elevationUnits === 'metric' ? 1 : METERS_PER_FOOT
    const [low, high] = [Math.min(...heights), Math.max(...heights)]
    const domain = [low - 4, Math.max(high + 4, low + 30)] as const
    tracks.push({
      name: ui.activity.chart.elevation,
      values: chart.elevation_m,
      text: (value) => format.elevation(value, elevationUnits),
      tick: (value) => format.elevation(value, elevationUnits),
      domain,
      ticks: ticksBetween(domain[0] / per, domain[1] / per, 3).map((tick) => tick * per),
      filled: true,
    })
  }
  return tracks
}

interface TracksProps {
  readonly chart: Streams
  readonly tracks: readonly Track[]
  readonly width: number
  readonly byDistance: boolean
}

function Tracks({ chart, tracks, width, byDistance }: TracksProps) {
  const { words, units } = useReading()
  const [at, setAt] = useState<number>()
  const xs = byDistance ? chart.distance_m : chart.time_s
  const last = xs.findLast((value) => value !== null) ?? 1
  const x = useMemo(() => scaleLinear([0, last], [left, width - right]), [last, width])
  const height = tracks.length * (trackHeight + gap) + 24
  const per = units === 'metric' ? 1000 : METERS_PER_MILE
  const unit = byDistance ? per : 60
  const ticks = wayTicks(last / unit, Math.max(2, Math.floor(width / 90)))
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    setAt(nearest(xs, x.invert(event.clientX - box.left)))
  }
  const here = at === undefined ? undefined : xs[at]
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      onPointerMove={point}
      onPointerLeave={() => setAt(undefined)}
    >
      {tracks.map((track, i) => (
        <TrackLines
          key={track.name}
          track={track}
          xs={xs}
          x={x}
          top={i * (trackHeight + gap) + gap}
          width={width}
          at={at}
        />
      ))}
      {here == null ? null : (
        <path
          d={`M${x(here)} ${gap}V${height - 24}`}
          stroke="var(--ink-2)"
          strokeDasharray="2 3"
          pointerEvents="none"
        />
      )}
      {ticks.map(({ value, digits }) => (
        <text
          key={value}
          x={x(value * unit)}
          y={height - 6}
          textAnchor={value === 0 ? 'start' : x(value * unit) > width - 30 ? 'end' : 'middle'}
        >
          {byDistance
            ? value === 0
              ? words.format.distanceUnit(units)
              : words.format.number(value, digits)
            : words.format.duration(value * 60)}
        </text>
      ))}
    </svg>
  )
}

interface TrackLinesProps {
  readonly track: Track
  readonly xs: readonly (number | null)[]
  readonly x: (value: number) => number
  readonly top: number
  readonly width: number
  readonly at: number | undefined
}

function TrackLines({ track, xs, x, top, width, at }: TrackLinesProps) {
  // Hundreds of points: drawn once, not again for every place that a finger passes over.
  const { y, stroke, fill } = useMemo(() => {
    const y = scaleLinear([...track.domain], [top + trackHeight, top + 4]).clamp(true)
    const places = xs.map((value, i) => ({ x: value, y: track.values[i] ?? null }))
    type Place = (typeof places)[number]
    const isThere = (place: Place) => place.x !== null && place.y !== null
    const along = (place: Place) => x(place.x ?? 0)
    const up = (place: Place) => y(place.y ?? 0)
    return {
      y,
      stroke: line<Place>().defined(isThere).x(along).y(up)(places),
      fill: track.filled
        ? area<Place>()
            .defined(isThere)
            .x(along)
            .y0(top + trackHeight)
            .y1(up)(places)
        : undefined,
    }
  }, [track, xs, x, top])
  const value = at === undefined ? null : (track.values[at] ?? null)
  return (
    <g>
      {track.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${y(tick)}H${width - right}`} stroke="var(--line)" strokeDasharray="2 4" />
          <text x={left - 8} y={y(tick) + 4.5} textAnchor="end">
            {track.tick(tick)}
          </text>
        </g>
      ))}
      {fill === undefined ? null : <path d={fill ?? ''} fill="var(--planned)" opacity={0.6} />}
      <path
        d={stroke ?? ''}
        fill="none"
        stroke={track.filled ? 'var(--control)' : 'var(--tarn)'}
        strokeWidth={1.8}
        strokeLinejoin="round"
        strokeDasharray={track.dash}
      />
      <text x={left} y={top - 4} className="strong">
        {track.name}
        {value === null ? '' : ` ${track.text(value)}`}
      </text>
    </g>
  )
}

function nearest(xs: readonly (number | null)[], value: number): number {
  let best = 0
  let distance = Infinity
  xs.forEach((x, i) => {
    if (x === null) return
    const away = Math.abs(x - value)
    if (away < distance) [best, distance] = [i, away]
  })
  return best
}
