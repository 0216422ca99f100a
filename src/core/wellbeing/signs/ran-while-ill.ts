import { addDays, type LocalDate } from '../../base/calendar.ts'
import type { PauseReason } from '../../evidence/evidence.ts'
import type { SignCode } from '../sign.ts'
import { sign, type SignRule } from '../watched.ts'

/** A run in such a pause is spoken of for so long. */
const DAYS = 14
const MARKED: readonly (readonly [PauseReason, SignCode])[] = [
  ['injury', 'running-injured'],
  ['illness', 'running-ill'],
]

/** Runs on days that the runner has marked as injured or ill. One is enough: the word was the runner's own. */
export const ranWhileIll: SignRule = ({ evidence, runs, asOf }) =>
  MARKED.flatMap(([reason, code]) => {
    const pauses = evidence.pauses.filter((pause) => pause.reason === reason)
    const within = (on: LocalDate) => pauses.filter(({ from, to }) => on >= from && on <= (to ?? asOf))
    const seen = runs.filter(({ localDay }) => within(localDay).length > 0)
    const last = seen.at(-1)
    if (!last || last.localDay <= addDays(asOf, -DAYS)) return []
    const [pause] = within(last.localDay)
    const own = seen.filter(({ localDay }) => localDay >= pause!.from)
    return [
      sign(code, 'practice', own[0]!.localDay, [
        { kind: 'pause', from: pause!.from, ...(pause!.to !== undefined && { to: pause!.to }), reason },
        ...own.slice(-MOST).map(({ localDay, id, distance_m }) => ({
          kind: 'run' as const,
          on: localDay,
          activityId: id,
          ...(distance_m !== undefined && { distance_m }),
        })),
      ]),
    ]
  })

const MOST = 10
