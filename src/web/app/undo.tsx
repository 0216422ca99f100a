import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react'
import { useUndoChange } from '../api-client/writes.ts'
import { useWords } from './reading.tsx'

const STAYS_MS = 10_000

interface Note {
  readonly id: number
  readonly text: string
  readonly changeId?: string
  readonly then?: (() => void) | undefined
}

interface Undo {
  /** Says what was done and offers to take it back; `then` runs after it was taken back. */
  readonly offer: (text: string, changeId: string, then?: () => void) => void
  readonly say: (text: string) => void
}

const Context = createContext<Undo>({ offer: () => {}, say: () => {} })
export const useUndo = () => useContext(Context)

/** Notes at the foot of the page. They stay while they are pointed at or hold the focus. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const [notes, setNotes] = useState<readonly Note[]>([])
  const count = useRef(0)
  const timers = useRef(new Map<number, ReturnType<typeof setTimeout>>())
  const { mutateAsync } = useUndoChange()
  const { ui, web } = useWords()

  const drop = useCallback((id: number) => setNotes((all) => all.filter((note) => note.id !== id)), [])
  const hold = useCallback((id: number) => clearTimeout(timers.current.get(id)), [])
  const letGo = useCallback(
    (id: number) => {
      hold(id)
      timers.current.set(id, setTimeout(drop, STAYS_MS, id))
    },
    [drop, hold],
  )
  const add = useCallback(
    (note: Omit<Note, 'id'>) => {
      const id = ++count.current
      setNotes((all) => [...all.slice(-1), { ...note, id }])
      letGo(id)
    },
    [letGo],
  )
  const [value] = useState<Undo>(() => ({
    offer: (text, changeId, then) => add({ text, changeId, then }),
    say: (text) => add({ text }),
  }))

  async function takeBack(note: Note) {
    drop(note.id)
    if (!note.changeId) return
    try {
      await mutateAsync(note.changeId)
      note.then?.()
      add({ text: ui.toasts.undone })
    } catch {
      add({ text: web.acts.undoFailed })
    }
  }

  return (
    <Context value={value}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {notes.map((note) => (
          <div
            key={note.id}
            className="toast"
            onPointerEnter={() => hold(note.id)}
            onPointerLeave={() => letGo(note.id)}
            onFocus={() => hold(note.id)}
            onBlur={() => letGo(note.id)}
          >
            <span>{note.text}</span>
            {note.changeId ? (
              <button type="button" onClick={() => void takeBack(note)}>
                {ui.buttons.undo}
              </button>
            ) : (
              <button type="button" onClick={() => drop(note.id)}>
                {ui.buttons.close}
              </button>
            )}
          </div>
        ))}
      </div>
    </Context>
  )
}
