/** What runs in the page: it says when something is to be seen. As text, since this folder knows no browser. */

/** Of what is drawn and moves without anybody having asked for it. Runs before the page does. */
export const WATCH_SHIFTS = `
globalThis.shifts = []
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    const moved = entry.sources.map(({ node }) => node?.parentElement?.className || node?.nodeName || '?')
    globalThis.shifts.push({ value: entry.value, moved: moved.join(', ') })
  }
}).observe({ type: 'layout-shift', buffered: true })
`

/**
 * Whether a page stands: its address, a heading that was not there before, what it is made of, nothing in it that still
 * waits, and nothing in the first window that is to come. Then the next frame is drawn and the processor is free for a tap.
 */
const STANDS = `
const stands = ({ path, needs }) => {
  const main = document.querySelector('main')
  const heading = main?.querySelector('h1')
  if (!heading?.textContent || heading === globalThis.headingBefore) return false
  if (!location.pathname.startsWith(path) || main.querySelector('.outline-waiting, .charts-wait, [aria-busy=true]')) return false
  if (!needs.every((need) => main.querySelector(need) !== null)) return false
  return [...main.querySelectorAll('.to-come')].every((each) => each.getBoundingClientRect().top >= innerHeight)
}
const drawn = async (want) => {
  const end = performance.now() + 20000
  while (!stands(want)) {
    if (performance.now() > end) throw new Error('does not come to stand: ' + JSON.stringify(want))
    await new Promise(requestAnimationFrame)
  }
  await new Promise((done) => requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = done
    channel.port2.postMessage(0)
  }))
  return performance.now()
}
`

/** A page as it is to be found: the beginning of its address, and what it is not complete without. */
export interface Wanted {
  readonly path: string
  readonly needs: readonly string[]
}

/** ms from the beginning of the visit until the page stands and answers. */
export const untilItStands = (want: Wanted): string =>
  `(async () => { ${STANDS} return drawn(${JSON.stringify(want)}) })()`

/** A finger lies so long on what it taps; the browser knows of it before it is a tap. */
const TAP_MS = 80

/** ms from the end of a tap on a link until the page that it leads to stands and answers. */
export const untilItStandsAfter = (link: string, want: Wanted): string =>
  `(async () => { ${STANDS}
    const from = document.querySelector(${JSON.stringify(link)})
    if (!from) throw new Error('no link: ' + ${JSON.stringify(link)})
    globalThis.headingBefore = document.querySelector('main h1')
    from.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    await new Promise((done) => setTimeout(done, ${TAP_MS}))
    const began = performance.now()
    from.click()
    return (await drawn(${JSON.stringify(want)})) - began
  })()`
