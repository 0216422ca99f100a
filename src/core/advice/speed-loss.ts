/** Days off that cost nothing that could be told. */
const FREE_DAYS = 5
/** The most that is lost, as a share of speed, and how fast it goes. */
const MOST = 0.13
const PACE_DAYS = 60

/**
 * Share of speed that is missing after so many days off and so many days back: common practice, laid through what
 * studies of detraining show (docs/methods/return.md). It is regained in half the time off.
 */
export function speedLoss(daysOff: number, daysBack: number): number {
  if (daysOff <= FREE_DAYS) return 0
  const lost = MOST * (1 - Math.exp(-(daysOff - FREE_DAYS) / PACE_DAYS))
  return lost * Math.max(0, 1 - Math.max(0, daysBack) / (daysOff / 2))
}
