import { useCallback, useEffect, useMemo, useState } from 'react'
import type { AnswersSaid } from '../../../../api/contract-worksheet.ts'
import { isoDate, parseIsoDate } from '../../../../core/base/calendar.ts'
import { whatIf } from '../../../../core/plan/what-if/what-if.ts'
import type { WhatIfAsked, WhatIfInputs } from '../../../../core/plan/what-if/what-if-types.ts'
import type { Candidate, WorksheetAnswers } from '../../../../core/view/worksheet/worksheet-types.ts'
import { useReading } from '../../../app/reading.tsx'
import { useSheet } from '../sheet.ts'
import { ChanceChips } from './chance-chips.tsx'
import { LiveChance } from './live-chance.tsx'
import { useTurned } from './use-turned.ts'
import { WhatIfFan } from './what-if-fan.tsx'
import { WhatIfSliders } from './what-if-sliders.tsx'
import '../../../styles/what-if.css'

/** Where the sliders stand, by what was answered. */
export const askedBy = ({ target, dueOn, runsPerWeek, weeklyAsked_m, kept }: WorksheetAnswers): WhatIfAsked => ({
  target,
  dueOn: dueOn === undefined ? undefined : parseIsoDate(dueOn),
  runsPerWeek,
  weekly_m: weeklyAsked_m,
  kept,
})

/** The same as answers; what was not moved is not answered. */
const answersOf = ({ target, dueOn, runsPerWeek, weekly_m, kept }: WhatIfAsked): AnswersSaid => ({
  ...(target !== undefined && { target }),
  ...(dueOn !== undefined && { dueOn: isoDate(dueOn) }),
  ...(runsPerWeek !== undefined && { runsPerWeek }),
  ...(weekly_m !== undefined && { weeklyAsked_m: weekly_m }),
  ...(kept !== undefined && { kept }),
})

interface WhatIfProps {
  readonly candidate: Candidate
  readonly inputs: WhatIfInputs
}

/** What the chance, the way and the weeks would be: answered here, by core, in the same frame in which a slider moves. */
export function WhatIf({ candidate, inputs }: WhatIfProps) {
  const { words } = useReading()
  const said = words.web.worksheet.gap
  const { answers, keep, say } = useSheet()
  const [asked, setAsked] = useState<WhatIfAsked>(() => askedBy(answers))
  const answer = useMemo(() => whatIf(inputs, asked), [inputs, asked])
  const turned = useTurned(inputs, asked)
  const move = useCallback(
    (next: WhatIfAsked) => {
      setAsked((before) => ({ ...before, ...next }))
      keep(answersOf(next))
    },
    [keep],
  )
  // The rest of the page learns of it when the sliders lie still.
  useEffect(() => {
    const timer = setTimeout(() => say(answersOf(asked)), 400)
    return () => clearTimeout(timer)
  }, [asked, say])
  const target = asked.target ?? inputs.now.target ?? inputs.race?.time_s
  return (
    <div className="what-if">
      <div className="what-if-live card">
        <LiveChance id={candidate.id} horizon={candidate.horizon} inputs={inputs} answer={answer} />
      </div>
      <div className="what-if-moves">
        <WhatIfSliders {...{ inputs, asked, turned, move }} />
      </div>
      <div className="what-if-shown card stack">
        <ChanceChips {...{ inputs, asked, turned, move }} />
        {target === undefined ? null : <WhatIfFan fan={answer.fan} target={target} />}
        {inputs.way === null ? null : (
          <p className={answer.enoughWeeks ? undefined : 'zone'} data-weeks={answer.requiredWeeks}>
            {answer.requiredWeeks === undefined ? said.needsMore : said.needs(answer.requiredWeeks, answer.weeks)}
          </p>
        )}
      </div>
    </div>
  )
}
