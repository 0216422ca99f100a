/**
 * What lets Cairn open without a network: it keeps the app's own files, and the empty page that they fill. No answer of
 * the API goes through it, none is kept; what a runner sees without a network is the snapshot (snapshot.ts).
 *
 * A file of its own in every build: it imports nothing but types, and `scripts/vite-app-files.js` writes the list into it.
 */

/** What the page says to a worker that waits to take over from the one before it. */
const TAKE_OVER = 'take-over'
/** A computer that sleeps does not answer at all: then the page that is here opens. */
const PATIENCE_MS = 5000
/** What a proxy says of a Cairn that does not answer. */
const NOT_THERE = new Set([502, 503, 504])
/** Addresses that are no page: answers, calendars, files, and the page to sign in, which only the server gives. */
const NO_PAGE = /^(demo\/)?(api|calendar)\/|^(sign-in|share)$|^[^/]+\.(js|svg|png|webmanifest)$/

/** Files of the app asked for at once: the runner is on the way from page to page meanwhile. */
const AT_A_TIME = 4

interface Waits extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetches extends Waits {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
/** The part of a service worker's world that is used here; the types of the page know another. */
interface World {
  readonly clients: { claim(): Promise<void>; matchAll(which: { includeUncontrolled: boolean }): Promise<unknown[]> }
  skipWaiting(): Promise<void>
  addEventListener(on: 'install' | 'activate', act: (event: Waits) => void): void
  addEventListener(on: 'fetch', act: (event: Fetches) => void): void
  addEventListener(on: 'message', act: (event: MessageEvent) => void): void
}
const world = globalThis as unknown as World

/** Where Cairn lies: this file lies there too. */
const home = new URL('./', location.href)
/** One for each path of a host, which may have more than one Cairn. */
const CACHE = `cairn ${home.pathname}`
const { version, files } = JSON.parse('__APP_FILES__') as { version: string; files: readonly string[] }
/** The page of this very version: the one before goes on with its own until it is done. */
const page = `${home.href}?${version}`
const addresses = files.map((file) => new URL(file, home).href)

world.addEventListener('install', (event) => event.waitUntil(keepFiles()))
world.addEventListener('activate', (event) => event.waitUntil(begin()))
world.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void world.skipWaiting()
})
world.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== home.origin || !url.pathname.startsWith(home.pathname)) return
  const path = url.pathname.slice(home.pathname.length)
  if (path.startsWith('assets/')) event.respondWith(fileOf(request))
  else if (request.mode === 'navigate' && !NO_PAGE.test(path)) event.respondWith(pageOf(request))
})

/** What is here stays: the names of files change with what is in them. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE)
  const kept = new Set((await cache.keys()).map(({ url }) => url))
  const missing = addresses.filter((address) => !kept.has(address))
  // What has come stays when the rest breaks off: the next try goes on from there.
  for (let i = 0; i < missing.length; i += AT_A_TIME) await cache.addAll(missing.slice(i, i + AT_A_TIME))
  const answer = await fetch(home, { cache: 'no-store', headers: { accept: 'text/html' } })
  // Whoever is signed out is led to the page to sign in, which is not the one to keep.
  if (!answer.ok || answer.redirected) throw new Error('not the page of Cairn')
  await cache.put(page, answer)
}

/** Serves the page that is open already; what only older versions needed goes when no other page may still ask for it. */
async function begin(): Promise<void> {
  await world.clients.claim()
  if ((await world.clients.matchAll({ includeUncontrolled: true })).length > 1) return
  const cache = await caches.open(CACHE)
  const needed = new Set([page, ...addresses])
  for (const { url } of await cache.keys()) if (!needed.has(url)) await cache.delete(url)
}

async function fileOf(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(request.url)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request.url, answer.clone())
  return answer
}

/** The server's word first: it knows who is signed in. */
async function pageOf(request: Request): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(page)
  if (!kept) return fetch(request)
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS))
  const answer = await Promise.race([fetch(request).catch(() => undefined), late])
  return answer && !NOT_THERE.has(answer.status) ? answer : kept
}
