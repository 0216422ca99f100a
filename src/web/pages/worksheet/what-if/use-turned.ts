import { useEffect, useRef, useState } from 'react'
import type { LocalDate } from '../../../../core/base/calendar.ts'
import { BUTTON_CHANCES, dateAt, targetAt } from '../../../../core/plan/what-if/turn-round.ts'
import type { WhatIfAsked, WhatIfInputs } from '../../../../core/plan/what-if/what-if-types.ts'

export interface Turned {
  readonly targets: readonly { readonly chance: number; readonly target: number | undefined }[]
  readonly dates: readonly { readonly chance: number; readonly on: LocalDate | undefined }[]
}

const STILL_MS = 160

function turned(inputs: WhatIfInputs, asked: WhatIfAsked): Turned {
  return {
    targets: inputs.range.target
      ? BUTTON_CHANCES.map((chance) => ({ chance, target: targetAt(inputs, asked, chance) }))
      : [],
    dates: inputs.range.dueOn ? BUTTON_CHANCES.map((chance) => ({ chance, on: dateAt(inputs, asked, chance) })) : [],
  }
}

/** Turned round: the target and the day of a chance. Sought as soon as the sliders lie still, so that they stay quick. */
export function useTurned(inputs: WhatIfInputs, asked: WhatIfAsked): Turned {
  const [found, setFound] = useState(() => turned(inputs, asked))
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    const timer = setTimeout(() => setFound(turned(inputs, asked)), STILL_MS)
    return () => clearTimeout(timer)
  }, [inputs, asked])
  return found
}
