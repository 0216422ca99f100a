import { isOver, useImports } from '../../api-client/queries.ts'
import { Page } from '../../app/page.tsx'
import { useWords } from '../../app/reading.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { FilePicker } from './file-picker.tsx'
import { PastImports } from './past-imports.tsx'
import { UnderWay } from './under-way.tsx'
import { useImportFiles } from './use-import-files.ts'
import { useLaunchedFiles } from './use-launched-files.ts'

export default function Import() {
  const { ui } = useWords()
  const imports = useImports()
  const { importFiles, error } = useImportFiles()
  useLaunchedFiles((files) => void importFiles(files))
  const words = ui.import
  return (
    <Page title={words.title} lead={<p className="lead">{words.lead}</p>} narrow>
      <div className="stack">
        <FilePicker pick={(files) => void importFiles(files)} />
        {error ? <ErrorNote error={error} /> : null}
        <UnderWay jobs={imports.data?.imports.filter((job) => !isOver(job)) ?? []} />
        <section className="card">
          <h2>{words.help.title}</h2>
          <ul className="stack small help-list">
            <li>{words.help.strava}</li>
            <li>{words.help.garmin}</li>
            <li>{words.help.apple}</li>
            <li>{words.help.others}</li>
          </ul>
        </section>
        <section className="card">
          <h2>{words.past.title}</h2>
          <QueryPanel query={imports}>{(data) => <PastImports imports={data.imports.filter(isOver)} />}</QueryPanel>
        </section>
      </div>
    </Page>
  )
}
