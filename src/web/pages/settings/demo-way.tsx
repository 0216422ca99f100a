import { isDemo } from '../../api-client/base-path.ts'
import { useDemoStart } from '../../api-client/writes.ts'
import { useWords } from '../../app/reading.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'

/** The way to the made-up runner, once the first page has other things to show. */
export function DemoWay() {
  const { demo } = useWords().ui.shell
  const start = useDemoStart()
  if (isDemo) return null
  return (
    <>
      <p>
        <button
          type="button"
          className="link list-link"
          disabled={start.isPending}
          onClick={() => start.mutate(undefined, { onSuccess: ({ path }) => location.assign(path) })}
        >
          {start.isPending ? demo.making : demo.enter}
        </button>
      </p>
      {start.error ? <ErrorNote error={start.error} /> : null}
    </>
  )
}
