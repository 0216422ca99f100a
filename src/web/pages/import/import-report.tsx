import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link } from 'wouter'
import type { ImportReport as Report } from '../../../api/contract.ts'
import { isOver, keys, useImport, useImportCard } from '../../api-client/queries.ts'
import { Page } from '../../app/page.tsx'
import { useWords } from '../../app/reading.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { CountedCard } from './counted-card.tsx'
import { FileOutcomes } from './file-outcomes.tsx'
import { MoreOf } from './import-more.tsx'
import { ImportProgress } from './import-progress.tsx'
import { useUpload } from './upload.ts'

/** One import: how far it is while it runs; then what it counted for, and what became of each file. */
export default function ImportReport({ id }: { id: string }) {
  const { ui } = useWords()
  const query = useImport(id)
  const client = useQueryClient()
  const upload = useUpload()
  const over = query.data !== undefined && isOver(query.data)

  useEffect(() => {
    if (!over) return
    for (const queryKey of [keys.dashboard, keys.goals, keys.activities, [...keys.imports, 'list']])
      void client.invalidateQueries({ queryKey })
  }, [over, client])

  return (
    <Page
      title={over ? (query.data.state === 'done' ? ui.import.done : ui.import.title) : ui.import.running.title}
      above={
        <p className="crumbs small">
          <Link href="/import" className="link">
            {ui.import.title}
          </Link>
        </p>
      }
      narrow
    >
      <div className="stack">
        {upload?.importId === id && upload.error ? <ErrorNote error={upload.error} /> : null}
        {query.data && query.error ? (
          <p className="note calm" role="status">
            {ui.import.lost}
          </p>
        ) : null}
        <QueryPanel query={query}>
          {(report) => (
            <>
              {isOver(report) ? <Over report={report} /> : <ImportProgress job={report} />}
              <FileOutcomes files={report.files} />
            </>
          )}
        </QueryPanel>
      </div>
    </Page>
  )
}

function Over({ report }: { report: Report }) {
  const { errors, ui, imports } = useWords()
  const card = useImportCard(report.imported > 0 ? report.id : undefined)
  const nothing = report.duplicates > 0 ? ui.import.card.nothingNew : ui.import.card.nothingRead
  return (
    <>
      <p role="status" className="lead">
        {report.state === 'done' ? '' : `${imports.state(report.state)} `}
        {report.state === 'done' || report.files.length > 0 ? imports.counts(report) : null}
      </p>
      {report.trouble ? (
        <p className="note">
          <b className="strong">{errors.title(report.trouble)}.</b>{' '}
          {/* Of one that had begun the whole sentence would not be true: what was read stays. */}
          {report.done === 0 ? errors.say(report.trouble) : null}
        </p>
      ) : null}
      {card.data ? <CountedCard card={card.data} /> : null}
      {card.error ? <ErrorNote error={card.error} retry={() => void card.refetch()} /> : null}
      <MoreOf report={report} />
      {report.imported === 0 && report.state === 'done' ? <p className="note calm">{nothing}</p> : null}
    </>
  )
}
