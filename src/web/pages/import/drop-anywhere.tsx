import { useEffect, useSyncExternalStore } from 'react'
import { useUndo } from '../../app/undo.tsx'
import { useWords } from '../../app/reading.tsx'
import { isOver, onOver, takeDrops } from './drop-target.ts'
import { useImportFiles, useShortProblem } from './use-import-files.ts'

/** Files dropped on any page are imported. */
export function DropAnywhere() {
  const over = useSyncExternalStore(onOver, isOver)
  const { importFiles, error } = useImportFiles()
  const { say } = useUndo()
  const { upload } = useWords().web
  const problem = useShortProblem(error)

  useEffect(() => {
    if (problem) say(problem)
  }, [problem, say])

  useEffect(() => takeDrops((files) => void importFiles(files)))

  return over ? (
    <div className="drop-veil" aria-hidden="true">
      {upload.drop}
    </div>
  ) : null
}
