import { useMemo, useRef, type KeyboardEvent } from 'react'
import { Link } from 'wouter'
import { toTree, type TreeNode } from '../../../core/draw/goal-tree.ts'
import type { Scene } from '../../../core/draw/scene.ts'
import type { Dashboard, GoalCard } from '../../../core/view/dashboard-types.ts'
import { useReading } from '../../app/reading.tsx'
import { drawnGoals } from '../../parts/drawn.ts'
import { partTargets } from './targets.ts'

interface CairnListProps {
  readonly data: Dashboard
  readonly scene: Scene
  readonly pointed: string | undefined
  readonly point: (id: string | undefined) => void
}

/** The pile as a list of links, top to foot, each lying over its stone; arrow keys walk along what carries what. */
export function CairnList({ data, scene, pointed, point }: CairnListProps) {
  const { words } = useReading()
  const nav = useRef<HTMLElement>(null)
  const tree = useMemo(() => {
    const links = data.goals.flatMap((goal) => goal.restsOn.map((carrierId) => ({ carrierId, carriedId: goal.id })))
    return toTree(drawnGoals(data.goals), links)
  }, [data.goals])
  const byId = useMemo(() => new Map(data.goals.map((goal) => [goal.id, goal])), [data.goals])
  const { cairn } = words.ui.today
  const halo = scene.boxes.find((box) => box.id === pointed)?.halo

  function walk(event: KeyboardEvent) {
    const from = (event.target as HTMLElement).dataset['goal']
    const goal = from === undefined ? undefined : byId.get(from)
    if (!goal) return
    const to = next(event.key, goal, scene)
    const link = to === undefined ? null : nav.current?.querySelector<HTMLElement>(`[data-goal="${CSS.escape(to)}"]`)
    if (!link) return
    event.preventDefault()
    link.focus()
  }

  const targets = useMemo(() => partTargets(scene.boxes), [scene.boxes])
  const stone = (id: string) => <StoneLink goal={byId.get(id)} target={targets.get(id)} point={point} />
  const nodes = (list: readonly TreeNode[]) =>
    list.length === 0 ? null : (
      <ul>
        {list.map((node) => (
          <li key={node.id}>
            {stone(node.id)}
            {nodes(node.below)}
          </li>
        ))}
      </ul>
    )
  const heap = (title: string, ids: readonly string[]) =>
    ids.length === 0 ? null : (
      <>
        <h2 className="hidden-text">{title}</h2>
        <ul>
          {ids.map((id) => (
            <li key={id}>{stone(id)}</li>
          ))}
        </ul>
      </>
    )

  if (data.goals.length === 0) return null
  return (
    <nav ref={nav} aria-label={cairn.label} onKeyDown={walk}>
      {halo ? (
        <svg className="halo" aria-hidden="true">
          <path d={halo} />
        </svg>
      ) : null}
      {nodes(tree.standing)}
      {heap(
        cairn.resting,
        tree.resting.map((node) => node.id),
      )}
      {heap(cairn.achieved, tree.achieved)}
      {heap(cairn.ended, tree.fellShort)}
      {heap(cairn.released, tree.letGo)}
    </nav>
  )
}

/** Up to what it carries, down to what carries it; else, and sideways, to the neighbour in the picture. */
function next(key: string, goal: GoalCard, { boxes }: Scene): string | undefined {
  const here = boxes.find((box) => box.id === goal.id)
  if (!here) return undefined
  const middle = (box: typeof here) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })
  const from = middle(here)
  const nearest = (fits: (dx: number, dy: number) => boolean, weight: readonly [number, number]) =>
    boxes
      .filter((box) => box.id !== goal.id)
      .map((box) => ({ id: box.id, dx: middle(box).x - from.x, dy: middle(box).y - from.y }))
      .filter(({ dx, dy }) => fits(dx, dy))
      .toSorted((a, b) => far(a, weight) - far(b, weight))[0]?.id
  switch (key) {
    case 'ArrowUp':
      return goal.carries[0] ?? nearest((_, dy) => dy < -4, [0.3, 1])
    case 'ArrowDown':
      return goal.restsOn[0] ?? nearest((_, dy) => dy > 4, [0.3, 1])
    case 'ArrowLeft':
      return nearest((dx) => dx < -4, [1, 3])
    case 'ArrowRight':
      return nearest((dx) => dx > 4, [1, 3])
    default:
      return undefined
  }
}

const far = ({ dx, dy }: { dx: number; dy: number }, [x, y]: readonly [number, number]) =>
  Math.abs(dx) * x + Math.abs(dy) * y

type Target = NonNullable<ReturnType<ReturnType<typeof partTargets>['get']>>

const placeOf = ({ left, top, right, bottom }: Target) => ({ left, top, width: right - left, height: bottom - top })

interface StoneLinkProps {
  readonly goal: GoalCard | undefined
  readonly target: Target | undefined
  readonly point: (id: string | undefined) => void
}

function StoneLink({ goal, target, point }: StoneLinkProps) {
  const { words, reader } = useReading()
  if (!goal) return null
  const { goals, format, ui } = words
  const share = goals.share(goal.progress)
  const text = ui.today.cairn.stone([
    goals.name(goal, reader),
    goal.dueOn ? format.dateWithWeekday(goal.dueOn, reader.asOf) : undefined,
    goals.progressLine(goal.progress, goal.measure, reader),
    share,
    goal.state === 'active' &&
    goal.chance.kind === 'chance' &&
    goal.chance.decided === null &&
    goal.progress.care.length === 0
      ? words.forecast.spoken(goal.chance.chance ?? 0)
      : undefined,
    goal.state === 'active' ? goals.standings[goal.progress.standing] : goals.states[goal.state].toLowerCase(),
    goal.restsOn.length > 0 ? ui.today.cairn.restsOn(goal.restsOn.length) : undefined,
  ])
  return (
    <Link
      href={`/goals/${goal.id}`}
      data-goal={goal.id}
      className="stone-link"
      {...(target ? { style: placeOf(target) } : {})}
      onPointerEnter={() => point(goal.id)}
      onPointerLeave={() => point(undefined)}
      onFocus={() => point(goal.id)}
      onBlur={() => point(undefined)}
    >
      <span className="hidden-text">{text}</span>
    </Link>
  )
}
