import type { DashboardFigures } from './measure-dashboard.ts'

const [WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM] = [720, 360, 64, 24, 216, 48]

/** How long the first page takes against how many activities there are, both on scales of tens; plain SVG. */
export function growthCurve(figures: readonly DashboardFigures[]): string {
  const lines = [
    ['asked again', '#2f6f4f', figures.map(({ dashboard }) => dashboard.p50)],
    ['after a check-in', '#b0641e', figures.map(({ afterCheckIn }) => afterCheckIn.p50)],
    ['after an activity', '#3d5a98', figures.map(({ afterActivity }) => afterActivity.p50)],
    ['after a restart', '#7a3f70', figures.map(({ first }) => first.restart)],
  ] as const
  const x = (activities: number) => LEFT + ((Math.log10(activities) - 3) / 1.7) * (WIDTH - LEFT - RIGHT)
  const y = (ms: number) => TOP + ((3.5 - Math.log10(Math.max(ms, 0.1))) / 4.5) * (HEIGHT - TOP - BOTTOM)
  const grid = [0.1, 1, 10, 100, 1000].map(
    (ms) =>
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${r(y(ms))}" y2="${r(y(ms))}" stroke="#ccc"/>` +
      `<text x="${LEFT - 8}" y="${r(y(ms) + 4)}" text-anchor="end">${ms} ms</text>`,
  )
  const ticks = figures.map(
    ({ activities }) =>
      `<text x="${r(x(activities))}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${activities.toLocaleString('en')}</text>`,
  )
  const drawn = lines.map(([name, color, times]) => {
    const points = times.map((ms, i) => `${r(x(figures[i]!.activities))},${r(y(ms))}`)
    const last = times.at(-1) ?? NaN
    return (
      `<polyline points="${points.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>` +
      points.map((point) => `<circle cx="${point.replace(',', '" cy="')}" r="3" fill="${color}"/>`).join('') +
      `<text x="${WIDTH - RIGHT + 10}" y="${r(y(last) + 4)}" fill="${color}">${name}, ${last.toPrecision(2)} ms</text>`
    )
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#333">`,
    `<title>Time of the dashboard against the number of activities</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...grid,
    ...ticks,
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">activities of twenty years</text>`,
    ...drawn,
    '</svg>\n',
  ].join('\n')
}

const r = (value: number) => Math.round(value * 10) / 10
