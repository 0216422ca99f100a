import { Link, useLocation } from 'wouter'
import { useAsOfSlip } from './as-of.ts'
import { useWords } from './reading.tsx'

/** Said where the address asks for a day that is none: what is shown below is today. */
export function AsOfSlip() {
  const { shell } = useWords().ui
  const [location] = useLocation()
  const slip = useAsOfSlip()
  if (slip === undefined) return null
  return (
    <p className="note" role="alert">
      {shell.asOfSlip(slip)}{' '}
      <Link href={location} className="link tap">
        {shell.backToToday}
      </Link>
    </p>
  )
}
