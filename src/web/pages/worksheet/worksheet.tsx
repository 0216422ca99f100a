import { Link, useLocation, useSearchParams } from 'wouter'
import { useEffect } from 'react'
import {
  WORKSHEET_STEPS,
  type WorksheetStep,
  type WorksheetView,
} from '../../../core/view/worksheet/worksheet-types.ts'
import { useWorksheet, useWrittenGoal } from '../../api-client/worksheets.ts'
import { useAsOf } from '../../app/as-of.ts'
import { AsOfSlip } from '../../app/as-of-slip.tsx'
import { PageHeading, usePageTitle } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { Flags } from './flags.tsx'
import { SheetOf } from './sheet.ts'
import { StepBar } from './step-bar.tsx'
import { StepCandidates } from './step-candidates.tsx'
import { StepFoundation } from './step-foundation.tsx'
import { StepGap } from './step-gap.tsx'
import { StepMine } from './step-mine.tsx'
import { StepWhere } from './step-where.tsx'
import { StepWhy } from './step-why.tsx'
import { useAnswers } from './use-answers.ts'
import '../../styles/worksheet.css'

const STEPS: Record<WorksheetStep, () => React.ReactNode> = {
  why: StepWhy,
  where: StepWhere,
  candidates: StepCandidates,
  gap: StepGap,
  mine: StepMine,
  foundation: StepFoundation,
}

/** From why to a written goal: six steps on one page, each useful alone. */
export default function Worksheet({ id }: { id: string }) {
  const { worksheet } = useReading().words
  usePageTitle(worksheet.title)
  const query = useWorksheet(id, useAsOf())
  return (
    <main id="main" tabIndex={-1} className="page worksheet">
      <QueryPanel query={query}>{(view) => <Steps view={view} />}</QueryPanel>
    </main>
  )
}

const isStep = (text: string | null): text is WorksheetStep =>
  (WORKSHEET_STEPS as readonly (string | null)[]).includes(text)

function Steps({ view }: { view: WorksheetView }) {
  const { words } = useReading()
  const { worksheet, web, ui } = words
  const said = web.worksheet
  const asOf = useAsOf()
  const mayChange = asOf === undefined
  const { answers, ...saving } = useAnswers(view.id, view.answers, mayChange)
  const [search] = useSearchParams()
  const [, navigate] = useLocation()
  const asked = search.get('step')
  const step = isStep(asked) ? asked : view.step
  const written = useWrittenGoal(view.goalId ?? undefined)
  const at = WORKSHEET_STEPS.indexOf(step)
  const [before, next] = [WORKSHEET_STEPS[at - 1], WORKSHEET_STEPS[at + 1]]
  const pathTo = (to: WorksheetStep) => `/worksheets/${view.id}?step=${to}${asOf === undefined ? '' : `&asOf=${asOf}`}`
  const left = (to: WorksheetStep) => {
    saving.say({ step: to })
    void saving.flush().catch(() => undefined)
  }
  const go = (to: WorksheetStep) => {
    left(to)
    navigate(pathTo(to))
  }
  const Step = STEPS[step]
  return (
    <SheetOf value={{ ...saving, answers, view, go, then: written.data?.then }}>
      <FromTheTop key={step} />
      <StepBar here={step} pathTo={pathTo} left={left} />
      <header className="page-head">
        <p className="small only-phone">{said.ofSix(at + 1)}</p>
        <PageHeading key={step}>{worksheet.steps[step].name}</PageHeading>
        <p className="lead">{worksheet.steps[step].lead}</p>
        <AsOfSlip />
      </header>
      <fieldset disabled={!mayChange} className="stack">
        <legend className="hidden-text">{worksheet.steps[step].name}</legend>
        <Flags flags={view.flags.filter((flag) => flag.step === step || (flag.first && step === 'candidates'))} />
        <Step />
      </fieldset>
      <footer className="step-foot">
        {before === undefined ? (
          <Link href="/worksheet" className="button quiet">
            {said.back}
          </Link>
        ) : (
          <Link href={pathTo(before)} className="button quiet" onClick={() => left(before)}>
            {ui.buttons.back}
          </Link>
        )}
        <p className="small save-state" role="status" data-state={saving.state}>
          {{ saved: said.saved, saving: said.saved, offline: said.offline, refused: said.notSaved }[saving.state]}
        </p>
        {next === undefined ? null : (
          <Link href={pathTo(next)} className="button" onClick={() => left(next)}>
            {worksheet.steps[next].name}
          </Link>
        )}
      </footer>
    </SheetOf>
  )
}

/** A step begins at its heading, as a page does. */
function FromTheTop() {
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  return null
}
