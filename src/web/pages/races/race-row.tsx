import { useState } from 'react'
import { Link } from 'wouter'
import { meters, pace, seconds } from '../../../core/base/units.ts'
import type { RaceView } from '../../../core/view/race-view.ts'
import { useProfile } from '../../api-client/queries.ts'
import { useRaceDelete } from '../../api-client/races.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { Of, RowAct } from '../../parts/row-act.tsx'
import { EditRaceForm } from '../../race-form/race-form.tsx'

/** A race: its day, how far off or how it went, and the ways to change it. */
export function RaceRow({ race }: { readonly race: RaceView }) {
  const { words, units, today } = useReading()
  const { format, web } = words
  const said = web.races
  const { data: profile } = useProfile()
  const [open, setOpen] = useState<'edit' | 'delete'>()
  const close = () => setOpen(undefined)
  const name = race.name ?? format.raceDistance(race.distance_m, units)
  const speed = race.time_s === null ? undefined : pace(meters(race.distance_m), seconds(race.time_s))
  // Only the year of birth is known: the age that was reached in the year of the race.
  const age = profile?.birthYear ? Number(race.on.slice(0, 4)) - profile.birthYear : undefined
  const facts = [
    ...(race.name === null ? [] : [format.raceDistance(race.distance_m, units)]),
    said.kinds[race.kind],
    ...(race.place ? [race.place] : []),
    said.priority(race.priority),
  ]
  const isOver = (race.daysLeft !== null && race.daysLeft < 0) || race.outcome !== 'planned'
  return (
    <section className="race-row" aria-label={name}>
      <div className="race-head">
        <div>
          <h3>{name}</h3>
          <p className="small">{format.dateWithWeekday(race.on, isOver ? undefined : today)}</p>
          <p className="small">{facts.join(' · ')}</p>
          {race.note ? <p className="voice">{web.more.quote(race.note)}</p> : null}
        </div>
        <div className="aside">
          {isOver ? (
            <>
              <p className="race-figure">
                {race.time_s === null
                  ? race.outcome === 'finished'
                    ? said.noTime
                    : said.outcomes[race.outcome]
                  : format.duration(race.time_s)}
              </p>
              {race.cool ? (
                <p className="small">{words.raceCard.cool(race.cool.time_s, race.cool.fast_s, race.cool.slow_s)}</p>
              ) : null}
              {race.time_s === null ? null : (
                <p className="small">
                  {[
                    ...(speed ? [format.pace(speed, units)] : []),
                    race.official_time_s === null ? said.recorded : said.official,
                    ...(age === undefined ? [] : [said.bests.age(age)]),
                  ].join(' · ')}
                </p>
              )}
            </>
          ) : race.daysLeft === null ? null : (
            <p className="race-figure">{said.countdown(race.daysLeft)}</p>
          )}
        </div>
      </div>
      <p className="link-row">
        <Link href={`/races/${race.id}/card`} className="link tap">
          {words.raceCard.toCard}
          <Of name={name} />
        </Link>
        {race.activityId ? (
          <Link href={`/training/${race.activityId}`} className="link tap">
            {said.toActivity}
            <Of name={name} />
          </Link>
        ) : null}
        {(['edit', 'delete'] as const).map((which) => (
          <RowAct key={which} of={name} open={open === which} act={() => setOpen(open === which ? undefined : which)}>
            {said[which]}
          </RowAct>
        ))}
      </p>
      {open === 'edit' ? <EditRaceForm race={race} done={close} cancel={close} /> : null}
      {open === 'delete' ? <DeleteRace race={race} cancel={close} /> : null}
    </section>
  )
}

function DeleteRace({ race, cancel }: { readonly race: RaceView; readonly cancel: () => void }) {
  const { ui, web } = useReading().words
  const { offer } = useUndo()
  const remove = useRaceDelete(race.id)
  return (
    <ActForm
      lead={web.races.deleteLead}
      act={web.races.delete}
      submit={() =>
        remove.mutate({ version: race.version }, { onSuccess: ({ change }) => offer(ui.toasts.raceRemoved, change.id) })
      }
      cancel={cancel}
      busy={remove.isPending}
      error={remove.error}
    />
  )
}
