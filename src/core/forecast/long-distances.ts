export const HALF = 21097.5
export const MARATHON = 42195

export const held = (x: number, low: number, high: number): number => Math.max(low, Math.min(high, x))

/** 0 up to the half marathon, 1 from the marathon on. */
export const marathonness = (distance: number): number => held(Math.log(distance / HALF) / Math.LN2, 0, 1)
