import { seededRandom } from '../base/random.ts'
import { short } from './curve.ts'
import type { Paint } from './paint.ts'

/** What all stones of one drawing share: the grain, the light and two softnesses of shadow. */
export function lightDefs(prefix: string, paint: Paint): string {
  const [sun, shade] = [paint('sun'), paint('shade')]
  const stop = (at: string, colour: string, opacity: string): string =>
    `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`
  return (
    `<defs>${grain(`${prefix}-grain`, sun, shade)}` +
    `<linearGradient id="${prefix}-light" x1=".18" y1="0" x2=".62" y2="1">` +
    `${stop('0', sun, '.42')}${stop('.42', sun, '.06')}${stop('.6', shade, '.03')}${stop('1', shade, '.36')}</linearGradient>` +
    `<filter id="${prefix}-soft" x="-20%" y="-60%" width="140%" height="220%"><feGaussianBlur stdDeviation="4"/></filter>` +
    `<filter id="${prefix}-softer" x="-20%" y="-200%" width="140%" height="500%"><feGaussianBlur stdDeviation="7"/></filter></defs>`
  )
}

/** Specks of a granite, dark and pale; the same for every drawing. */
function grain(id: string, sun: string, shade: string): string {
  const random = seededRandom(7)
  const side = 140
  let out = `<pattern id="${id}" width="${side}" height="${side}" patternUnits="userSpaceOnUse">`
  for (let i = 0; i < 120; i++) {
    const dark = random() > 0.42
    const size = 0.35 + random() ** 3 * 1.5
    const strength = dark ? 0.13 + random() * 0.14 : 0.22 + random() * 0.25
    const [x, y] = [random() * side, random() * side]
    out += `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(size * 1.25)}" ry="${short(size)}" fill="${dark ? shade : sun}" opacity="${strength.toFixed(2)}"/>`
  }
  return `${out}</pattern>`
}
