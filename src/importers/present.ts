type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** The entries that are there: undefined and NaN are left out, so that a missing value is a missing key. */
export function present<T extends object>(entries: T): Present<T> {
  const kept: Present<T> = {}
  for (const key in entries) {
    const value = entries[key]
    if (value === undefined || Number.isNaN(value)) continue
    kept[key] = value as Exclude<T[typeof key], undefined>
  }
  return kept
}
