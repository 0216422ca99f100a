import { useWords } from '../app/reading.tsx'
import type { ProgressView } from '../../core/view/dashboard-types.ts'

/**
 * How far along, as a line that fills; a tick stands where an even way would be today. The words beside it say the same,
 * so it is hidden from screen readers.
 */
export function ProgressLine({ progress }: { progress: ProgressView }) {
  const { charts } = useWords().ui
  const share = Math.max(0, Math.min(1, progress.fraction ?? 0))
  const expected = expectedShare(progress)
  return (
    <span className="progress-line" aria-hidden="true">
      <span className="way">
        <span className="come" style={{ width: `${share * 100}%` }} />
      </span>
      {expected === undefined ? null : (
        <span className="even" title={charts.evenWay} style={{ left: `${expected * 100}%` }} />
      )}
    </span>
  )
}

/** Where the even way stands on the line: only for what is gathered up, not for a time to beat. */
function expectedShare({ expected, target, baseline, standing }: ProgressView): number | undefined {
  if (expected === null || target === null || target <= 0 || standing === 'reached' || standing === 'over')
    return undefined
  const share = baseline === null ? expected / target : (baseline - expected) / (baseline - target)
  return Number.isFinite(share) && share > 0 && share < 1 ? share : undefined
}
