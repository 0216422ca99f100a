import { useReading } from '../../app/reading.tsx'
import { OneOf } from '../../goal-form/choices.tsx'

interface PainPlacesProps {
  /** 'left knee', or whatever the runner wrote. */
  readonly where: string
  readonly choose: (where: string) => void
}

const SIDES = ['left', 'right', 'both'] as const
type Side = (typeof SIDES)[number]

/** Where it hurts, by a plain list and a side; what is chosen stands in the field below and can be changed there. */
export function PainPlaces({ where, choose }: PainPlacesProps) {
  const { words } = useReading()
  const { painPlaces, painSides, painPlace, painSide } = words.web.advice
  const side = SIDES.find((each) => where.startsWith(`${painSides[each]} `))
  const rest = side === undefined ? where : where.slice(painSides[side].length + 1)
  const place = painPlaces.find((each) => each === rest)
  const put = (nextSide: Side | undefined, nextPlace: string) =>
    choose(nextSide === undefined ? nextPlace : `${painSides[nextSide]} ${nextPlace}`)
  return (
    <div className="stack tight pain-places">
      <OneOf
        legend={painPlace}
        choices={painPlaces.map((each) => [each, each])}
        value={place}
        choose={(next) => put(side, next)}
      />
      {place === undefined ? null : (
        <OneOf
          legend={painSide}
          choices={SIDES.map((each) => [each, painSides[each]])}
          value={side}
          choose={(next) => put(next, place)}
        />
      )}
    </div>
  )
}
