import { useSyncExternalStore } from 'react'

/** Whether Cairn answers, as the last request found it. */
interface Connection {
  readonly isLost: boolean
  /** When the snapshot was taken that is shown in place of answers, epoch ms; undefined while answers are shown. */
  readonly takenAt: number | undefined
}

let state: Connection = { isLost: false, takenAt: undefined }
/** What is shown from the snapshot and has not been answered since. */
const old = new Set<string>()
const changed = new EventTarget()

function become(next: Connection) {
  if (next.isLost === state.isLost && next.takenAt === state.takenAt) return
  state = next
  changed.dispatchEvent(new Event('change'))
}

export const connection = {
  lost: () => become({ ...state, isLost: true }),
  reached: () => become({ ...state, isLost: false }),
  /** `path` is shown as it was kept then. */
  showsOld(path: string, takenAt: number) {
    old.add(path)
    become({ isLost: true, takenAt })
  },
  showsNew(path: string) {
    old.delete(path)
    if (old.size === 0) become({ ...state, takenAt: undefined })
  },
  now: (): Connection => state,
}

export const useConnection = (): Connection =>
  useSyncExternalStore((tell) => {
    changed.addEventListener('change', tell)
    return () => changed.removeEventListener('change', tell)
  }, connection.now)
