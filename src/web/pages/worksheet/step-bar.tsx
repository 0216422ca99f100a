import { Link } from 'wouter'
import { WORKSHEET_STEPS, type WorksheetStep } from '../../../core/view/worksheet/worksheet-types.ts'
import { useWords } from '../../app/reading.tsx'

interface StepBarProps {
  readonly here: WorksheetStep
  readonly pathTo: (step: WorksheetStep) => string
  readonly left: (step: WorksheetStep) => void
}

/** The six steps; each may be opened at any time. */
export function StepBar({ here, pathTo, left }: StepBarProps) {
  const { worksheet, web } = useWords()
  const at = WORKSHEET_STEPS.indexOf(here)
  return (
    <nav aria-label={web.worksheet.stepsLabel}>
      <ol className="step-bar">
        {WORKSHEET_STEPS.map((step, i) => (
          <li key={step} data-come={i < at ? 'yes' : i === at ? 'here' : 'no'}>
            <Link href={pathTo(step)} onClick={() => left(step)} {...(i === at && { 'aria-current': 'step' as const })}>
              <span>{worksheet.steps[step].name}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
