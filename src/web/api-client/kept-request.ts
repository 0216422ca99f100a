import { ApiProblem } from './api-problem.ts'
import { isDemo } from './base-path.ts'
import { connection } from './connection.ts'
import { request } from './request.ts'

/** A computer that sleeps does not say no; it says nothing. */
const PATIENCE_MS = 6000

/** Only where the app itself opens without a network is there any use in keeping what it would show. */
export const keepsSnapshot = (): boolean => !isDemo && navigator.serviceWorker?.controller != null

/**
 * The answer, or, where Cairn cannot be reached, the one that was kept on purpose (offline/snapshot.ts says which are).
 * Of another day nothing is kept.
 */
export async function keptRequest<Answer>(
  path: string,
  { signal, asOf }: { readonly signal: AbortSignal; readonly asOf?: string | undefined },
): Promise<Answer> {
  const day = asOf === undefined ? '' : `${path.includes('?') ? '&' : '?'}asOf=${asOf}`
  const asked = request<Answer>('GET', path + day, { signal })
  if (asOf !== undefined || !keepsSnapshot()) return asked
  const came = asked.then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  )
  const first = await Promise.race([came, new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS))])
  if (first && 'answer' in first) {
    connection.showsNew(path)
    return first.answer
  }
  if (first && !isUnreachable(first.error)) throw first.error
  const { answerOf } = await import('../offline/snapshot.ts')
  const kept = await answerOf<Answer>(path).catch(() => undefined)
  if (!kept) return asked
  connection.showsOld(path, kept.takenAt)
  return kept.answer
}

export const isUnreachable = (error: unknown): boolean => error instanceof ApiProblem && error.status === 0
