import type { WorksheetGap } from '../../../core/view/worksheet/worksheet-types.ts'
import { useReading } from '../../app/reading.tsx'

/** How much it asks beside the runner's own best such change and other runners', and what it takes. */
export function GapFigures({ gap }: { gap: WorksheetGap }) {
  const { words, units } = useReading()
  const { worksheet, web, format } = words
  const said = web.worksheet.gap
  const { asked, ownBest, others, takes } = gap
  const far = asked !== null && asked.share > 0
  const rows = (
    [
      [said.weeksNeeded, takes.neededWeeks === null ? null : format.number(takes.neededWeeks), null],
      [
        said.peak,
        takes.peak_m === null ? null : format.distance(takes.peak_m, units),
        takes.usual_m === null ? null : format.distance(takes.usual_m, units),
      ],
      [said.runsPerWeek, takes.runsPerWeek === null ? null : format.number(takes.runsPerWeek), null],
      [
        said.longRun,
        takes.longRun_m === null ? null : format.distance(takes.longRun_m, units),
        takes.longest_m === null ? null : format.distance(takes.longest_m, units),
      ],
      [said.time, takes.time_s === null ? null : format.hours(takes.time_s), null],
    ] as const
  ).filter(([, value]) => value !== null)
  return (
    <>
      {far ? (
        <section className="card stack tight">
          <h2>{said.figures}</h2>
          <dl className="gap-figures">
            <div>
              <dd className="race-figure">{worksheet.change(asked)}</dd>
              <dt className="small">{said.asks}</dt>
            </div>
            <div>
              <dd className="race-figure">{ownBest ? worksheet.change(ownBest) : format.none}</dd>
              <dt className="small">
                {ownBest ? said.ownBest(format.date(ownBest.from), format.date(ownBest.to)) : said.noOwnBest}
              </dt>
            </div>
            {others.map((each) => (
              <div key={each.source}>
                <dd className="race-figure">{worksheet.percent(each.expected)}</dd>
                <dt className="small">
                  {said.others}: {worksheet.othersOf(each)}
                </dt>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      {gap.othersNote === null ? null : <p className="small">{worksheet.othersNote[gap.othersNote]}</p>}
      {rows.length > 0 ? (
        <section className="card stack tight">
          <h2>{said.takes}</h2>
          <dl className="facts">
            {rows.map(([name, value, usual]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
                {usual === null ? null : <dd className="usual small">{said.fromUsual(usual)}</dd>}
              </div>
            ))}
          </dl>
          {gap.feasible ? (
            <p className="note moss">
              <b className="strong">{said.fits}:</b> {said.fitsText}
            </p>
          ) : null}
        </section>
      ) : null}
    </>
  )
}
