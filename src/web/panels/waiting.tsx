import { useEffect, useState } from 'react'
import { useWords } from '../app/reading.tsx'

/** Nothing for the first 100 ms, so that what is quick does not flicker; then the outline of a stone. */
export function Waiting() {
  const [late, setLate] = useState(false)
  const { shell } = useWords().ui
  useEffect(() => {
    const timer = setTimeout(setLate, 100, true)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="outline-waiting" aria-busy="true">
      {late ? (
        <>
          <svg viewBox="0 0 120 60" aria-hidden="true">
            <path d="M8 36C8 18 34 8 64 8s50 12 48 27-22 19-50 19S8 52 8 36Z" />
          </svg>
          <span className="hidden-text" role="status">
            {shell.loading}
          </span>
        </>
      ) : null}
    </div>
  )
}
