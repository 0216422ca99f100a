import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import type { TellView } from '../../../core/view/tell.ts'
import { useTell } from '../../api-client/advice.ts'
import { useReading } from '../../app/reading.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { useCopy } from '../../parts/use-copy.ts'

/** A text for whoever knows of the goal: the runner reads it, changes it and sends it. Cairn sends nothing. */
export default function TellGoal({ goal }: { goal: GoalPage }) {
  const { words } = useReading()
  const said = words.web.advice.tell
  const [open, setOpen] = useState(false)
  const query = useTell(goal.id, open)
  const who = goal.commitment?.toldTo
  return (
    <section className="card stack">
      <div>
        <h2>{said.title}</h2>
        <p className="small">{who ? said.lead(who) : said.leadNobody}</p>
      </div>
      {open ? (
        <QueryPanel query={query}>{(view) => <Text view={view} />}</QueryPanel>
      ) : (
        <p>
          <button type="button" className="button quiet" aria-expanded={false} onClick={() => setOpen(true)}>
            {said.make}
          </button>
        </p>
      )}
    </section>
  )
}

function Text({ view }: { view: TellView }) {
  const { words, reader } = useReading()
  const { advice, goals } = words
  const said = words.web.advice.tell
  const [text, setText] = useState(() => advice.tell(view, goals.name(view, reader), reader).join('\n'))
  const copy = useCopy()
  if (view.told === null) return <p>{advice.tellNothing}</p>
  return (
    <>
      <Textarea
        label={said.label}
        value={text}
        autosize
        minRows={4}
        maxRows={12}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="menu-row">
        <button type="button" className="button" onClick={() => copy(text)}>
          {said.copy}
        </button>
        {typeof navigator.share === 'function' ? (
          <button
            type="button"
            className="button quiet"
            onClick={() => void navigator.share({ text }).catch(() => undefined)}
          >
            {said.share}
          </button>
        ) : null}
      </div>
    </>
  )
}
