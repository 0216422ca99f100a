/** The address by which other devices reach this server, usually that of a proxy before it. */
export interface PublicAddress {
  /** https://host, without a path: what a browser names as Origin. */
  readonly origin: string
  /** What a browser names as Host: with the port, unless it is the usual one. */
  readonly host: string
  /** '' or '/cairn': the path under which the proxy has put Cairn. */
  readonly base: string
  readonly isSecure: boolean
}

/** First parts of Cairn's own addresses: a path of the same name could not be told from them. */
const OWN_NAMES = new Set(
  (
    'api assets demo calendar share sign-in manifest.webmanifest app-icon.svg service-worker.js ' +
    'goals training races gear days fitness forecasts import settings pauses check-in check-ins workouts more dev worksheet worksheets ' +
    'signs reviews answers learn'
  ).split(' '),
)

export type AddressProblem = 'not-an-address' | 'own-name'

/** Reads https://host[:port][/path]; no user, no query. */
export function publicAddress(text: string): PublicAddress | AddressProblem {
  if (!URL.canParse(text)) return 'not-an-address'
  const url = new URL(text)
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  if (!isWeb || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return 'not-an-address'
  const base = url.pathname.replace(/\/+$/, '')
  if (!/^(\/[\w.~-]+)*$/.test(base)) return 'not-an-address'
  if (OWN_NAMES.has(base.split('/')[1] ?? '')) return 'own-name'
  return { origin: url.origin, host: url.host.toLowerCase(), base, isSecure: url.protocol === 'https:' }
}

/** The address of what is asked for inside of Cairn: a proxy may leave the path on or take it off. */
export function pathWithin(base: string, path: string): string {
  if (base === '' || !(path === base || path.startsWith(`${base}/`))) return path
  return path.slice(base.length) || '/'
}
