import { useEffect, useId, useRef } from 'react'
import type { WhatIfInputs } from '../../../core/plan/what-if/what-if-types.ts'
import type { Candidate } from '../../../core/view/worksheet/worksheet-types.ts'
import { useWords } from '../../app/reading.tsx'
import { AskGuess } from './ask-guess.tsx'
import { useSheet } from './sheet.ts'
import { WhatIf } from './what-if/what-if.tsx'

/** The sliders say a chance at every move, so the runner's own guess is asked before they open. */
export function GuessThenWhatIf({ candidate, inputs }: { candidate: Candidate; inputs: WhatIfInputs }) {
  const said = useWords().web.worksheet
  const { answers } = useSheet()
  const id = useId()
  const opens = useRef<HTMLDivElement>(null)
  const isOpen = answers.guess !== undefined || candidate.chance === null
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    // The button that was pressed is gone: reading goes on where it stood.
    if (isOpen && !wasOpen.current) opens.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  if (isOpen)
    return (
      <div ref={opens} tabIndex={-1} role="group" aria-label={said.gap.whatIf}>
        <WhatIf candidate={candidate} inputs={inputs} />
      </div>
    )
  return (
    <section className="card stack" aria-labelledby={id}>
      <div>
        <h2 id={id}>{said.mine.guess}</h2>
        <p className="small">{said.gap.guessOpens}</p>
      </div>
      <AskGuess />
    </section>
  )
}
