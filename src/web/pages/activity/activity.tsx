import { Link } from 'wouter'
import type { ActivityPage } from '../../../core/view/dashboard-types.ts'
import { useActivity } from '../../api-client/queries.ts'
import { Page, PageHeading, usePageTitle } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { RouteTrace } from '../../charts/route-trace.tsx'
import { StreamChart } from '../../charts/stream-chart.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { Below } from '../../parts/below.tsx'
import { ActivityActs } from './activity-acts.tsx'
import { ActivityFacts } from './activity-facts.tsx'
import { ActivitySource } from './activity-source.tsx'
import { AroundIt } from './around-it.tsx'
import { CountsFor } from './counts-for.tsx'
import { MadeOf } from './made-of.tsx'
import { FastestStretches, Laps, Splits } from './parts-of-it.tsx'
import { TwinNote } from './twin-note.tsx'

export default function Activity({ id }: { id: string }) {
  const query = useActivity(id)
  const { ui } = useReading().words
  usePageTitle(ui.activity.title)
  if (!query.data)
    return (
      <Page title={ui.activity.title} narrow>
        <QueryPanel query={query}>{() => null}</QueryPanel>
      </Page>
    )
  return <ActivityView activity={query.data} />
}

/** One activity whole: its numbers, its way, its parts, what it counts for and where it comes from. */
export function ActivityView({ activity }: { activity: ActivityPage }) {
  const { words, today } = useReading()
  const { format, sports, ui } = words
  return (
    <main id="main" tabIndex={-1} className="page">
      <p className="crumbs small">
        <Link href="/training" className="link">
          {ui.training.title}
        </Link>
        <span aria-hidden="true">/</span>
        <span>{sports.name(activity.sport)}</span>
      </p>
      <header className="page-head">
        <PageHeading>{activity.name ?? sports.name(activity.sport)}</PageHeading>
        <p className="lead">
          {format.dateWithWeekday(activity.localDay, today)}, {format.timeOfDay(activity.startAt, activity.zone)}
        </p>
        {activity.corrected.length > 0 ? (
          <p className="small">
            {ui.activity.reset.note(activity.corrected.map((field) => ui.activity.reset.fields[field] ?? field))}
          </p>
        ) : null}
        {activity.note ? <p className="voice">{words.web.more.quote(activity.note)}</p> : null}
        <TwinNote activity={activity} />
      </header>
      <div className="stack">
        <ActivityFacts activity={activity} />
        <ActivityActs activity={activity} />
        <div className="cols">
          <div className="stack">
            {activity.chart ? (
              <section className="card">
                <StreamChart chart={activity.chart} />
              </section>
            ) : null}
            <Below>
              <Splits activity={activity} />
              <Laps activity={activity} />
            </Below>
          </div>
          <div className="stack">
            <Below>
              <CountsFor activity={activity} />
              <AroundIt activity={activity} />
              <MadeOf activity={activity} />
              {activity.route ? (
                <section className="card">
                  <RouteTrace route={activity.route} />
                </section>
              ) : null}
              <FastestStretches activity={activity} />
              <ActivitySource activity={activity} />
            </Below>
          </div>
        </div>
      </div>
    </main>
  )
}
