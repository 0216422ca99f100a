/** ms without a tap that are a rest. */
const REST_MS = 3000
/** ms; who never rests may still want to be without a network later. */
const AT_LATEST_MS = 20_000

/** Comes when the runner looks and does not tap: what takes the phone seconds begins then. */
export const atRest = (): Promise<void> =>
  new Promise((done) => {
    const began = performance.now()
    let timer: ReturnType<typeof setTimeout>
    const rested = () => {
      for (const kind of ['pointerdown', 'keydown']) document.removeEventListener(kind, again)
      done()
    }
    const again = () => {
      clearTimeout(timer)
      timer = setTimeout(rested, Math.min(REST_MS, began + AT_LATEST_MS - performance.now()))
    }
    for (const kind of ['pointerdown', 'keydown']) document.addEventListener(kind, again, { passive: true })
    again()
  })
