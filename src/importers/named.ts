/** What a table has under a name that stands in a file, and never what every object has by itself ('constructor'). */
export const named = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined
