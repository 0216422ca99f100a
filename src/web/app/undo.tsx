import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react'
import { useUndoChange } from '../api-client/writes.ts'
import { useWords } from './reading.tsx'

const STAYS_MS = 10_000

interface Note {
  readonly id: number
  readonly text: string
  readonly changeId?: string
  readonly then?: (() => void) | undefined
  readonly first?: (() => void) | undefined
}

interface Undo {
  /**
   * Says what was done and offers to take it back; `then` runs after it was taken back, `first` before: to leave the page
   * of what will be no more.
   */
  readonly offer: (text: string, changeId: string, then?: () => void, first?: () => void) => void
  readonly say: (text: string) => void
}

const Context = createContext<Undo>({ offer: () => {}, say: () => {} })
export const useUndo = () => useContext(Context)

/** Ctrl+Z or ⌘Z, where it does not mean the text of a field. */
function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent): boolean {
  if (key.toLowerCase() !== 'z' || shiftKey || altKey || !(ctrlKey || metaKey)) return false
  return !(
    target instanceof HTMLElement && target.matches('input:not([type=radio], [type=checkbox]), textarea, select')
  )
}

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
      // One at a time: there is then one Undo, and it takes back what was done last.
      setNotes([{ ...note, id }])
      letGo(id)
    },
    [letGo],
  )
  const [value] = useState<Undo>(() => ({
    offer: (text, changeId, then, first) => add({ text, changeId, then, first }),
    say: (text) => add({ text }),
  }))

  const shelf = useRef<HTMLDivElement>(null)
  const last = notes.at(-1)

  // The form that was sent is gone, and with it the focus: it goes where the act can be taken back.
  useEffect(() => {
    if (!last) return
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) shelf.current?.querySelector('button')?.focus()
    }, 60)
    return () => clearTimeout(timer)
  }, [last])

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isUndo(event) || !last?.changeId) return
      event.preventDefault()
      void takeBack(last)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })

  async function takeBack(note: Note) {
    drop(note.id)
    if (!note.changeId) return
    note.first?.()
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
      <div ref={shelf} className="toasts" role="status" aria-live="polite">
        {notes.map((note) => (
          <div
            key={note.id}
            className="toast"
            onPointerEnter={() => hold(note.id)}
            onPointerLeave={() => letGo(note.id)}
            onFocus={(event) => {
              if (event.target.matches(':focus-visible')) hold(note.id)
            }}
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
