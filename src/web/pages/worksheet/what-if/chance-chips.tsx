import { useMemo } from 'react'
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
              aria-pressed={target !== undefined && target === asked.target}
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
              aria-pressed={on !== undefined && on === asked.dueOn}
              onClick={() => move({ dueOn: on })}
            >
              <b>{labels.dates[i]}</b> {said.tens(chance)}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  )
}
