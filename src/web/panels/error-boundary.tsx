import { Component, type ReactNode } from 'react'
import { connection } from '../api-client/connection.ts'
import { useWords } from '../app/reading.tsx'

interface State {
  readonly failed: boolean
}

/**
 * A mistake while drawing a page stands in for that page; the bars around it, and the way elsewhere, remain. Each
 * visit of a page has its own, so that the next is tried afresh.
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  /** Without a network it may be the snapshot that an older Cairn took: then the page is told as it is, not reached. */
  override componentDidCatch() {
    if (connection.now().takenAt === undefined) return
    void import('../offline/snapshot.ts')
      .then(({ dropOfOtherApp }) => dropOfOtherApp())
      .then((isDropped) => isDropped && location.reload())
      .catch(() => undefined)
  }

  override render() {
    return this.state.failed ? <PageFailed /> : this.props.children
  }
}

function PageFailed() {
  const { errors, buttons } = useWords().ui
  return (
    <main id="main" tabIndex={-1} className="page narrow">
      <div className="note stack" role="alert">
        <h1>{errors.page.title}</h1>
        <p>{errors.page.lead}</p>
        <p>
          <button type="button" className="button" onClick={() => location.reload()}>
            {buttons.reload}
          </button>
        </p>
      </div>
    </main>
  )
}
