import { useEffect, useRef } from 'react'
import type { LabelledFile } from './collect-files.ts'

interface Launched {
  readonly files?: readonly FileSystemFileHandle[]
}
declare global {
  interface Window {
    /** Only in browsers that install apps which open files (File Handling, WICG). */
    readonly launchQueue?: { setConsumer(take: (launched: Launched) => void): void }
  }
}

/** Files that the runner opened with Cairn in the file manager: the manifest names the import page for them. */
export function useLaunchedFiles(take: (files: LabelledFile[]) => void) {
  const taken = useRef(take)
  useEffect(() => {
    taken.current = take
  })
  useEffect(() => {
    window.launchQueue?.setConsumer(({ files = [] }) => {
      if (files.length === 0) return
      void Promise.all(files.map(async (handle) => ({ path: handle.name, file: await handle.getFile() }))).then(
        (given) => taken.current(given),
        // A file that cannot be read any more is one that was moved: choosing it again says so.
        () => undefined,
      )
    })
  }, [])
}
