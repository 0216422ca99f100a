/**
 * Whether a form may be taken in by POST /share. No page can make a browser say `Sec-Fetch-Site: none`: it stands only on
 * what the runner began in the browser or the system itself, as the system's share sheet does (Web Share Target); such a
 * request names no origin, or `null`. A form of our own page says `same-origin` and our origin. Everything else is refused:
 * a form of another site (`cross-site`, or `same-site` from another port), one from a sandboxed frame (its origin is `null`
 * too), and what says nothing, since a browser that is too old to say where it comes from cannot share either.
 */
export function mayShare(header: (name: string) => string | undefined, isOurs: (origin: string) => boolean): boolean {
  const [site, mode, origin] = [header('sec-fetch-site'), header('sec-fetch-mode'), header('origin')]
  const isOwn = origin !== undefined && isOurs(origin)
  if (mode !== 'navigate') return false
  if (site === 'none') return origin === undefined || origin === 'null' || isOwn
  return site === 'same-origin' && isOwn
}
