import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ActivityRow as Row } from '../../../core/view/dashboard-types.ts'
import { useWords } from '../../app/reading.tsx'
import { ActivityRow } from '../../parts/activity-row.tsx'

const FIRST = 8

/** The activities that the numbers rest on, newest first. */
export function GoalCounted({ activities }: { activities: readonly Row[] }) {
  const { ui } = useWords()
  const [all, setAll] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const { counted } = ui.goal
  const showAll = () => {
    flushSync(() => setAll(true))
    list.current?.querySelectorAll('a')[FIRST]?.focus()
  }
  const newestFirst = activities.toSorted((a, b) => (a.startAt < b.startAt ? 1 : -1))
  return (
    <section className="card">
      <div className="between">
        <h2>{counted.title}</h2>
        {activities.length > 0 ? <span className="small">{counted.number(activities.length)}</span> : null}
      </div>
      {activities.length === 0 ? <p className="small">{counted.none}</p> : null}
      <ul ref={list} className="rows">
        {newestFirst.slice(0, all ? undefined : FIRST).map((activity) => (
          <li key={activity.id}>
            <ActivityRow activity={activity} />
          </li>
        ))}
      </ul>
      {!all && activities.length > FIRST ? (
        <button type="button" className="link tap" onClick={showAll}>
          {ui.buttons.showAll}
        </button>
      ) : null}
    </section>
  )
}
