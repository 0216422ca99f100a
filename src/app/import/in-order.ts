/** How work is handed on. */
export interface Line<T, R> {
  readonly make: (item: T) => Promise<R>
  readonly store: (made: readonly R[]) => Promise<void>
  /** Items being made at a time. */
  readonly atOnce: number
  /** What an item weighs; one that takes time and memory weighs 1. */
  readonly weigh: (item: T) => number
  /** So much weight is stored in one go, less after a while: each going costs a wait for the disk. */
  readonly batch: number
  /** Asked before each item is begun and before each batch is stored. */
  readonly isStopped: () => boolean
}

interface Place<R> {
  readonly weight: number
  made?: { readonly value: R } | { readonly error: unknown }
}

/** What was made waits no longer than this for others to be stored with. */
const PATIENCE_MS = 250

/** Weight that is made and not yet stored: enough that neither side waits for the other, little enough for any memory. */
const MOST_MADE = 32

/**
 * Makes several items at a time and stores what was made in the order of the items, in batches of what is ready, while the
 * next ones are made. Ends early when stopped: what was made and not stored is let go. Throws the first error.
 */
export async function inOrder<T, R>(items: AsyncIterable<T>, line: Line<T, R>): Promise<void> {
  const places: Place<R>[] = []
  let [making, held, isRead] = [0, 0, false]
  let failure: { readonly error: unknown } | undefined
  let wake = () => {}
  let woken = new Promise<void>((resolve) => (wake = resolve))
  const stir = () => {
    wake()
    woken = new Promise<void>((resolve) => (wake = resolve))
  }
  const isOver = () => failure !== undefined || line.isStopped()

  const begin = (item: T) => {
    const place: Place<R> = { weight: line.weigh(item) }
    places.push(place)
    held += place.weight
    making++
    line
      .make(item)
      .then(
        (value) => (place.made = { value }),
        (error: unknown) => (place.made = { error }),
      )
      .finally(() => {
        making--
        stir()
      })
  }
  const read = async () => {
    try {
      for await (const item of items) {
        while (!isOver() && (making >= line.atOnce || held >= MOST_MADE)) await woken
        if (isOver()) break
        begin(item)
      }
    } catch (error) {
      failure ??= { error }
    }
    isRead = true
    stir()
  }
  const store = async () => {
    try {
      for (;;) {
        while (!isOver() && !places[0]?.made && !(isRead && places.length === 0)) await woken
        if (isOver() || places.length === 0) break
        await enoughOrLater()
        const ready: R[] = []
        for (const { made, weight } of places.splice(0, readyNow().count)) {
          held -= weight
          if ('error' in made!) throw made.error
          ready.push(made!.value)
        }
        await line.store(ready)
        stir()
      }
    } catch (error) {
      failure ??= { error }
      stir()
    }
  }
  /** How many are ready to be stored in one go, and whether that is as much as goes. */
  function readyNow(): { readonly count: number; readonly isFull: boolean } {
    let [count, weight] = [0, 0]
    for (const place of places) {
      if (count > 0 && weight + place.weight > line.batch) return { count, isFull: true }
      if (!place.made) return { count, isFull: false }
      weight += place.weight
      count++
    }
    return { count, isFull: weight >= line.batch || isRead }
  }
  /** A whole batch is ready, or nothing more comes, or the first has waited long enough. */
  async function enoughOrLater(): Promise<void> {
    let isLate = false
    const clock = setTimeout(() => {
      isLate = true
      stir()
    }, PATIENCE_MS)
    while (!isLate && !isOver() && !readyNow().isFull) await woken
    clearTimeout(clock)
  }
  await Promise.all([read(), store()])
  if (failure) throw failure.error
}
