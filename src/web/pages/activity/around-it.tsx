import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ActivityPage } from '../../../core/view/dashboard-types.ts'
import { useGear } from '../../api-client/gear.ts'
import { useReading } from '../../app/reading.tsx'

/** How hard it was, with whom, where and in which shoes: what the runner or a position says, and nothing else. */
export function AroundIt({ activity }: { readonly activity: ActivityPage }) {
  const { words } = useReading()
  const { format, ui, web } = words
  const said = ui.activity
  const gear = useGear()
  const worn = gear.data?.gear.find(({ id }) => id === activity.gearId)
  const { place, companions, inCompany, effort, race } = activity
  const where = place
    ? [place.name, activity.stateName ?? place.state, place.country && format.country(place.country)]
        .filter((part, i, all) => part && all.indexOf(part) === i)
        .join(', ')
    : ''
  const lines: (readonly [name: string, text: ReactNode])[] = [
    [
      said.race.badge,
      race ? (
        <Link key="race" href="/races" className="link">
          {[race.name ?? web.races.kinds[race.kind], web.races.priority(race.priority)].join(', ')}
        </Link>
      ) : null,
    ],
    [web.races.fields.official, race?.official_time_s ? format.duration(race.official_time_s) : null],
    [said.effort.label, effort === null ? null : said.effort.value(effort)],
    [
      said.company.label,
      companions.length > 0
        ? said.company.with(companions)
        : inCompany === null
          ? null
          : inCompany
            ? said.company.yes
            : said.company.alone,
    ],
    [
      said.gear.label,
      worn ? (
        <Link key="gear" href="/gear" className="link">
          {worn.name}
        </Link>
      ) : null,
    ],
    [
      said.place.title,
      where ? (
        <>
          {where}{' '}
          <span className="small">{activity.placeSource === 'hand' ? said.place.byHand : said.place.fromPosition}</span>
        </>
      ) : null,
    ],
  ]
  const known = lines.filter(([, text]) => text)
  if (known.length === 0) return null
  return (
    <section className="card">
      <h2>{said.about}</h2>
      <dl className="lines">
        {known.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
