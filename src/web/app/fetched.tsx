import { createElement, useEffect, useReducer, useState, type ComponentType, type ReactNode } from 'react'

interface Fetched<Props> {
  (props: Props): ReactNode
  /** Brings the code before it is drawn. */
  readonly fetch: () => Promise<unknown>
}

/**
 * A component whose code is fetched when it is drawn for the first time, or sooner. Not by `lazy`: that draws what stands
 * in for it even where the code is here already, and holds back for 300 ms what comes soon after.
 */
export function fetched<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  waiting: ReactNode = null,
): Fetched<Props> {
  let component: ComponentType<Props> | undefined
  let coming: Promise<unknown> | undefined
  const bring = async () => {
    try {
      component = (await load()).default
    } finally {
      coming = undefined
    }
  }
  const fetch = async () => component ?? (coming ??= bring())
  function Later(props: Props) {
    const [, redraw] = useReducer((times: number) => times + 1, 0)
    const [error, setError] = useState<unknown>()
    const isHere = component !== undefined
    // Out of sight no effect runs, and there, too, it is to be drawn when it comes.
    if (!isHere) fetch().then(redraw, () => undefined)
    useEffect(() => {
      if (!isHere) fetch().then(redraw, (reason: unknown) => setError(reason ?? new Error('not fetched')))
    }, [isHere])
    if (error !== undefined) throw error
    return component ? createElement(component, props) : waiting
  }
  return Object.assign(Later, { fetch })
}

/** The same for what the page goes on without where its code cannot be fetched. */
export const fetchedIfPossible = <Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): Fetched<Props> => fetched(() => load().catch(() => ({ default: () => null })))
