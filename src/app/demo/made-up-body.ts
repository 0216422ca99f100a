import type { Sport } from '../../core/activity/sport.ts'
import type { Random } from '../../core/base/random.ts'

const MOST_BPM = 190
/** Seconds in which the heart covers most of the way to what the work asks of it. */
const LAG_S = 40

export interface Body {
  readonly heartRate: number
  readonly cadence: number
  goOn(pace: number, grade: number, step_s: number, time_s: number): void
}

/**
 * Heart and legs of one outing. At the pace of a half marathon the heart beats at 89 % of its most, easy running at
 * about three quarters; it follows the work with a lag and creeps up over the hours.
 */
export function bodyOf(sport: Sport, halfPace: number, random: Random): Body {
  let beats = 92 + random() * 10
  let turns = 0
  const asked = (pace: number, grade: number, time_s: number): number => {
    if (sport === 'walking') return 96 + grade * 150
    if (sport === 'cycling') return 126 + grade * 300
    const effort = (halfPace / pace) * (1 + Math.max(0, grade) * 2.5)
    return MOST_BPM * (0.89 + 0.88 * (effort - 1)) + (time_s / 3600) * 5
  }
  return {
    get heartRate() {
      return Math.round(Math.max(70, Math.min(MOST_BPM + 1, beats)))
    },
    get cadence() {
      return turns
    },
    goOn(pace, grade, step_s, time_s) {
      const aim = asked(pace, grade, time_s) + (random() - 0.5) * 5
      beats += (aim - beats) * (1 - Math.exp(-step_s / LAG_S))
      // Steps of both feet a minute; on a bicycle turns of the pedals.
      const usual = sport === 'cycling' ? 84 : 168 + (330 - pace) * 0.08
      turns = Math.round(usual + (random() - 0.5) * 5)
    },
  }
}
