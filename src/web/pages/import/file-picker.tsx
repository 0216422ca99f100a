import { useRef } from 'react'
import { useWords } from '../../app/reading.tsx'
import { pickedFiles, type LabelledFile } from './collect-files.ts'

/**
 * What the phone's picker lets through. Kinds stand beside endings, since phones know files by either; folders and drops
 * are not held to it.
 */
const ACCEPTED = [
  ...['.fit', '.gpx', '.tcx', '.zip', '.gz', '.xml', '.csv', '.json'],
  ...['application/octet-stream', 'application/zip', 'application/gzip', 'application/gpx+xml'],
  ...['application/vnd.garmin.tcx+xml', 'application/xml', 'text/xml', 'text/csv', 'application/json'],
].join(',')

/** The place to drop files, and the two pickers for those who do not drop. A file picker cannot offer folders. */
export function FilePicker({ pick }: { pick: (files: LabelledFile[]) => void }) {
  const { ui, web } = useWords()
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const chosen = (input: HTMLInputElement) => {
    const list = pickedFiles(input.files)
    input.value = ''
    if (list.length > 0) pick(list)
  }
  return (
    <section className="card drop-place" aria-labelledby="drop-title">
      <svg viewBox="0 0 120 60" aria-hidden="true">
        <path d="M8 36C8 18 34 8 64 8s50 12 48 27-22 19-50 19S8 52 8 36Z" />
      </svg>
      <h2 id="drop-title">
        <span className="by-mouse">{ui.import.drop.label}</span>
        <span className="by-hand">{ui.import.drop.phone}</span>
      </h2>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={web.upload.files}
        onChange={(event) => chosen(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label={web.upload.folder}
        {...{ webkitdirectory: '' }}
        onChange={(event) => chosen(event.currentTarget)}
      />
      <div className="menu-row">
        <button type="button" className="button" onClick={() => files.current?.click()}>
          {ui.buttons.chooseFiles}
        </button>
        <button type="button" className="button quiet" onClick={() => folder.current?.click()}>
          {ui.buttons.chooseFolder}
        </button>
      </div>
      <p className="small">{ui.import.private}</p>
    </section>
  )
}
