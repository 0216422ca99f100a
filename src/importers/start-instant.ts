const DAY_MS = 86_400_000

/**
 * When an activity began, epoch ms. The file's own word, unless a sample is earlier or the first one comes more than a
 * day later (then the word is a clock that was not set).
 */
export function startInstant(declaredAt: number | undefined, firstSampleAt: number | undefined): number | undefined {
  if (firstSampleAt === undefined || Number.isNaN(firstSampleAt)) return declaredAt
  if (declaredAt === undefined || Number.isNaN(declaredAt)) return firstSampleAt
  return firstSampleAt < declaredAt || firstSampleAt - declaredAt > DAY_MS ? firstSampleAt : declaredAt
}
