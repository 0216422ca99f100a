import type { FormEvent, ReactNode } from 'react'
import { useWords } from '../app/reading.tsx'
import { ErrorNote } from '../panels/error-note.tsx'

interface ActFormProps {
  readonly lead?: string | undefined
  /** The button names the act, by the same word that opened the form. */
  readonly act: string
  readonly submit: () => void
  readonly cancel: () => void
  /** Names the way back; of what is there already: to keep it as it is. */
  readonly back?: string | undefined
  readonly busy: boolean
  readonly error: Error | null
  readonly children?: ReactNode
}

/** A short form that opens where its button is, with one act and the way back. */
export function ActForm({ lead, act, submit, cancel, back, busy, error, children }: ActFormProps) {
  const { buttons } = useWords().ui
  return (
    <form
      className="form act-form"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (!busy) submit()
      }}
    >
      {lead ? <p className="small">{lead}</p> : null}
      {children}
      {error ? <ErrorNote error={error} /> : null}
      <div className="menu-row">
        <button type="submit" className="button" aria-disabled={busy}>
          {act}
        </button>
        <button
          type="button"
          className="button quiet"
          onClick={(event) => {
            giveBackFocus(event.currentTarget)
            cancel()
          }}
        >
          {back ?? buttons.keepAsIs}
        </button>
      </div>
    </form>
  )
}

/** The form closes: the keyboard is where it was before, on the button that opened it. */
function giveBackFocus(inside: HTMLElement) {
  inside.closest('section')?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus()
}
