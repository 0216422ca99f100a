import type { ReactNode } from 'react'
import type { WrittenGoal } from '../../../../core/view/worksheet/worksheet-types.ts'
import { useReading } from '../../../app/reading.tsx'
import { FirstWeek } from '../first-week.tsx'
import { SheetCairn } from './sheet-cairn.tsx'
import { usePaperSize } from './use-paper-size.ts'

const MOST_MILESTONES = 5

/** One page of paper, A4 or Letter: always ink on white, whatever the theme of the screen. */
export function GoalSheet({ written }: { written: WrittenGoal }) {
  const { words, reader, units } = useReading()
  const { web, goals, format, forecast, plan } = words
  const said = web.worksheet.paper
  const size = usePaperSize()
  const { chance, guess, milestones, processes, then, why, dueOn, reviewOn, firstWeek, measure } = written
  const name = goals.name(written, reader)
  const day = dueOn === null ? undefined : format.dateWithWeekday(dueOn)
  const isRace = measure.kind === 'race-time' || measure.kind === 'first-time'
  const toPrint = thinned(milestones, MOST_MILESTONES)
  return (
    <article className="paper" data-mantine-color-scheme="light" data-size={size}>
      <p className="small">{said.writtenOn(format.date(written.writtenOn))}</p>
      <h2 className="paper-goal">{isRace ? said.goal(name, day) : said.goalBy(name, day)}</h2>
      {why === null ? null : <p className="voice paper-why">{web.more.quote(why)}</p>}
      <div className="paper-columns">
        <div className="stack">
          <SheetCairn written={written} />
          {chance === null && guess === null ? null : (
            <Part title={said.likely}>
              {chance === null ? null : (
                <>
                  <p className="paper-chance">{forecast.spoken(chance.chance)}</p>
                  <p className="small">
                    {said.onTheDay}, {said.range(chance.low, chance.high)}.
                  </p>
                </>
              )}
              {guess === null ? null : <p className="small">{said.guess(guess)}</p>}
            </Part>
          )}
        </div>
        <div className="stack">
          {processes.length > 0 ? (
            <Part title={said.restsOn}>
              <ul className="paper-rows">
                {processes.map((process) => (
                  <li key={process.goalId}>{goals.nameOf(process.measure, process, reader)}</li>
                ))}
              </ul>
            </Part>
          ) : null}
          {toPrint.length > 0 ? (
            <Part title={said.onTheWay}>
              <dl className="paper-way">
                {toPrint.map((each) => (
                  <div key={`${each.kind} ${each.on}`}>
                    <dt>{format.dateShort(each.on, each.on)}</dt>
                    <dd>{plan.milestone(each, units)}</dd>
                  </div>
                ))}
              </dl>
            </Part>
          ) : null}
          {then.ifThen === undefined ? null : (
            <Part title={said.ifThen}>
              <p className="voice">{then.ifThen}</p>
            </Part>
          )}
          {then.cost === undefined ? null : (
            <Part title={said.cost}>
              <p className="voice">{then.cost}</p>
            </Part>
          )}
          {then.values === undefined ? null : (
            <Part title={said.values}>
              <p className="voice">{then.values}</p>
            </Part>
          )}
        </div>
      </div>
      {firstWeek ? (
        <Part title={said.firstWeek}>
          <FirstWeek week={firstWeek} />
        </Part>
      ) : null}
      <div className="paper-sign">
        <p>{said.me}</p>
        <p>{then.toldTo === undefined ? said.toldNobody : said.told(then.toldTo)}</p>
        <p>{said.again(format.date(reviewOn))}</p>
      </div>
      <p className="paper-foot between fine-print">
        <span>{said.mayChange}</span>
        <span>{words.ui.shell.product}</span>
      </p>
    </article>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="paper-part">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** The first and the last and as many between, evenly, as one page has room for. */
function thinned<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all]
  return Array.from({ length: most }, (_, i) => all[Math.round((i * (all.length - 1)) / (most - 1))]!)
}
