import type { ActivityPage } from '../../core/view/dashboard-types.ts'
import { useReading } from '../app/reading.tsx'
import { useWidth } from './use-width.ts'

type Route = NonNullable<ActivityPage['route']>
const pad = 14
const most = 320

/** Where it went, as a line without a map: no tile is asked of anybody. North is up. */
export function RouteTrace({ route }: { route: Route }) {
  const { words, units } = useReading()
  const { ui, web, format } = words
  const { ref, width } = useWidth<HTMLDivElement>()
  const points = route.points.flat()
  const [west, south] = [Math.min(...points.map(([x]) => x)), Math.min(...points.map(([, y]) => y))]
  const scale = Math.min((width - 2 * pad) / Math.max(1, route.width_m), (most - 2 * pad) / Math.max(1, route.height_m))
  const height = Math.max(80, route.height_m * scale + 2 * pad)
  const shift = (width - route.width_m * scale) / 2
  const place = ([x, y]: readonly [number, number]) =>
    [shift + (x - west) * scale, height - pad - (y - south) * scale] as const
  const path = route.points
    .map((part) =>
      part
        .map(
          (point, i) =>
            `${i ? 'L' : 'M'}${place(point)
              .map((n) => n.toFixed(1))
              .join(' ')}`,
        )
        .join(''),
    )
    .join('')
  const [first, last] = [route.points[0]?.[0], route.points.at(-1)?.at(-1)]
  const [start, end] = [first && place(first), last && place(last)]
  return (
    <figure className="chart">
      <h2>{ui.charts.route.title}</h2>
      <div
        ref={ref}
        className="drawing"
        role="img"
        aria-label={ui.charts.route.say(format.distance(route.width_m, units), format.distance(route.height_m, units))}
      >
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          <path
            d={path}
            fill="none"
            stroke="var(--tarn)"
            strokeWidth={2.6}
            strokeLinejoin="round"
            strokeLinecap="round"
          />
          {start ? (
            <circle cx={start[0]} cy={start[1]} r={5.5} fill="var(--surface)" stroke="var(--tarn)" strokeWidth={2.4} />
          ) : null}
          {end ? <circle cx={end[0]} cy={end[1]} r={4} fill="var(--ink)" /> : null}
        </svg>
      </div>
      <p className="legend">
        <span>
          <i className="ring" />
          {web.charts.start}
        </span>
        <span>
          <i className="dot ink" />
          {web.charts.end}
        </span>
      </p>
    </figure>
  )
}
