import { useUndo } from '../app/undo.tsx'
import { useWords } from '../app/reading.tsx'

/** Puts text on the clipboard and says so. Where a browser does not let it, the text stands beside to be marked by hand. */
export function useCopy(): (text: string) => void {
  const { say } = useUndo()
  const { calendar } = useWords().web
  return (text) =>
    void navigator.clipboard.writeText(text).then(
      () => say(calendar.copied),
      () => say(calendar.notCopied),
    )
}
