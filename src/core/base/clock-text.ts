import type { Seconds } from './units.ts'

const two = (n: number) => String(n).padStart(2, '0')

/** h:mm:ss, or m:ss under an hour; whole seconds, rounded. The same in every language, so it needs no locale. */
export function clockText(time: Seconds): string {
  const total = Math.round(time)
  const [h, m, s] = [Math.floor(total / 3600), Math.floor((total % 3600) / 60), total % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
