import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AnswersSaid } from '../../../api/contract-worksheet.ts'
import type { WorksheetAnswers, WorksheetView } from '../../../core/view/worksheet/worksheet-types.ts'
import { ApiProblem } from '../../api-client/api-problem.ts'
import { saveAnswers, worksheetKey } from '../../api-client/worksheets.ts'
import { laidOver, movesNumbers, readKept, stillKept, writeKept } from './kept-answers.ts'

const PAUSE_MS = 500
const AGAIN_MS = 5000

export type SaveState = 'saved' | 'saving' | 'offline' | 'refused'

export interface Answers {
  readonly answers: WorksheetAnswers
  readonly state: SaveState
  /** Shown at once, kept on the device, saved after a moment without typing. */
  readonly say: (said: AnswersSaid) => void
  /** The same without drawing anything anew, and on the device when the page is left: for what moves sixty times a second. */
  readonly keep: (said: AnswersSaid) => void
  /** Now, and done when the server has all. Throws where it has not. */
  readonly flush: () => Promise<void>
}

/** The answers of a worksheet as they are being given. Nothing is lost on a reload or without a connection. */
export function useAnswers(id: string, known: WorksheetAnswers, mayChange: boolean): Answers {
  const client = useQueryClient()
  const [said, setSaid] = useState<AnswersSaid>(() => (mayChange ? readKept(id) : {}))
  const kept = useRef(said)
  const [state, setState] = useState<SaveState>('saved')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const underWay = useRef<Promise<void>>(undefined)

  const send = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    await underWay.current?.catch(() => undefined)
    const batch = kept.current
    if (Object.keys(batch).length === 0) return
    setState('saving')
    const key = worksheetKey(id)
    underWay.current = saveAnswers(id, batch).then(async ({ version, updatedAt }) => {
      // A reading that is still on its way knows nothing of these answers.
      await client.cancelQueries({ queryKey: key })
      client.setQueryData<WorksheetView>(
        key,
        (view) => view && { ...view, version, updatedAt, answers: laidOver(view.answers, batch) },
      )
      kept.current = stillKept(kept.current, batch)
      writeKept(id, kept.current)
      setSaid(kept.current)
      setState('saved')
      void client.invalidateQueries({ queryKey: key, refetchType: movesNumbers(batch) ? 'active' : 'none' })
    })
    try {
      await underWay.current
    } catch (error) {
      const isAway = error instanceof ApiProblem && (error.status === 0 || error.status >= 500)
      setState(isAway ? 'offline' : 'refused')
      throw error
    }
  }, [client, id])

  useEffect(() => {
    if (state !== 'offline') return undefined
    const again = setInterval(() => void send().catch(() => undefined), AGAIN_MS)
    return () => clearInterval(again)
  }, [state, send])

  const keep = useCallback(
    (next: AnswersSaid) => {
      if (!mayChange) return
      kept.current = { ...kept.current, ...next }
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void send().catch(() => undefined), PAUSE_MS)
    },
    [mayChange, send],
  )
  const say = useCallback(
    (next: AnswersSaid) => {
      keep(next)
      if (mayChange) writeKept(id, kept.current)
      setSaid(kept.current)
    },
    [id, keep, mayChange],
  )

  useEffect(() => {
    const now = () => void send().catch(() => undefined)
    const leaving = () => {
      if (document.visibilityState === 'hidden') now()
    }
    const gone = () => writeKept(id, kept.current)
    now()
    window.addEventListener('online', now)
    window.addEventListener('pagehide', gone)
    document.addEventListener('visibilitychange', leaving)
    return () => {
      window.removeEventListener('pagehide', gone)
      window.removeEventListener('online', now)
      document.removeEventListener('visibilitychange', leaving)
      now()
    }
  }, [id, send])

  return { answers: laidOver(known, said), state, say, keep, flush: send }
}
