import { useEffect, useState } from 'react'
import { useUndo } from '../../app/undo.tsx'
import { useWords } from '../../app/reading.tsx'
import { droppedFiles } from './collect-files.ts'
import { useImportFiles, useShortProblem } from './use-import-files.ts'

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Files dropped on any page are imported. */
export function DropAnywhere() {
  const [over, setOver] = useState(false)
  const { importFiles, error } = useImportFiles()
  const { say } = useUndo()
  const { upload } = useWords().web
  const problem = useShortProblem(error)

  useEffect(() => {
    if (problem) say(problem)
  }, [problem, say])

  useEffect(() => {
    // dragenter and dragleave come for every element on the way; the depth tells when the window itself is left.
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth++
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const allow = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      depth = 0
      setOver(false)
      if (!hasFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      void droppedFiles(event.dataTransfer).then(importFiles)
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', allow)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', allow)
      window.removeEventListener('drop', drop)
    }
  })

  return over ? (
    <div className="drop-veil" aria-hidden="true">
      {upload.drop}
    </div>
  ) : null
}
