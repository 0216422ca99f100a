/**
 * What a runner said in a write that waits: the day that it is of, and the rest as lines to copy, words first. Nothing of
 * it is left out; the names are those of the API.
 */
export function saidIn(body: unknown): { day: string | undefined; text: string } {
  if (typeof body !== 'object' || body === null) return { day: undefined, text: '' }
  const { on, day, version: _, words, note, name, ...rest } = body as Record<string, unknown>
  const own = [name, note, words].filter((text) => typeof text === 'string' && text !== '')
  const facts = Object.entries(rest)
    .filter(([, value]) => isSaid(value))
    .map(([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
  const of = on ?? day
  return { day: typeof of === 'string' ? of : undefined, text: [...own, ...facts].join('\n') }
}

const isSaid = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
