import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { keys } from '../../api-client/queries.ts'
import { useUndo } from '../../app/undo.tsx'
import { useProblemWords } from '../../panels/error-note.tsx'
import { useWords } from '../../app/reading.tsx'
import { useState } from 'react'
import type { LabelledFile } from './collect-files.ts'
import { beginUpload } from './upload.ts'

/** Begins an import and goes to its page, where it can be watched. */
export function useImportFiles() {
  const [, navigate] = useLocation()
  const client = useQueryClient()
  const { say } = useUndo()
  const { upload } = useWords().web
  const [error, setError] = useState<Error>()
  async function importFiles(files: readonly LabelledFile[]) {
    if (files.length === 0) {
      say(upload.none)
      return
    }
    try {
      setError(undefined)
      const id = await beginUpload(files)
      void client.invalidateQueries({ queryKey: keys.imports })
      navigate(`/import/${id}`)
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error(String(problem)))
    }
  }
  return { importFiles, error }
}

/** A short line about a problem, for a note at the foot. */
export function useShortProblem(error: Error | undefined): string | undefined {
  const words = useProblemWords(error ?? new Error('none'))
  return error ? `${words.title} ${words.detail ?? ''}`.trim() : undefined
}
