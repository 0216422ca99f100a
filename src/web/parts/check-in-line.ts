import { CHECK_IN_SCALES } from '../../core/evidence/check-in-scales.ts'
import type { CheckInView } from '../../core/view/check-in-view.ts'
import type { Words } from '../../words/index.ts'

/** What a check-in said, in a line; the runner's own words are not in it. */
export function checkInLine(said: CheckInView, words: Words): string {
  const { checkIns } = words.web.life
  return [
    ...(said.pain ? [checkIns.pain(said.pain.level, said.pain.where)] : []),
    ...CHECK_IN_SCALES.flatMap((scale) => {
      const value = said[scale]
      return value === null ? [] : [checkIns.said(checkIns.scales[scale], value)]
    }),
    ...(said.sleep_h === null ? [] : [checkIns.sleep(said.sleep_h)]),
    ...Object.entries(said.answers).map(([question, value]) => checkIns.said(question, value)),
  ].join(', ')
}
