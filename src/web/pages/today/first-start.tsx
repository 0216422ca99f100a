import { useMemo } from 'react'
import { Link } from 'wouter'
import { cairnSvg } from '../../../core/draw/cairn-svg.ts'
import { landSvg } from '../../../core/draw/land-svg.ts'
import { isDemo } from '../../api-client/base-path.ts'
import { useDemoStart } from '../../api-client/writes.ts'
import { PageHeading } from '../../app/page.tsx'
import { useWords } from '../../app/reading.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { Mark } from '../../parts/mark.tsx'
import { FirstZone } from './first-zone.tsx'
import { useFirstLanguage } from './use-first-language.ts'
import { useSize } from './use-size.ts'

/** Nothing here yet: four ways to begin, and the place where the first stone will lie. */
export default function FirstStart({ seed }: { seed: string }) {
  const { ui, web } = useWords()
  const { start } = web
  const demo = useDemoStart()
  useFirstLanguage()
  return (
    <main id="main" tabIndex={-1} className="first-start">
      <EmptyLand seed={seed} />
      <p className="mark">
        <Mark size={36} />
        {ui.shell.product}
      </p>
      <PageHeading>{start.title}</PageHeading>
      <p className="first-lead">{start.lead}</p>
      <ul className="ways">
        <li>
          <Link href="/import" className="way-in first">
            <b>{start.bring.title}</b>
            {start.bring.hint}
          </Link>
        </li>
        <li>
          <Link href="/worksheet" className="way-in">
            <b>{start.worksheet.title}</b>
            {start.worksheet.hint}
          </Link>
        </li>
        <li>
          <Link href="/goals/new" className="way-in">
            <b>{start.goal.title}</b>
            {start.goal.hint}
          </Link>
        </li>
        {isDemo ? null : (
          <li>
            <button
              type="button"
              className="way-in"
              disabled={demo.isPending}
              onClick={() => demo.mutate(undefined, { onSuccess: ({ path }) => location.assign(path) })}
            >
              <b>{start.demo.title}</b>
              {demo.isPending ? ui.shell.demo.making : start.demo.hint}
            </button>
          </li>
        )}
      </ul>
      {demo.error ? <ErrorNote error={demo.error} /> : null}
      <p className="small drop-hint">{start.dropHint}</p>
      {isDemo ? null : <FirstZone />}
    </main>
  )
}

function EmptyLand({ seed }: { seed: string }) {
  const { ref, width, height } = useSize()
  const phone = width < 700
  const ground = phone ? 158 : 170
  const land = useMemo(
    () => landSvg({ weeks: [], seed, width, height, ground, hill: phone ? 12 : 26, prefix: 'land' }),
    [seed, width, height, ground, phone],
  )
  const stone = useMemo(() => cairnSvg([], { seed, prefix: 'first', width: phone ? 260 : 420 }), [seed, phone])
  return (
    <div ref={ref} className="empty-land" aria-hidden="true">
      <div dangerouslySetInnerHTML={{ __html: land }} />
      <div className="first-place" dangerouslySetInnerHTML={{ __html: stone }} />
    </div>
  )
}
