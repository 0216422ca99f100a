import { basePath } from '../api-client/base-path.ts'
import { connection } from '../api-client/connection.ts'
import { keepApp } from '../offline/newer-version.ts'
import { askAhead, mayAskAhead, missing, OF_ONE, old } from './ask-ahead.ts'
import { atRest } from './at-rest.ts'
import { lifted, pressed } from './pressed.ts'
import { idle } from './idle.ts'
import { quiet } from './quiet.ts'
import { barPages, linkedPages } from './routes.tsx'

/** What the bars lead to. */
const BARS = ['/', '/training', '/goals']

/**
 * Once the page that was asked for is drawn: what the bars lead to. When it rests: the code of the pages that a link may
 * lead to, one after the other so that a tap never waits for all of them, and what the links in sight lead to. And always
 * what the link leads to that a finger or the focus is on.
 */
export async function fetchAhead(): Promise<void> {
  watchLinks()
  for (const kind of ['pushState', 'popstate']) addEventListener(kind, () => void fetchInSight())
  const code = fetchCode(barPages)
  for (const path of BARS) if (!connection.now().isLost) await askAhead(path, missing)
  await code
  await quiet()
  await fetchCode(linkedPages)
  await fetchInSight()
  await atRest()
  // Some hundred files for use without a network, which the browser has most of by now.
  await keepApp()
}

async function fetchCode(pages: readonly { readonly fetch: () => Promise<unknown> }[]): Promise<void> {
  for (const page of pages) {
    await page.fetch().catch(() => undefined)
    await idle()
    await lifted()
  }
}

/** ms that a link stays pressed after the finger was lifted: the tap may end a moment later. */
const TAP_ENDS_MS = 300

/** Of the links in sight so many: who taps another one waits for its answer. */
const IN_SIGHT = 4

/** Once a page stands: what is missing of what the links lead to that are in sight. A finger is quicker than an answer. */
async function fetchInSight(): Promise<void> {
  const at = location.pathname
  await quiet()
  const inSight = [...document.querySelectorAll<HTMLAnchorElement>('.place.here main a')].filter((link) => {
    const { top, bottom } = link.getBoundingClientRect()
    return leadsOn(link) && bottom > 0 && top < window.innerHeight
  })
  const paths = new Set(inSight.map(pathOf).filter((path) => OF_ONE.test(path)))
  for (const path of [...paths].slice(0, IN_SIGHT)) {
    if (location.pathname !== at || !mayAskAhead()) return
    await askAhead(path, missing)
    await idle()
  }
}

function watchLinks(): void {
  let isOn: Element | undefined
  const near = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || !leadsOn(link) || connection.now().isLost) return
    const path = pathOf(link)
    const asked = mayAskAhead() ? askAhead(path, old) : undefined
    if (!(event instanceof PointerEvent) || event.type !== 'pointerdown' || event.button !== 0) return
    isOn = link
    void Promise.resolve(asked).then(() => isOn === link && pressed.set(path))
  }
  const off = () => {
    isOn = undefined
    pressed.set(undefined)
  }
  for (const kind of ['pointerdown', 'pointerover', 'focusin']) document.addEventListener(kind, near, { passive: true })
  // The finger turned out to scroll, or the runner goes on by key.
  for (const kind of ['pointercancel', 'keydown']) document.addEventListener(kind, off, { passive: true })
  document.addEventListener(
    'pointerup',
    () => {
      const was = isOn
      setTimeout(() => isOn === was && off(), TAP_ENDS_MS)
    },
    { passive: true },
  )
}

const pathOf = (link: HTMLAnchorElement): string => link.pathname.slice(basePath.length)

/** To another page of Cairn. The link that skips to the content leads to nothing that is not here, a download to no page. */
const leadsOn = (link: HTMLAnchorElement): boolean =>
  link.origin === location.origin &&
  link.pathname.startsWith(`${basePath}/`) &&
  link.pathname !== location.pathname &&
  link.search === '' &&
  link.target === '' &&
  !link.hasAttribute('download')
