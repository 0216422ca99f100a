import type { FitnessPage } from '../../../core/view/chance-types.ts'
import { useReading } from '../../app/reading.tsx'
import { DataTable } from '../../parts/data-table.tsx'

/** Of those that need a usual week, which are not told of without one. */
const WITH_A_WEEK = ['vickers-vertosick', 'tanda']

/** What others would say from the same results, and what each of them cannot know. */
export function OtherCalculators({ page }: { readonly page: FitnessPage }) {
  const { words, units } = useReading()
  const { format, forecast } = words
  const said = words.web.fitness.others
  const { calculators, equivalents, asOf } = page
  const title = forecast.fitness.others
  const name = (distance_m: number) => format.raceDistance(distance_m, units)
  if (!calculators)
    return (
      <section className="card stack" aria-labelledby="others">
        <h2 id="others">{title}</h2>
        <p className="lead">{said.none}</p>
      </section>
    )
  const { from, vdot, answers } = calculators
  const missing = WITH_A_WEEK.filter((each) => !answers.some((answer) => answer.name === each))
  return (
    <section className="card stack" aria-labelledby="others">
      <div className="between">
        <h2 id="others">{title}</h2>
        <span className="small">{said.vdot(vdot)}</span>
      </div>
      <p className="small">
        {said.lead(name(from.distance_m), format.duration(from.time_s), format.date(from.on, asOf))}
      </p>
      <DataTable
        caption={title}
        table={{
          columns: [said.distance, said.cairn, ...answers.map((answer) => said.short(answer.name))],
          rows: equivalents
            .filter(({ distance_m }) =>
              answers.some(({ times }) => times.some((each) => each.distance_m === distance_m)),
            )
            .map(({ distance_m, p50 }) => [
              name(distance_m),
              <b key="time" className="strong">
                {format.duration(p50)}
              </b>,
              ...answers.map(({ times }) => {
                const time = times.find((each) => each.distance_m === distance_m)
                return time ? format.duration(time.time_s) : format.none
              }),
            ]),
        }}
      />
      {missing.length > 0 ? (
        <p className="small">{said.noWeek(missing.map((each) => forecast.fitness.calculator(each)))}</p>
      ) : null}
      <h3>{said.cannot}</h3>
      <dl className="cannot-know">
        <div>
          <dt>{said.cairn}</dt>
          <dd>{said.cairnCannot}</dd>
        </div>
        {answers.map((answer) => (
          <div key={answer.name}>
            <dt>{forecast.fitness.calculator(answer.name)}</dt>
            <dd>{said.cannotKnow(answer.name)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
