import { memo, useMemo } from 'react'
import type { WhatIfAsked, WhatIfInputs } from '../../../../core/plan/what-if/what-if-types.ts'
import { useReading } from '../../../app/reading.tsx'
import { targetText } from './target-text.ts'
import type { Turned } from './use-turned.ts'

export interface MovesProps {
  readonly inputs: WhatIfInputs
  readonly asked: WhatIfAsked
  readonly turned: Turned
  readonly move: (next: WhatIfAsked) => void
}

/** The target and the day of three, five and seven in ten, each a tap away. */
export function ChanceChips({ inputs, asked, turned, move }: MovesProps) {
  const target = turned.targets.find((each) => each.target !== undefined && each.target === asked.target)?.chance
  const date = turned.dates.find(({ on }) => on !== undefined && on === asked.dueOn)?.chance
  return <Chips {...{ inputs, turned, move, target, date }} />
}

interface ChipsProps extends Omit<MovesProps, 'asked'> {
  /** The chances whose target and day are the sliders' own. */
  readonly target: number | undefined
  readonly date: number | undefined
}

/** A slider that moves seldom stands on one of them: they stay as they are meanwhile. */
const Chips = memo(function Chips({ inputs, turned, move, target: targetOf, date: dateOf }: ChipsProps) {
  const { words, reader } = useReading()
  const said = words.web.worksheet.gap
  const labels = useMemo(() => {
    const say = targetText(inputs, words, reader)
    return {
      targets: turned.targets.map(({ target }) => (target === undefined ? said.none : say(target))),
      dates: turned.dates.map(({ on }) => (on === undefined ? said.none : words.format.dateShort(on, reader.asOf))),
    }
  }, [inputs, turned, words, reader, said])
  return (
    <div className="stack tight" role="group" aria-label={said.chips}>
      {turned.targets.length > 0 ? (
        <div className="chips">
          <span className="small">{said.targetFor}</span>
          {turned.targets.map(({ chance, target }, i) => (
            <button
              key={chance}
              type="button"
              className="chip"
              disabled={target === undefined}
              aria-pressed={chance === targetOf}
              onClick={() => move({ target })}
            >
              <b>{labels.targets[i]}</b> {said.tens(chance)}
            </button>
          ))}
        </div>
      ) : null}
      {turned.dates.length > 0 ? (
        <div className="chips">
          <span className="small">{said.dateFor}</span>
          {turned.dates.map(({ chance, on }, i) => (
            <button
              key={chance}
              type="button"
              className="chip"
              disabled={on === undefined}
              aria-pressed={chance === dateOf}
              onClick={() => move({ dueOn: on })}
            >
              <b>{labels.dates[i]}</b> {said.tens(chance)}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  )
})
