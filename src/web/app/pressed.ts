/**
 * The address of the page that a finger is on the link of. It is drawn out of sight meanwhile: a tap takes long enough
 * for that, and when it ends the page has only to be shown.
 */
let path: string | undefined
let tells: (() => void)[] = []

export const pressed = {
  now: () => path,
  set(to: string | undefined) {
    if (to === path) return
    path = to
    for (const tell of tells) tell()
  },
  subscribe(tell: () => void) {
    tells = [...tells, tell]
    return () => {
      tells = tells.filter((each) => each !== tell)
    }
  },
}

/** Comes when no finger is on a link: what nobody waits for goes on then. */
export const lifted = (): Promise<void> =>
  new Promise((done) => {
    if (path === undefined) return done()
    const stop = pressed.subscribe(() => {
      if (path !== undefined) return
      stop()
      done()
    })
  })
