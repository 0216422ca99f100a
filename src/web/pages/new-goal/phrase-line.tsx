import { TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useWords } from '../../app/reading.tsx'

interface PhraseLineProps {
  readonly read: (text: string) => void
  readonly busy: boolean
  /** Examples make room for the answer once there is one. */
  readonly examples: boolean
}

/** One line: the goal in the runner's own words. Examples fill it. */
export function PhraseLine({ read, busy, examples }: PhraseLineProps) {
  const { newGoal } = useWords().ui
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim()) read(text.trim())
  }
  return (
    <form className="card form" onSubmit={submit}>
      <TextInput
        label={newGoal.text.label}
        description={newGoal.text.hint}
        placeholder={newGoal.text.placeholder}
        value={text}
        maxLength={500}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
        className="say"
      />
      <div hidden={!examples}>
        <p className="field-label small">{newGoal.examples.title}</p>
        <div className="examples">
          {newGoal.examples.list.map((example) => (
            <button
              key={example}
              type="button"
              className="chip"
              onClick={() => {
                setText(example)
                read(example)
              }}
            >
              {example}
            </button>
          ))}
        </div>
      </div>
      <div>
        <button type="submit" className="button primary" aria-disabled={busy || !text.trim()}>
          {newGoal.text.read}
        </button>
      </div>
    </form>
  )
}
