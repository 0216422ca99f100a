import { useSyncExternalStore } from 'react'
import { rootPath } from '../api-client/base-path.ts'

/** A worker of a newer Cairn that is all there and waits for its turn. */
let waiting: ServiceWorker | undefined
const changed = new EventTarget()

function seen(worker: ServiceWorker | null) {
  waiting = worker ?? undefined
  changed.dispatchEvent(new Event('change'))
}

/** Asks the browser to keep the app, and listens for newer ones. Over plain http browsers keep none. */
export async function keepApp(): Promise<void> {
  const { serviceWorker } = navigator
  if (!serviceWorker || import.meta.env.DEV) return
  // `none`: the browser asks the server itself for the file that tells which Cairn there is.
  await serviceWorker
    .register(`${rootPath}/service-worker.js`, { scope: `${rootPath}/`, updateViaCache: 'none' })
    .catch(() => undefined)
  const registration = await serviceWorker.getRegistration(`${rootPath}/`)
  if (!registration) return
  seen(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const next = registration.installing
    next?.addEventListener('statechange', () => {
      // The very first one has nobody to wait for.
      if (next.state === 'installed' && serviceWorker.controller) seen(next)
    })
  })
}

/** Looks for a newer Cairn: a page that stays open for weeks would not by itself. */
export const lookForNewer = (): void =>
  void navigator.serviceWorker
    ?.getRegistration(`${rootPath}/`)
    .then((registration) => registration?.update())
    .catch(() => undefined)

export const useIsNewerReady = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      changed.addEventListener('change', tell)
      return () => changed.removeEventListener('change', tell)
    },
    () => waiting !== undefined,
  )

/** A worker that has not answered everything yet holds the newer one up. The server gives the newer page all the same. */
const PATIENCE_MS = 2000

/** Lets the newer one take over, and loads its page. */
export function takeNewer(): void {
  if (!waiting) return
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  setTimeout(() => location.reload(), PATIENCE_MS)
  waiting.postMessage('take-over')
}
