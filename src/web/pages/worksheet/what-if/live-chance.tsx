import type { Horizon } from '../../../../core/goal/goal.ts'
import type { WhatIfAnswer, WhatIfInputs } from '../../../../core/plan/what-if/what-if-types.ts'
import { candidateOdds } from '../../../../words/candidate-odds.ts'
import { useWords } from '../../../app/reading.tsx'
import { DrawnStone } from '../../../parts/stone.tsx'

interface LiveChanceProps {
  readonly id: string
  readonly horizon: Horizon
  readonly inputs: WhatIfInputs
  readonly answer: WhatIfAnswer
}

const WARMTHS = 9

/** The chance of where the sliders stand now. It stays in sight while they move. */
export function LiveChance({ id, horizon, inputs, answer }: LiveChanceProps) {
  const words = useWords()
  const { web, worksheet } = words
  const said = web.worksheet.gap
  const { chance, end } = answer
  const zone = candidateOdds(words, { type: inputs.type, measure: inputs.measure, chance: chance ?? null }, false)
  return (
    <div className="live-chance">
      {/* The stone has ten warmths: it is drawn anew only where one of them is another. */}
      <DrawnStone
        {...{ id, horizon }}
        state="active"
        progress={0}
        chance={chance === undefined ? undefined : Math.round(chance * WARMTHS) / WARMTHS}
        size={116}
      />
      <div role="status" data-chance={chance}>
        <p className="live-figure">{chance === undefined ? said.noChance : said.big(chance)}</p>
        {chance === undefined ? null : (
          <p className="small">
            {said.about}
            {zone ? (
              <>
                {' · '}
                <b className="zone">{zone}</b>
              </>
            ) : null}
          </p>
        )}
        {end ? <p className="small">{worksheet.ends[end]}</p> : null}
      </div>
    </div>
  )
}
