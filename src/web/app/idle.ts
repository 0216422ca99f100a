/** Comes when the browser has nothing else to do, or after `within_ms` where it is to come in any case. */
export const idle = (within_ms = 0): Promise<unknown> =>
  new Promise((done) =>
    window.requestIdleCallback ? window.requestIdleCallback(done, { timeout: within_ms }) : setTimeout(done, 50),
  )
