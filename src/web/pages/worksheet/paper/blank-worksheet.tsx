import type { ReactNode } from 'react'
import { Link } from 'wouter'
import {
  WORKSHEET_STEPS,
  type WordsAsked,
  type WorksheetStep,
} from '../../../../core/view/worksheet/worksheet-types.ts'
import { PageHeading, usePageTitle } from '../../../app/page.tsx'
import { useReading } from '../../../app/reading.tsx'
import { usePaperSize } from './use-paper-size.ts'
import '@fontsource-variable/literata/wght.css'
import '../../../styles/paper.css'

/** The same six steps for pen and paper: two pages. */
export default function BlankWorksheet() {
  const { words } = useReading()
  const { worksheet, web } = words
  const said = web.worksheet.blankPaper
  const size = usePaperSize()
  usePageTitle(said.title)
  return (
    <main id="main" tabIndex={-1} className="page paper-page">
      <header className="page-head no-print">
        <p className="crumbs small">
          <Link href="/worksheet" className="link">
            {worksheet.title}
          </Link>
          <span aria-hidden="true">/</span>
          <span>{said.title}</span>
        </p>
        <div className="between">
          <PageHeading>{said.title}</PageHeading>
          <button type="button" className="button" onClick={() => globalThis.print()}>
            {said.print}
          </button>
        </div>
      </header>
      <article className="paper blank" data-mantine-color-scheme="light" data-size={size}>
        <h2 className="paper-goal">{said.heading}</h2>
        <p className="small">{said.lead}</p>
        <div className="blank-pair">
          <Line label={said.name} />
          <Line label={said.day} />
        </div>
        <Step step="why">
          <Questions names={['whyRun', 'moreSatisfying', 'missing', 'exciting']} />
        </Step>
        <Step step="where">
          <div className="blank-pair">
            {said.facts.map((label) => (
              <Line key={label} label={label} />
            ))}
          </div>
          <Questions names={['bodyNow', 'lifeNow']} lines={1} />
        </Step>
        <Step step="candidates">
          <p className="small">{said.ideas}</p>
          <ol className="blank-ideas">
            {[1, 2, 3, 4].map((n) => (
              <li key={n}>
                <Line label="" />
                <div className="blank-three">
                  <Line label={said.speaksFor} />
                  <Line label={said.mind} />
                  <Line label={said.howLikely} />
                </div>
              </li>
            ))}
          </ol>
          <Line label={said.chosen} />
        </Step>
        <Step step="gap">
          <div className="blank-pair four">
            <Line label={said.today} />
            <Line label={said.asks} />
            <Line label={said.weeks} />
            <Line label={said.aWeek} />
          </div>
          {(['willing', 'healthy'] as const).map((name) => (
            <p key={name} className="blank-yes">
              <span>{worksheet.yesNo[name]}</span>
              <span>
                <i /> {web.worksheet.gap.yes} <i /> {web.worksheet.gap.no}
              </span>
            </p>
          ))}
        </Step>
        <Step step="mine">
          <div className="blank-three">
            <Line label={said.guess} />
            <Line label={said.excites} />
            <Line label={said.frightens} />
          </div>
          <Questions names={['cost', 'values', 'obstacle', 'ifThen', 'toldTo']} lines={1} />
        </Step>
        <Step step="foundation">
          <Line label={said.habits} lines={3} />
          <Line label={said.waypoints} lines={2} />
          <Line label={said.firstWeek} />
          <Line label={said.review} />
        </Step>
        <section className="blank-goal">
          <h3>{said.goal}</h3>
          <Line label="" lines={2} />
        </section>
        <div className="paper-sign">
          <p>{web.worksheet.paper.me}</p>
          <p>{web.worksheet.paper.toldNobody}</p>
          <p>{said.day}</p>
        </div>
      </article>
    </main>
  )
}

function Step({ step, children }: { step: WorksheetStep; children: ReactNode }) {
  const { worksheet } = useReading().words
  return (
    <section className="blank-step" data-step={step}>
      <h3>
        {WORKSHEET_STEPS.indexOf(step) + 1}. {worksheet.steps[step].name}
      </h3>
      {children}
    </section>
  )
}

function Questions({ names, lines = 2 }: { names: readonly WordsAsked[]; lines?: number }) {
  const { worksheet } = useReading().words
  return names.map((name) => <Line key={name} label={worksheet.asked[name].question} lines={lines} />)
}

function Line({ label, lines = 1 }: { label: string; lines?: number }) {
  return (
    <div className="blank-line">
      {label === '' ? null : <span className="small">{label}</span>}
      {Array.from({ length: lines }, (_, i) => (
        <i key={i} />
      ))}
    </div>
  )
}
