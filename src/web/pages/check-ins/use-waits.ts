import { useEffect, useState } from 'react'
import { type CheckInForm, ROUNDS, useQuestions } from '../../api-client/life.ts'

/** A network that hangs holds up no check-in: so long at most, ms. */
const MOST_MS = 1000

/**
 * Whether what a form is made of is still to come. It is drawn once it is here, so that no question comes between the
 * others under a finger; what comes later than that takes its place then. Which questions they are follows from the run.
 */
export function useWaits(form: CheckInForm, on: string, isRunToCome: boolean, isNameToCome: boolean): boolean {
  const [first, second = first] = ROUNDS[form]
  const ofForm = useQuestions(first, on, !isRunToCome)
  const more = useQuestions(second, on, !isRunToCome)
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(setLate, MOST_MS, true)
    return () => clearTimeout(timer)
  }, [])
  return !isLate && (isRunToCome || isNameToCome || ofForm.isPending || more.isPending)
}
