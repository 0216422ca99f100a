import { useQueryClient } from '@tanstack/react-query'
import type { ImportJob } from '../../../api/contract.ts'
import { keys } from '../../api-client/queries.ts'
import { useWords } from '../../app/reading.tsx'
import { cancelImport, startImport, useUpload } from './upload.ts'

/** Files on their way, then files being read: how many, which, how fast, how long still; and the way to stop. */
export function ImportProgress({ job }: { job: ImportJob }) {
  const { ui, imports, web } = useWords()
  const client = useQueryClient()
  const upload = useUpload()
  const sending = upload?.importId === job.id ? upload : undefined
  const [done, total] = sending ? [sending.sent, sending.total] : [job.done, job.total]
  const text = sending
    ? web.upload.sent(sending.sent, sending.total)
    : imports.progress({ done: job.done, total: job.total, perSecond: job.filesPerSecond, left_s: job.secondsLeft })
  // Sent by a window that is not this one, and perhaps no more.
  const isElsewhere = job.state === 'receiving' && !sending
  async function start() {
    await startImport(job.id).catch(() => undefined)
    void client.invalidateQueries({ queryKey: keys.imports })
  }
  async function stop() {
    await cancelImport(job.id).catch(() => undefined)
    void client.invalidateQueries({ queryKey: keys.imports })
  }
  return (
    <section className="card stack">
      <div>
        <p role="status" className="strong">
          {sending ? imports.states.receiving : imports.state(job.state)}
        </p>
        <p className="small">{text}</p>
        {job.waiting && !sending ? <p className="small">{imports.waiting[job.waiting.why]}</p> : null}
        {job.reading && !sending ? (
          <p className="small">{imports.reading(job.reading.bytes, job.reading.totalBytes)}</p>
        ) : null}
      </div>
      {isElsewhere ? (
        <div className="note calm stack tight">
          <p>{ui.import.elsewhere}</p>
          <p>
            <button type="button" className="link tap" onClick={() => void start()}>
              {ui.import.startNow}
            </button>
          </p>
        </div>
      ) : null}
      <progress aria-label={web.upload.progress} {...(total ? { value: done, max: total } : {})} />
      <p className="small current-file">{job.current ? ui.import.running.current(job.current) : ' '}</p>
      <div className="row">
        <button type="button" className="button quiet" onClick={() => void stop()}>
          {ui.buttons.stopImport}
        </button>
        {sending || isElsewhere ? null : <span className="small">{ui.import.running.goOn}</span>}
      </div>
    </section>
  )
}
