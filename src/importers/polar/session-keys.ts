const NAMED = /training-session[-_][^/\\]*\.json$/i

/** Whether a JSON is one training session of Polar, by its first keys, and by its name where they do not tell. */
export const isPolarSession = (keys: ReadonlySet<string>, path: string): boolean =>
  keys.has('startTime') && (keys.has('exercises') || NAMED.test(path))
