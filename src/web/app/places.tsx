import { Activity, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import { Router, useLocation, type BaseLocationHook, type BaseSearchHook } from 'wouter'
import { navigate, useLocationProperty } from 'wouter/use-browser-location'
import { basePath } from '../api-client/base-path.ts'
import { ErrorBoundary } from '../panels/error-boundary.tsx'
import { pressed } from './pressed.ts'
import { idle } from './idle.ts'

/** ms within which a page that was left is taken away, however busy the browser is. */
const LEAVES_MS = 100

interface Place {
  readonly path: string
  /** No two visits of one page share what was typed or opened on it. */
  readonly visit: number
}

interface Walk {
  /** Drawn out of sight: a finger is on its link. */
  readonly ahead?: Place
  readonly here: Place
  /** Out of sight already; taken away when the browser has time, not while a runner waits for the next. */
  readonly left?: Place
}

function walked({ ahead, here }: Walk, to: string): Walk {
  return {
    here: ahead?.path === to ? ahead : { path: to, visit: Math.max(here.visit, ahead?.visit ?? 0) + 1 },
    left: here,
  }
}

/** Another page may have been left meanwhile. */
function without(before: Walk, gone: Place): Walk {
  if (before.left !== gone) return before
  const { left: _, ...rest } = before
  return rest
}

function pressedOn({ ahead: _, ...rest }: Walk, next: string | undefined): Walk {
  return next === undefined ? rest : { ...rest, ahead: { path: next, visit: rest.here.visit + 1 } }
}

/**
 * The page that is open, and out of sight the one that a finger is on the link of and the one that was just left. What is
 * ahead does nothing: its effects begin when it is shown. What was left ends a moment later, all at once: to end its
 * effects first and take it away then would be done twice, once while the runner waits for the next page.
 */
export function Places({ children }: { readonly children: ReactNode }) {
  const [path] = useLocation()
  const next = useSyncExternalStore(pressed.subscribe, pressed.now)
  const [walk, setWalk] = useState<Walk>({ here: { path, visit: 0 } })
  if (walk.here.path !== path) setWalk(walked(walk, path))
  else if (walk.ahead?.path !== next && next !== path) setWalk(pressedOn(walk, next))
  const { ahead, here, left } = walk
  useEffect(() => {
    if (pressed.now() === here.path) pressed.set(undefined)
  }, [here])
  useEffect(() => {
    if (left !== undefined) void idle(LEAVES_MS).then(() => setWalk((now) => without(now, left)))
  }, [left])
  return [ahead, here, left]
    .filter((place) => place !== undefined)
    .map((place) => (
      <Stage
        key={`${place.visit} ${place.path}`}
        path={place.path}
        is={place === here ? 'here' : place === ahead ? 'ahead' : 'left'}
      >
        {children}
      </Stage>
    ))
}

interface StageProps {
  readonly path: string
  readonly is: 'ahead' | 'here' | 'left'
  readonly children: ReactNode
}

function Stage({ path, is, children }: StageProps) {
  const stage = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => (is === 'ahead' && stage.current !== null ? keepLaidOut(stage.current) : undefined), [is])
  return (
    <div
      ref={stage}
      className={`place ${is}`}
      aria-hidden={is !== 'here' || undefined}
      // A field that loses the focus by being left says nothing any more.
      onBlurCapture={is === 'here' ? undefined : (event) => event.stopPropagation()}
    >
      <Activity mode={is === 'ahead' ? 'hidden' : 'visible'}>
        <At path={path}>{children}</At>
      </Activity>
    </div>
  )
}

/**
 * `Activity` takes what it hides out of the layout, whenever it draws it. A page ahead is kept from sight by its place, and
 * laid out in there while the tap lasts: that is half of what there is to do when it ends.
 */
function keepLaidOut(place: HTMLElement): () => void {
  const drawn = new MutationObserver(() => {
    for (const child of place.children)
      if (child instanceof HTMLElement) {
        child.style.removeProperty('display')
        drawn.observe(child, { attributeFilter: ['style'] })
      }
  })
  drawn.observe(place, { childList: true })
  return () => drawn.disconnect()
}

/**
 * Where a page stands, for its links and for what it reads of the search. Its address is one for as long as it stands, and
 * its search is that of its own address: neither changes while the browser is on the way from or to it.
 */
function standing(path: string): { readonly hook: BaseLocationHook; readonly searchHook: BaseSearchHook } {
  const isHere = () => (location.pathname.slice(basePath.length) || '/') === path
  const at: [string, typeof navigate] = [basePath + path, navigate]
  let search = ''
  const now = () => {
    if (isHere()) search = location.search
    return search
  }
  return { hook: () => at, searchHook: () => useLocationProperty(now) }
}

function At({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  const [stands] = useState(() => standing(path))
  return (
    <Router base={basePath} {...stands}>
      <ErrorBoundary>{children}</ErrorBoundary>
    </Router>
  )
}
