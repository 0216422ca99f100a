/** Every month holds four weeks and up to three days: a quarter of its runs in each week is enough for all of them. */
export const runsAWeek = (timesAMonth: number): number => Math.ceil(timesAMonth / 4)
