import type { ActivityPage } from '../../../core/view/dashboard-types.ts'
import { apiPath } from '../../api-client/base-path.ts'
import { useWords } from '../../app/reading.tsx'

/** Where it comes from: file, device, zone; what was unusual in the file; and the file itself. */
export function ActivitySource({ activity }: { activity: ActivityPage }) {
  const { ui, imports } = useWords()
  const { facts, zoneFrom, warnings, original } = ui.activity
  const lines: (readonly [string, string | null])[] = [
    [facts.source, activity.source.path],
    [facts.device, activity.device],
    [facts.gear, activity.gear],
    [facts.zone, `${activity.zone}, ${zoneFrom[activity.zoneSource]}`],
  ]
  return (
    <section className="card">
      <h2>{facts.source}</h2>
      <dl className="lines">
        {lines.map(([name, text]) =>
          text ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {activity.warnings.length > 0 ? (
        <details>
          <summary>{warnings.title}</summary>
          <ul className="small">
            {activity.warnings.map(({ code, field, count, name }) => (
              <li key={`${code}${String(field)}`}>{imports.warning(code, { field, count, name })}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {activity.source.sha256 === null ? null : (
        <p>
          <a className="link list-link" href={`${apiPath}/activities/${activity.id}/file`} download>
            {original}
          </a>
        </p>
      )}
    </section>
  )
}
