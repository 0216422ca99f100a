import { useEffect } from 'react'
import { isDemo } from '../api-client/base-path.ts'
import { useConnection } from '../api-client/connection.ts'
import { useWords } from '../app/reading.tsx'
import { lookForNewer, takeNewer, useIsNewerReady } from './newer-version.ts'
import { ConnectionSaid, NewerSaid } from './quiet-lines.tsx'
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
  const { isLost, takenAt } = useConnection()
  const isShown = isLost || takenAt !== undefined
  return <div role="status">{isShown ? <ConnectionSaid takenAt={takenAt} look={look} /> : null}</div>
}

/** Never while something is being typed: a reload would cost it. It comes by itself when Cairn is opened the next time. */
function NewerLine() {
  const isReady = useIsNewerReady()
  const isTyping = useIsTyping()
  useEffect(() => {
    const timer = setInterval(lookForNewer, HOUR_MS)
    const stop = noteTyping()
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [])
  return <div role="status">{isReady && !isTyping ? <NewerSaid take={takeNewer} /> : null}</div>
}
