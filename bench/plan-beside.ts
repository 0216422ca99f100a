import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context } from '../src/app/context.ts'
import { filesBelow } from '../src/app/import/disk-source.ts'
import { createImport } from '../src/app/import/import-job.ts'
import { runImport } from '../src/app/import/run-import.ts'
import { loadAthlete } from '../src/app/load-athlete.ts'
import { loadEvidence } from '../src/app/load-evidence.ts'
import { openData } from '../src/app/open-data.ts'
import { planOfText } from '../src/app/plan/make-plan.ts'
import { addDays, isoDate, type LocalDate, parseIsoDate } from '../src/core/base/calendar.ts'
import type { Evidence } from '../src/core/evidence/evidence.ts'
import { weekSoFar } from '../src/core/view/plan-follow.ts'
import type { PlanView } from '../src/core/view/plan-view.ts'
import { wordsFor } from '../src/words/index.ts'

/**
 * For runners whose logs are at hand and who then raced: the plan as it would have been twelve weeks before, from what was
 * known then, beside what they did. One page each, in .cache/plan-beside: node bench/plan-beside.ts
 */
const LOGS = fileURLToPath(new URL('../../shared/data/logs/', import.meta.url))
const OUT = fileURLToPath(new URL('../.cache/plan-beside/', import.meta.url))
const WEEKS_BEFORE = 12

const RUNNERS = [
  { log: 'jamesphare_strava', race: 'half marathon', on: '2018-11-22', distance_m: 21_097.5 },
  { log: 'kostaskes_garmin', race: 'marathon', on: '2022-04-10', distance_m: 42_195 },
  { log: 'endur_strava', race: 'marathon', on: '2024-05-12', distance_m: 42_195 },
] as const

const { plan: said, format } = wordsFor('en')
const km = (meters: number) => format.distance(meters, 'metric')

interface Beside {
  readonly title: string
  readonly asOf: LocalDate
  readonly plan: PlanView
  readonly evidence: Evidence
  readonly result: string
}

function page({ title, asOf, plan, evidence, result }: Beside): string {
  const first = parseIsoDate(plan.weeks[0]?.startsOn ?? '') ?? addDays(asOf, 1)
  const starts = plan.feasible
    ? plan.weeks.map(({ startsOn }) => parseIsoDate(startsOn)!)
    : Array.from({ length: WEEKS_BEFORE }, (_, i) => addDays(first, 7 * i))
  const rows = starts.map((startsOn) => {
    const week = weekSoFar(startsOn, [], evidence.activities)
    const laid = plan.weeks.find((each) => each.startsOn === isoDate(startsOn))
    const runs = evidence.activities.filter(
      ({ sport, localDay }) => sport === 'running' && localDay >= startsOn && localDay < startsOn + 7,
    )
    const longest = Math.max(0, ...runs.map(({ distance_m = 0 }) => distance_m))
    const planned = laid?.runs.find(({ kind }) => kind === 'long')
    return { laid, planned_m: laid?.distance_m ?? 0, long_m: planned?.distance_m, longest, runs: runs.length, week }
  })
  const most = Math.max(1, ...rows.map(({ planned_m, week }) => Math.max(planned_m, week.done_m)))
  const bar = (meters: number, name: string) =>
    `<i class="${name}" style="width:${Math.round((140 * meters) / most)}px"></i>`
  const lines = rows.map(
    ({ laid, planned_m, long_m, longest, runs, week }) =>
      `<tr><td>${format.date(week.startsOn)}<td>${laid ? [said.phase(laid.phase), ...laid.notes.map(said.note)].join(', ') : ''}` +
      `<td class="n">${laid ? `${km(planned_m)} · ${laid.runs.length}` : ''}<td class="n">${km(week.done_m)} · ${runs}` +
      `<td>${bar(planned_m, 'planned')}${bar(week.done_m, 'done')}<td class="n">${long_m === undefined ? '' : km(long_m)}<td class="n">${km(longest)}</tr>`,
  )
  const why = plan.feasible
    ? ''
    : `<p>${[said.feasibleNot, ...(plan.why ?? []).map((each) => said.why(each, 'metric')), said.instead, ...(plan.alternatives ?? []).map((each) => said.alternative(each, 'metric'))].join('<br>')}</p>`
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>
body{font:15px/1.5 system-ui;margin:2rem auto;max-width:62rem}table{border-collapse:collapse;width:100%}td,th{padding:.3rem .6rem;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}
.n{text-align:right;white-space:nowrap}i{display:block;height:7px;margin:3px 0;background:#d8d2c4}i.done{background:#3f6f5f}</style>
<h1>${title}</h1><p>As of ${format.date(isoDate(asOf))}, from what was known then. ${result}</p>${why}
<table><tr><th>Week<th>Plan<th>Planned · runs<th>Done · runs<th>Planned above, done below<th>Long run<th>Longest done</tr>${lines.join('\n')}</table></html>`
}

async function beside(context: Context, runner: (typeof RUNNERS)[number]): Promise<Beside> {
  const athlete = await loadAthlete(context)
  const on = parseIsoDate(runner.on)!
  const asOf = addDays(on, -7 * WEEKS_BEFORE)
  const plan = await planOfText(context, `${runner.race} on ${runner.on}`, { asOf })
  if (!plan.ok) throw new Error(JSON.stringify(plan.error))
  const evidence = await loadEvidence(context, athlete, addDays(on, 6))
  const raced = evidence.activities.find(
    ({ localDay, distance_m = 0 }) => localDay === on && distance_m > 0.97 * runner.distance_m,
  )
  const result = raced ? `They ran it in ${format.duration(raced.elapsed_s)}.` : 'No race of that day is in the log.'
  return {
    title: `${runner.log}: ${runner.race} on ${format.date(runner.on)}`,
    asOf,
    plan: plan.value,
    evidence,
    result,
  }
}

if (!existsSync(LOGS)) console.log(`skipped: no logs of runners at ${relative(process.cwd(), LOGS)}`)
else {
  mkdirSync(OUT, { recursive: true })
  for (const runner of RUNNERS) {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-beside-'))
    const opened = await openData({ folder, zone: 'UTC', now: Date.now, log: () => undefined })
    try {
      const { files } = await filesBelow(join(LOGS, runner.log))
      const { id } = await createImport(
        opened.context,
        files.map(({ path }) => ({ path, label: relative(LOGS, path) })),
      )
      await runImport(opened.context, id)
      const file = join(OUT, `${runner.log}.html`)
      writeFileSync(file, page(await beside(opened.context, runner)))
      console.log(relative(process.cwd(), file))
    } finally {
      await opened.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
