import { useRef, useState } from 'react'

export interface Selection {
  readonly ids: readonly string[]
  has(id: string): boolean
  /** Selects the row at a place or lets go of it; with `through` all from the one touched last to here. */
  toggle(at: number, through: boolean): void
  set(ids: readonly string[]): void
}

/** Rows that the runner has selected, by id: they stay selected while the list is filtered anew. */
export function useSelection(rows: readonly { readonly id: string }[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<number | undefined>(undefined)
  return {
    ids: [...chosen],
    has: (id) => chosen.has(id),
    toggle(at, through) {
      const id = rows[at]?.id
      if (id === undefined) return
      const next = new Set(chosen)
      const from = through ? (last.current ?? at) : at
      const isOn = !chosen.has(id)
      for (const { id: each } of rows.slice(Math.min(from, at), Math.max(from, at) + 1))
        if (isOn) next.add(each)
        else next.delete(each)
      last.current = at
      setChosen(next)
    },
    set: (ids) => setChosen(new Set(ids)),
  }
}
