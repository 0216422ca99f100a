import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ImportReport } from '../../../api/contract.ts'
import { keys } from '../../api-client/queries.ts'
import { useWords } from '../../app/reading.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { retryImport } from './upload.ts'

/** Beyond the counts: why files and activities differ, what came from where, what was left alone, what can be tried again. */
export function MoreOf({ report }: { readonly report: ImportReport }) {
  const { ui, imports, format } = useWords()
  const { activities = 0, twins = 0, leftOut } = report
  const groups = byKind(report.groups ?? [])
  const hasSources = groups.some(({ source }) => source !== '')
  const explained = report.imported > 0 ? imports.explain({ files: report.imported, activities, twins }) : undefined
  const left = leftOut && leftOut.hidden + leftOut.links > 0 ? imports.leftOut(leftOut) : undefined
  const said = ui.import.groups
  return (
    <>
      {explained || left ? (
        <div className="small">
          {explained ? <p>{explained}</p> : null}
          {left ? <p>{left}</p> : null}
        </div>
      ) : null}
      <TryAgain report={report} />
      {groups.length > 1 ? (
        <section className="card">
          <h2>{said.title}</h2>
          <DataTable
            caption={said.title}
            table={{
              columns: [
                ...(hasSources ? [said.source] : []),
                said.format,
                said.read,
                said.here,
                said.not,
                said.activities,
                said.twins,
              ],
              rows: groups.map((group) => [
                ...(hasSources
                  ? [
                      <span key="source" className="path">
                        {group.source || said.alone}
                      </span>,
                    ]
                  : []),
                group.format.toUpperCase(),
                ...[
                  group.imported,
                  group.duplicates,
                  group.unsupported + group.unreadable,
                  group.activities,
                  group.twins,
                ].map((n) => format.number(n)),
              ]),
            }}
          />
        </section>
      ) : null}
    </>
  )
}

type Group = NonNullable<ImportReport['groups']>[number]
/** A tree of folders has too many to read one by one. */
const FEW = 8

/** Of many sources only the kinds are told apart. */
function byKind(groups: readonly Group[]): readonly Group[] {
  if (groups.length <= FEW) return groups
  const kinds = Map.groupBy(groups, ({ format }) => format)
  const sum = (alike: readonly Group[], of: (group: Group) => number) => alike.reduce((all, each) => all + of(each), 0)
  return [...kinds].map(([format, alike]) => ({
    source: '',
    format,
    imported: sum(alike, (each) => each.imported),
    duplicates: sum(alike, (each) => each.duplicates),
    unsupported: sum(alike, (each) => each.unsupported),
    unreadable: sum(alike, (each) => each.unreadable),
    activities: sum(alike, (each) => each.activities),
    twins: sum(alike, (each) => each.twins),
  }))
}

/** One that was stopped goes on; of one that is done, what could not be read and is still there is tried again. */
function TryAgain({ report }: { readonly report: ImportReport }) {
  const { ui, imports } = useWords()
  const client = useQueryClient()
  const retry = useMutation<unknown, Error, void>({
    mutationFn: () => retryImport(report.id),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.imports }),
  })
  const { retriable = 0, goesOn = false } = report
  if (retriable === 0 && !goesOn) return null
  return (
    <div className="note calm stack tight">
      {retriable > 0 ? <p>{imports.canRetry(retriable)}</p> : null}
      <p>
        <button type="button" className="button quiet" aria-disabled={retry.isPending} onClick={() => retry.mutate()}>
          {goesOn ? ui.import.goOn : ui.import.retry}
        </button>
      </p>
      {retry.error ? <ErrorNote error={retry.error} /> : null}
    </div>
  )
}
