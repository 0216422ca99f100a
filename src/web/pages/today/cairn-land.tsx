import { useMemo, useState } from 'react'
import { type cairnScene, firstPlaceBox } from '../../../core/draw/scene.ts'
import type { Dashboard, GoalCard } from '../../../core/view/dashboard-types.ts'
import { Link } from 'wouter'
import { useReading } from '../../app/reading.tsx'
import { byDueDay } from '../../parts/by-due-day.ts'
import { drawnGoals } from '../../parts/drawn.ts'
import { CairnList } from './cairn-list.tsx'
import { keptScene } from './kept-scene.ts'
import { useSize } from './use-size.ts'

/** Under this width, px, names leave the drawing: the list below it has them. */
const NAMES_FROM = 360
/** Under this height the land is a strip above the sheet. */
const STRIP = 420

/** The land with the pile of goals in it. Every stone is the way to its goal. */
export function CairnLand({ data }: { data: Dashboard }) {
  const { words, units } = useReading()
  const { ref, width, height } = useSize()
  const [pointed, setPointed] = useState<string>()
  const goals = useMemo(() => drawnGoals(data.goals), [data.goals])
  const strip = height < STRIP
  // Only the strip draws by it: elsewhere pointing at a stone must not draw the land anew.
  const only = strip ? (pointed ?? firstNamed(data.goals)?.id) : undefined
  const scene = useMemo(() => {
    const names = !strip ? 'all' : width < NAMES_FROM || only === undefined ? 'none' : { only }
    const room = !strip ? { footroom: 150 } : width >= 700 ? { headroom: 76, footroom: 44 } : {}
    const weeks = data.weeks.map((week) => week.distance_m)
    return keptScene(goals, { seed: data.athlete.id, width, height, weeks, names, prefix: 'land', ...room })
  }, [goals, data.athlete.id, data.weeks, width, height, strip, only])
  const year = data.weeks.reduce((sum, week) => sum + week.distance_m, 0)
  const place = data.goals.length === 0 ? firstPlaceBox(data.athlete.id, scene) : undefined
  return (
    <div ref={ref} className={strip ? 'land strip' : 'land'}>
      {/* Our own text of numbers and ids: nothing that anybody wrote goes into it. */}
      <div aria-hidden="true" dangerouslySetInnerHTML={{ __html: scene.svg }} />
      <CairnList data={data} scene={scene} pointed={pointed} point={setPointed} />
      {scene.names.map((tag) => (
        <StoneName
          key={tag.id}
          tag={tag}
          tight={isTight(tag, scene.names)}
          short={strip || (tag.side !== 'foot' && tag.width < 150)}
          goal={data.goals.find((goal) => goal.id === tag.id)}
        />
      ))}
      {place ? (
        <Link
          href="/goals/new"
          className="stone-link"
          style={{ left: place.x, top: place.y, width: place.width, height: place.height }}
        >
          <span className="hidden-text">{words.ui.buttons.setGoal}</span>
        </Link>
      ) : null}
      {strip ? null : (
        <>
          <Why goals={data.goals} />
          {year > 0 ? (
            <p className="land-note">{words.ui.today.cairn.ridge(words.format.distance(year, units))}</p>
          ) : null}
        </>
      )}
    </div>
  )
}

/** On the phone one stone has its name: first that of the season goal whose day is nearest. */
function firstNamed(goals: readonly GoalCard[]): GoalCard | undefined {
  const open = goals.filter((goal) => goal.state === 'active')
  const season = open.filter((goal) => goal.horizon === 'season')
  return (season.length > 0 ? season : open).toSorted(byDueDay)[0]
}

type Tag = ReturnType<typeof cairnScene>['names'][number]

/** px: where two names lie closer than two lines and a detail take, each keeps to one line. */
const WRAPPED = 70

const isTight = (tag: Tag, names: readonly Tag[]) =>
  tag.side !== 'foot' &&
  names.some((other) => other !== tag && other.side === tag.side && Math.abs(other.y - tag.y) < WRAPPED)

interface StoneNameProps {
  readonly tag: Tag
  readonly goal: GoalCard | undefined
  readonly short: boolean
  readonly tight: boolean
}

/** Beside the drawing and by mouse only: keyboard and screen readers have the links over the stones. */
function StoneName({ tag, goal, short, tight }: StoneNameProps) {
  const { words, reader } = useReading()
  if (!goal) return null
  const place = tag.side === 'left' ? { right: `calc(100% - ${tag.x}px)` } : { left: tag.x }
  return (
    <Link
      href={`/goals/${goal.id}`}
      aria-hidden="true"
      tabIndex={-1}
      className={tight ? `stone-name tight ${tag.side}` : `stone-name ${tag.side}`}
      style={{ ...place, top: tag.y, width: tag.width }}
    >
      <b>{words.goals.name(goal, reader)}</b>
      <span>
        {goal.state === 'paused'
          ? words.goals.states.paused.toLowerCase()
          : short
            ? (words.goals.share(goal.progress) ?? (goal.dueOn && words.format.relativeDay(goal.dueOn, reader.asOf)))
            : words.goals.progressLine(goal.progress, goal.measure, reader)}
      </span>
    </Link>
  )
}

/** The runner's own reason, of the goal that reaches farthest. */
function Why({ goals }: { goals: readonly GoalCard[] }) {
  const { words, reader } = useReading()
  const order = ['long-term', 'season', 'week', 'session'] as const
  const goal = order
    .flatMap((horizon) => goals.filter((each) => each.horizon === horizon && each.state === 'active' && each.why))
    .at(0)
  if (!goal?.why) return null
  return (
    <div className="land-why">
      <p className="voice">{words.web.more.quote(goal.why)}</p>
      <p className="small">{words.goals.name(goal, reader)}</p>
    </div>
  )
}
