import { useId, useState, type ReactNode } from 'react'
import { useWords } from '../app/reading.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { savePicture } from './save-picture.ts'
import { saveFile } from './save-file.ts'
import { csvOf, type ChartTable } from './table.ts'
import { useWidth } from './use-width.ts'

interface ChartFrameProps {
  /** The question that the chart answers. */
  readonly title: string
  /** The answer, written on it. */
  readonly answer?: ReactNode
  readonly note?: ReactNode
  /** The chart in one sentence, for those who do not see it. */
  readonly sentence: string
  readonly table: () => ChartTable
  /** Of the CSV and the pictures, without its ending. */
  readonly fileName: string
  readonly level?: 2 | 3
  readonly legend?: ReactNode
  readonly children: (width: number) => ReactNode
}

/** Every chart stands in one: heading, answer, picture with its sentence, and the same rows as a table. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, answer, note, sentence, table, fileName, level = 2, legend, children } = props
  const [open, setOpen] = useState(false)
  const { ref, width } = useWidth<HTMLDivElement>()
  const { ui, web } = useWords()
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <figure className="chart" aria-labelledby={id}>
      <div className="between">
        <Heading id={id}>{title}</Heading>
        {answer ? <span className="small">{answer}</span> : null}
      </div>
      {note ? <p className="small">{note}</p> : null}
      <div ref={ref} className="drawing" role="img" aria-label={sentence}>
        {children(width)}
      </div>
      {legend}
      <p className="chart-more">
        <button type="button" className="link tap" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? web.charts.hideTable : ui.buttons.table}
          <span className="hidden-text">{web.charts.tableOf(title)}</span>
        </button>
      </p>
      {open ? (
        <TableOf
          table={table()}
          caption={title}
          save={(rows) => saveFile(`${fileName}.csv`, csvOf(rows), 'text/csv')}
          picture={(kind) => void savePicture(ref.current, fileName, kind)}
        />
      ) : null}
    </figure>
  )
}

interface TableOfProps {
  readonly table: ChartTable
  readonly caption: string
  readonly save: (rows: ChartTable) => void
  readonly picture: (kind: 'svg' | 'png') => void
}

function TableOf({ table, caption, save, picture }: TableOfProps) {
  const { ui, web } = useWords()
  const { buttons } = ui
  return (
    <div>
      <DataTable table={table} caption={caption} tall />
      <p className="chart-more">
        <button type="button" className="link tap" onClick={() => save(table)}>
          {buttons.downloadCsv}
        </button>
        {(['svg', 'png'] as const).map((kind) => (
          <button key={kind} type="button" className="link tap" onClick={() => picture(kind)}>
            {web.charts.picture[kind]}
          </button>
        ))}
      </p>
    </div>
  )
}
