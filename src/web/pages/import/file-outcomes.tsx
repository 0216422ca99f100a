import { useState } from 'react'
import { Link } from 'wouter'
import type { ImportReport } from '../../../api/contract.ts'
import { apiPath } from '../../api-client/base-path.ts'
import { useWords } from '../../app/reading.tsx'

type File = ImportReport['files'][number]
type Outcome = File['outcome']
const OUTCOMES: readonly Outcome[] = ['unreadable', 'unsupported', 'imported', 'duplicate']
const AT_ONCE = 100

/** What became of each file, those that could not be read first. */
export function FileOutcomes({ files }: { files: readonly File[] }) {
  const { ui, imports } = useWords()
  const [only, setOnly] = useState<Outcome>()
  const [shown, setShown] = useState(AT_ONCE)
  if (files.length === 0) return null
  const there = OUTCOMES.filter((outcome) => files.some((file) => file.outcome === outcome))
  const list = files
    .filter((file) => only === undefined || file.outcome === only)
    .toSorted((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome))
  const choices: readonly (Outcome | undefined)[] = [undefined, ...there]
  return (
    <section className="card stack">
      <h2>{ui.import.report.title}</h2>
      {there.length > 1 ? (
        <fieldset>
          <legend className="hidden-text">{ui.import.report.outcome}</legend>
          <div className="choice-group">
            {choices.map((outcome) => (
              <label key={outcome ?? 'all'} className="choice">
                <input type="radio" name="outcome" checked={only === outcome} onChange={() => setOnly(outcome)} />
                <span>
                  {outcome === undefined
                    ? ui.import.report.show(files.length, ui.import.report.all.toLowerCase())
                    : ui.import.report.show(
                        files.filter((file) => file.outcome === outcome).length,
                        imports.outcome(outcome),
                      )}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ) : null}
      <ul className="rows outcomes">
        {list.slice(0, shown).map((file) => (
          <li key={file.path}>
            <FileRow file={file} />
          </li>
        ))}
      </ul>
      {list.length > shown ? (
        <button type="button" className="button quiet" onClick={() => setShown(shown + 5 * AT_ONCE)}>
          {ui.buttons.showMore}
        </button>
      ) : null}
    </section>
  )
}

function FileRow({ file }: { file: File }) {
  const { imports, ui } = useWords()
  const why =
    file.outcome === 'unreadable' || file.outcome === 'unsupported'
      ? file.reason
      : file.twin
        ? imports.twinOf(file.twin.path, file.twin.countsHere)
        : file.outcome === 'imported' && file.duplicateOf !== undefined
          ? imports.twin
          : undefined
  const [first] = file.activityIds
  return (
    <div className="outcome">
      <span className="path">
        {first ? (
          <Link href={`/training/${first}`} className="link">
            {file.path}
          </Link>
        ) : (
          file.path
        )}
      </span>
      <span className={file.outcome === 'unreadable' ? 'small told' : 'small'}>{imports.outcome(file.outcome)}</span>
      {why ? (
        <p className="small">
          {why}{' '}
          {file.twin ? (
            <Link href={`/training/${file.twin.activityId}`} className="link">
              {ui.import.twinLink}
            </Link>
          ) : null}
        </p>
      ) : null}
      {first && file.outcome === 'imported' ? (
        <p className="small">
          <a className="link" href={`${apiPath}/activities/${first}/file`} download>
            {ui.import.original}
            <span className="hidden-text">: {file.path}</span>
          </a>
        </p>
      ) : null}
      {file.warnings.length > 0 ? (
        <details>
          <summary className="small">{ui.import.report.worthKnowing}</summary>
          <ul className="small">
            {file.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}
