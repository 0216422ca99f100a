import { ApiProblem } from '../api-client/api-problem.ts'
import { useWords } from '../app/reading.tsx'

/** What went wrong and what helps, in honey: never red, never blaming. */
export function ErrorNote({ error, retry }: { error: Error; retry?: () => void }) {
  const { buttons } = useWords().ui
  const { title, detail } = useProblemWords(error)
  return (
    <div className="note" role="alert">
      <p>
        <svg className="sign" viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
          <circle cx="10" cy="10" r="8.2" fill="none" stroke="var(--honey-ink)" strokeWidth="2" />
          <path d="M10 5.5v5.5M10 14v.4" stroke="var(--honey-ink)" strokeWidth="2.2" strokeLinecap="round" />
        </svg>{' '}
        <b className="strong">{title}</b>
        {detail ? ` ${detail}` : ''}
      </p>
      {retry ? (
        <p>
          <button type="button" className="link tap" onClick={retry}>
            {buttons.tryAgain}
          </button>
        </p>
      ) : null}
    </div>
  )
}

/** The server's own words where it has them; ours where there was no answer or no sense in it. */
export function useProblemWords(error: Error): { title: string; detail: string | undefined } {
  const { errors } = useWords()
  if (!(error instanceof ApiProblem)) return { title: `${errors.title('bug')}.`, detail: errors.say('bug') }
  const { problem } = error
  if (error.status === 0) return { title: `${errors.title('offline')}.`, detail: errors.say('offline') }
  if (error.code === 'not-cairn')
    return { title: `${errors.title(error.code)} (${error.status}).`, detail: errors.say(error.code) }
  const fields = problem.fields?.map(({ message }) => message).join(' ')
  return { title: `${problem.title}.`.replace('..', '.'), detail: fields || problem.detail || errors.say(problem.code) }
}
