import { useEffect } from 'react'
import { isDemo } from '../api-client/base-path.ts'
import { useConnection } from '../api-client/connection.ts'
import { useReading, useWords } from '../app/reading.tsx'
import { keepApp, lookForNewer, takeNewer, useIsNewerReady } from './newer-version.ts'
import { noteTyping, useIsTyping } from './typed.ts'
import { useSending } from './use-sending.ts'
import { useSnapshot } from './use-snapshot.ts'
import { WaitingEntries } from './waiting-entries.tsx'

const HOUR_MS = 3_600_000

/** Above every page, and mostly empty: no connection, what waits to be sent, a newer Cairn. */
export default function OfflineLines() {
  const { label } = useWords().web.offline
  return (
    <aside className="quiet-lines" aria-label={label}>
      {isDemo ? null : <RunnersLines />}
      <NewerLine />
    </aside>
  )
}

/** What concerns the runner's own data; the made-up runner has none to lose. */
function RunnersLines() {
  useSnapshot()
  const look = useSending()
  return (
    <>
      <ConnectionLine look={look} />
      <WaitingEntries />
    </>
  )
}

function ConnectionLine({ look }: { look: () => void }) {
  const { words, zone, today } = useReading()
  const { offline: said } = words.web
  const { isLost, takenAt } = useConnection()
  const text = takenAt === undefined ? said.lost : asOf(new Date(takenAt))
  function asOf(at: Date) {
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at)
    return said.asOf(day, words.format.timeOfDay(at.toISOString(), zone), today)
  }
  const isShown = isLost || takenAt !== undefined
  return (
    <div role="status">
      {isShown ? (
        <p className="quiet-line">
          {text}{' '}
          <button type="button" className="link tap" onClick={look}>
            {said.again}
          </button>
        </p>
      ) : null}
    </div>
  )
}

/** Never while something is being typed: a reload would cost it. It comes by itself when Cairn is opened the next time. */
function NewerLine() {
  const { offline: said } = useWords().web
  const isReady = useIsNewerReady()
  const isTyping = useIsTyping()
  useEffect(() => {
    void keepApp()
    const timer = setInterval(lookForNewer, HOUR_MS)
    const stop = noteTyping()
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [])
  return (
    <div role="status">
      {isReady && !isTyping ? (
        <p className="quiet-line">
          {said.newer}{' '}
          <button type="button" className="link tap" onClick={takeNewer}>
            {said.reload}
          </button>
        </p>
      ) : null}
    </div>
  )
}
