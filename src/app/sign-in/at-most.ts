/** Lets so many of what it is given run at once; the others wait in line. */
export function atMost(most: number): <T>(act: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (act) => {
    if (running === most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await act()
    } finally {
      // The place goes over to the next in line, or becomes free.
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
