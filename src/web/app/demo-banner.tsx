import { isDemo, rootPath } from '../api-client/base-path.ts'
import { useWords } from './reading.tsx'

/** On every page of the made-up runner, with the way out. A plain link: leaving loads the runner's own data afresh. */
export function DemoBanner() {
  const { demo } = useWords().ui.shell
  if (!isDemo) return null
  return (
    <aside className="banner" aria-label={demo.madeUp}>
      <span>{demo.banner}</span>
      <a className="link" href={`${rootPath}/`}>
        {demo.leave}
      </a>
    </aside>
  )
}
