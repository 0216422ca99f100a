const SHARES = [
  { from: 28, share: 0.45 },
  { from: 14, share: 0.65 },
  { from: 7, share: 0.85 },
] as const

/**
 * Share of the weeks before a break that the first week after it asks, by days without running; undefined where training
 * goes on as it was. For the weeks of a plan and the way back from a pause alike. Science D6, common practice. [P]
 */
export const afterBreak = (days: number): number | undefined => SHARES.find(({ from }) => days >= from)?.share
